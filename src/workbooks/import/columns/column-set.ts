import { headingKey, headingKeyWithoutNote } from './heading-key.ts';

/** What a heading stands for. */
export interface Recognised<Field extends string> {
  readonly field: Field;
  /** Of two columns that hold the same, the one with the lowest rank is read. */
  readonly rank: number;
}

/** All that can be recognised in one kind of sheet. */
export interface ColumnSet<Field extends string> {
  /** `null` when the heading is not one of ours. */
  readonly recognise: (heading: string) => Recognised<Field> | null;
  /** Fewest recognised headings that make a row the header; a line of data may hit one by chance. */
  readonly fewestHeadings: number;
  /** Dutch: the headings without which the sheet is of no use. */
  readonly requiredHeadings: string;
  /** Headings that are forbidden in other files and belong in this one, such as `Toelichting`. */
  readonly isOwnHeading: (heading: string) => boolean;
}

interface NamedColumn<Field extends string> {
  readonly field: Field;
  /** As `headingKey` makes them; the first one is the best. */
  readonly synonyms: readonly string[];
}

/** Recognises headings by the synonyms of the columns, with or without what stands between brackets. */
export function recogniseBySynonyms<Field extends string>(
  columns: readonly NamedColumn<Field>[],
): ColumnSet<Field>['recognise'] {
  const synonymsByKey: ReadonlyMap<string, Recognised<Field>> = new Map(
    columns.flatMap(({ field, synonyms }) =>
      synonyms.map((key, rank) => [key, { field, rank }] as const),
    ),
  );
  return (heading) =>
    synonymsByKey.get(headingKey(heading)) ??
    synonymsByKey.get(headingKeyWithoutNote(heading)) ??
    null;
}
