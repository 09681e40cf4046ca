import type { CellValue } from './cell-value.ts';

/** What a reader of one kind of cell makes of a filled cell. */
export type CellReading<T> =
  | {
      readonly isRight: true;
      /** `null` when the cell says that there is nothing, such as 31-12-9999 as an end. */
      readonly value: T | null;
      /** Dutch; what was made of the cell, when that is more than reading it. */
      readonly remark: string | null;
    }
  | {
      readonly isRight: false;
      /** Dutch; `null` for the text of the column. */
      readonly expected: string | null;
    };

export type CellReader<T> = (value: CellValue) => CellReading<T>;

export const right = <T>(value: T | null, remark: string | null = null): CellReading<T> => ({
  isRight: true,
  value,
  remark,
});

export const wrong = (expected: string | null = null): CellReading<never> => ({
  isRight: false,
  expected,
});
