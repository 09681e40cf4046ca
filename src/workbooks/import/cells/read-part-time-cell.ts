import { right, wrong, type CellReader } from './cell-reading.ts';
import { numberIn } from './read-number-cell.ts';

/** Nobody works more than one and a half full-time weeks; what is higher is a percentage. */
const highestFactor = 1.5;
const percent = 100;

const isPercentage = (number: number): boolean =>
  number > highestFactor && number <= highestFactor * percent;

/** Reads a part-time factor; 80 under that heading is taken for 80%, with a remark. */
export const readPartTimeFactorCell: CellReader<number> = (value) => {
  const number = numberIn(value);
  if (number === null || number < 0) return wrong();
  if (number <= highestFactor) return right(number);
  if (!isPercentage(number)) return wrong();
  return right(number / percent, 'een factor; het getal is gelezen als percentage');
};

/** Reads a part-time percentage into a factor; 0,8 under that heading is taken for a factor, with a remark. */
export const readPartTimePercentageCell: CellReader<number> = (value) => {
  const number = numberIn(value);
  if (number === null || number < 0) return wrong();
  if (isPercentage(number)) return right(number / percent);
  if (number > highestFactor) return wrong();
  const isWrittenOut = typeof value === 'string' && value.endsWith('%');
  return right(
    number,
    isWrittenOut || number === 0 ? null : 'een percentage; het getal is gelezen als factor',
  );
};
