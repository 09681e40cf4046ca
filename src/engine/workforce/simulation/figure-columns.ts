import {
  leavingCauses,
  occupationForms,
  type MoneyFigure,
  type SavingFigure,
  type WorkforceFigure,
} from '../workforce-figures.ts';

/** People, posts and FTE: what is counted in whole numbers of 32 bits. */
export type CountFigure = Exclude<WorkforceFigure, MoneyFigure | SavingFigure>;

/** Stocks first, so that they can be summed over time in one go; the position is the number of a figure. */
export const stockFigures = [
  ...occupationForms.map((form) => `people/${form}` as const),
  ...occupationForms.map((form) => `fte/${form}` as const),
  'posts/budgeted',
  'posts/vacant',
  'fte/budgeted',
  'fte/vacant',
] as const;

const flowFigures = [
  ...leavingCauses.map((cause) => `left/${cause}` as const),
  'joined/recruited',
  'joined/training',
  'joined/from-hire',
  'moved/in',
  'moved/out',
  'changed/contract',
  'hire/started',
  'hire/ended',
  'posts/added',
  'posts/lapsed',
] as const;

/** Every figure that is counted; its position is its number in the simulation. */
export const countFigures: readonly CountFigure[] = [...stockFigures, ...flowFigures];

/** Money of all groups, then the measures of a savings target, of the total only. */
export const moneyFigures = ['cost/employees', 'cost/hire'] as const satisfies MoneyFigure[];
/** What of a savings target is reached, by measure. */
export const savingFigures = [
  'saved/natural-turnover',
  'saved/temporary-and-hire',
  'saved/vacancies',
  'saved/short-of-target',
] as const satisfies SavingFigure[];

/**
 * Where a figure of a group and period is kept. The columns of a figure lie together: the months of the
 * total first, then the years of each group.
 */
export interface FigureColumns {
  /** Columns per figure. */
  readonly width: number;
  /** Figures that can differ from 0, by their number among `countFigures`. */
  readonly activeFigures: readonly number[];
  /** First column of each figure of `countFigures`; of one that cannot occur `spareColumn`. */
  readonly firstColumn: Int32Array;
  /** Columns of counts that are kept, and of amounts. */
  readonly countColumns: number;
  /** Behind those that are kept: posts held as a further contract, by somebody who is counted elsewhere. */
  readonly furtherColumn: number;
  /** What is not counted at all. */
  readonly spareColumn: number;
  /** All columns of counts together. */
  readonly allColumns: number;
  readonly amountColumns: number;
  /** First column of the measures of savings among the amounts; they have months of the total only. */
  readonly firstSaving: number;
}

/**
 * The columns of a simulation.
 *
 * @param canOccur - figures that can never differ from 0 get no columns
 * @see not law: storage
 */
export function figureColumns(
  monthCount: number,
  yearCount: number,
  groupCount: number,
  canOccur: (figure: CountFigure) => boolean,
  hasSavings: boolean,
): FigureColumns {
  const width = monthCount + (groupCount - 1) * yearCount;
  const activeFigures = countFigures.flatMap((figure, number) =>
    canOccur(figure) ? [number] : [],
  );
  const countColumns = activeFigures.length * width;
  const spareColumn = countColumns + width;
  return {
    width,
    activeFigures,
    firstColumn: Int32Array.from(countFigures, (_, number) => {
      const position = activeFigures.indexOf(number);
      return position < 0 ? spareColumn : position * width;
    }),
    countColumns,
    furtherColumn: countColumns,
    spareColumn,
    allColumns: spareColumn + width,
    amountColumns:
      moneyFigures.length * width + (hasSavings ? savingFigures.length * monthCount : 0),
    firstSaving: moneyFigures.length * width,
  };
}
