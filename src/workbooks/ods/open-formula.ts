/** Text between quotes; a reference with or without its sheet; the comma between arguments. */
const token =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\w(.])|,/g;

/**
 * A formula of Excel as OpenFormula (OpenDocument 1.3, part 4): references between brackets with a point
 * before the cell, `;` between arguments. Good for the formulas of our own workbook: no references to
 * whole columns, no array constants, no structured references.
 */
export const openFormula = (formula: string): string =>
  formula.replaceAll(
    token,
    (
      all: string,
      sheet: string | undefined,
      first: string | undefined,
      last: string | undefined,
    ) => {
      if (all === ',') return ';';
      if (first === undefined) return all;
      const onSheet = sheet === undefined ? '' : `$${sheet.slice(0, -1)}`;
      return `[${onSheet}.${first}${last === undefined ? '' : `:.${last}`}]`;
    },
  );
