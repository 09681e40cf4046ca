import type { presentParameterReview } from './present-parameter-review.ts';

/** Columns as wide as their longest text, two spaces between them. */
function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const printRow = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [headings, widths.map((width) => '-'.repeat(width)), ...rows].map(printRow);
}

const section = (
  title: string,
  headings: readonly string[],
  rows: readonly string[][],
): string[] =>
  rows.length === 0
    ? [`${title}: geen`]
    : [`${title} (${rows.length})`, ...printTable(headings, rows)];

/** The report on `config/` as plain text, for people at a terminal. */
export function printParameterReview(review: ReturnType<typeof presentParameterReview>): string {
  return [
    `Parameters op ${review.peildatum}`,
    '',
    ...section(
      'Langer dan een jaar niet met de bron vergeleken',
      ['gecontroleerd', 'parameter', 'bestand'],
      review.verouderd.map((entry) => [entry.gecontroleerdOp, entry.parameterId, entry.bestand]),
    ),
    '',
    ...section(
      'Loopt binnen achttien maanden af, of is al afgelopen',
      ['geldig tot', 'parameter', 'daarna', 'bestand'],
      review.looptAf.map((entry) => [
        entry.geldigTot,
        entry.parameterId,
        entry.aanname === null ? 'niets' : `aanname ${entry.aanname}`,
        entry.bestand,
      ]),
    ),
    '',
    ...section(
      'Aanname (A) of niet geverifieerd (U)',
      ['', 'parameter', 'titel', 'bestand'],
      review.nietGeverifieerd.map((entry) => [
        entry.bewijs,
        entry.parameterId,
        entry.titel,
        entry.bestand,
      ]),
    ),
    '',
  ].join('\n');
}
