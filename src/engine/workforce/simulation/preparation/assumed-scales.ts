import { groupBy } from '../../../group-by.ts';
import type { SalaryTable, Scale } from '../../../parameters.ts';
import { scalesInOrder } from '../../../pay/scale-order.ts';
import type { RosterRow } from '../../../roster.ts';

/** Scale and step of each row, also where the roster has none. */
export interface RowPay {
  readonly scaleOf: (row: Pick<RosterRow, 'scale' | 'positionFamily'>) => Scale;
  readonly stepOf: (row: RosterRow) => number;
  /** False = no salary: an intern without a scale. */
  readonly isSalaried: (row: RosterRow) => boolean;
  /** Rows of which scale or step was assumed. */
  readonly isAssumed: (row: RosterRow) => boolean;
}

/**
 * The scale and step to count with: those of the row. A scale that is missing, or that the table does not
 * have, is the middle one of the family (of all rows when the family has none). A step that is missing is
 * the highest of the scale for who is in service: most of them are there.
 *
 * Nothing is assumed for an intern without a scale. The cao gives interns no salary: they may get an
 * allowance for expenses, of which it says no amount.
 *
 * @param salaries - table of the reference date
 * @see cao Gemeenten, art. 2.9, for interns; the rest is not law: filling in what a roster leaves out
 */
export function assumedScales(rows: readonly RosterRow[], salaries: SalaryTable): RowPay {
  const scales = scalesInOrder(Object.keys(salaries));
  const isKnown = (scale: Scale | null): scale is Scale =>
    scale !== null && salaries[scale] !== undefined;
  const withScale = rows.filter(({ scale }) => isKnown(scale));
  const middle = (some: readonly RosterRow[]): Scale | undefined => {
    const ranks = some.map(({ scale }) => scales.indexOf(scale ?? '')).sort((a, b) => a - b);
    return scales[ranks[Math.floor((ranks.length - 1) / 2)] ?? -1];
  };
  const middleByFamily = new Map(
    [...groupBy(withScale, ({ positionFamily }) => positionFamily)].map(([family, own]) => [
      family,
      middle(own),
    ]),
  );
  const middleOfAll = middle(withScale) ?? scales[Math.floor(scales.length / 2)] ?? '';
  const scaleOf: RowPay['scaleOf'] = ({ scale, positionFamily }) =>
    isKnown(scale) ? scale : (middleByFamily.get(positionFamily) ?? middleOfAll);
  const topOf = (row: RosterRow): number => (salaries[scaleOf(row)]?.length ?? 1) - 1;
  const hasStep = ({ employmentKind }: RosterRow): boolean =>
    employmentKind !== 'hire' && employmentKind !== 'vacancy';
  const isSalaried: RowPay['isSalaried'] = ({ employmentKind, scale }) =>
    employmentKind !== 'intern' || isKnown(scale);
  return {
    scaleOf,
    stepOf: (row) => (hasStep(row) ? Math.min(row.step ?? topOf(row), topOf(row)) : 0),
    isSalaried,
    isAssumed: (row) =>
      isSalaried(row) && (!isKnown(row.scale) || (hasStep(row) && row.step === null)),
  };
}
