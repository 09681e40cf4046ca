/** What the demo shows in a terminal: headings, tables and progress. Plain text when it is not a terminal. */

const isTerminal = process.stdout.isTTY;
const style = (code: number, text: string): string =>
  isTerminal ? `\u001B[${code}m${text}\u001B[0m` : text;

export const bold = (text: string): string => style(1, text);
export const faint = (text: string): string => style(2, text);
export const say = (text = ''): void => void process.stdout.write(`${text}\n`);

/** Whole numbers as the Dutch write them: `1.234`; nil as `-`. */
export const whole = (value: number): string =>
  Math.round(value) === 0 ? '-' : Math.round(value).toLocaleString('nl-NL');

/** First column to the left, the others to the right; a line under the head and above the last row when asked. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { leftColumns = 1, hasTotal = false } = {},
): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column < leftColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = faint('─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)));
  const body = rows.map((row) => line(row));
  if (hasTotal) body.splice(-1, 0, rule);
  return [bold(line(head)), rule, ...body].join('\n');
}

/** A bar of at most `width` blocks; never empty for more than nothing. */
export const bar = (value: number, largest: number, width: number): string =>
  value > 0 ? '█'.repeat(Math.max(1, Math.round((value / largest) * width))) : '';

export interface ProgressBoard {
  show(name: string, ratio: number, text: string): void;
}

/** One line per piece of work, redrawn in place; outside a terminal a line per change of a quarter. */
export function progressBoard(names: readonly string[]): ProgressBoard {
  const width = Math.max(...names.map((name) => name.length));
  const shown = new Map<string, { ratio: number; text: string }>(
    names.map((name) => [name, { ratio: 0, text: 'wacht' }]),
  );
  const draw = (name: string): string => {
    const { ratio, text } = shown.get(name) ?? { ratio: 0, text: '' };
    const filled = Math.round(ratio * 24);
    const blocks = `${'█'.repeat(filled)}${'░'.repeat(24 - filled)}`;
    return `  ${name.padEnd(width)}  ${blocks} ${String(Math.round(ratio * 100)).padStart(3)}%  ${text}`;
  };
  if (isTerminal) for (const name of names) say(draw(name));
  return {
    show(name, ratio, text) {
      const before = shown.get(name);
      shown.set(name, { ratio, text });
      if (isTerminal) {
        process.stdout.write(`\u001B[${names.length}A`);
        for (const each of names) process.stdout.write(`\u001B[2K${draw(each)}\n`);
      } else if (before === undefined || Math.floor(before.ratio * 4) !== Math.floor(ratio * 4)) {
        say(draw(name));
      }
    },
  };
}
