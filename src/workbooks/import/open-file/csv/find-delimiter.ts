import type { ColumnSet } from '../../columns/column-set.ts';
import { recognisedFields } from '../../columns/find-header-row.ts';
import { readCsvHead } from './read-csv-rows.ts';

const delimiters = [';', ',', '\t', '|'] as const;

function bestHeader(set: ColumnSet<string>, text: string, delimiter: string): number {
  let best = 0;
  readCsvHead(text, delimiter, ({ values }) => {
    best = Math.max(best, recognisedFields(set, values).size);
  });
  return best;
}

/** The separator with which the line of headings is best understood: `;` `,` tab or `|`. */
export function findDelimiter(set: ColumnSet<string>, text: string): string {
  const scores = delimiters.map((delimiter) => ({
    delimiter,
    score: bestHeader(set, text, delimiter),
  }));
  return scores.toSorted((a, b) => b.score - a.score)[0]!.delimiter;
}
