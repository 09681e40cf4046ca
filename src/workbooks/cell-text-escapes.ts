/**
 * The text of a cell, or XML with such texts, so that it reads as it is: what looks like an escape gets
 * `_x005F_` for its underscore.
 */
export const escapeCellText = (text: string): string =>
  text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** The text that a cell shows: `_x000D_` is the character with that number. */
export const unescapeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
