import { parametersOn } from '../../parameters-on.ts';
import type { Parameters, ParameterUse } from '../../parameters.ts';
import { InvalidInput, type Problem } from '../../problems.ts';
import type { WorkforceOutcome } from '../../workforce/workforce-outcome.ts';
import type { BudgetTable, BudgetWarning } from '../budget-table.ts';
import { combinationProblem } from '../combination-problem.ts';
import type { Iv3Classification } from '../iv3-classification.ts';
import type { WageOverview } from '../wages/wage-overview.ts';
import { iv3Cells, type Iv3Cell, type Iv3Total } from './iv3-cells.ts';
import type { Iv3Details } from './iv3-details.ts';
import { iv3Indicators, type Iv3Indicator } from './iv3-indicators.ts';
import { iv3ListOfYear, iv3ListWarnings } from './iv3-list-of-year.ts';

/** Our budget lines of one book year, as they can be delivered to CBS. */
export interface Iv3Delivery {
  readonly details: Iv3Details;
  readonly cells: readonly Iv3Cell[];
  /** Of lasten and of baten. */
  readonly totals: readonly Iv3Total[];
  readonly indicators: readonly Iv3Indicator[];
  readonly warnings: readonly BudgetWarning[];
  readonly basis: readonly ParameterUse[];
}

/** What a delivery is made from. */
export interface Iv3Sources {
  readonly table: BudgetTable;
  readonly workforce: Pick<WorkforceOutcome, 'groups' | 'referenceDate'>;
  readonly wages: WageOverview;
}

function problemsOfLines(
  { rows }: BudgetTable,
  classification: Iv3Classification,
): readonly Problem[] {
  return rows.flatMap(({ line }) => {
    const problem = combinationProblem(classification, line);
    if (problem === null) return [];
    const place = `begrotingsregel ${line.number} (${line.description}), taakveld en categorie`;
    return [{ place, ...problem }];
  });
}

/**
 * The delivery of one book year: the lines of the table, added up per side, taakveld and category and
 * checked against the lists of that year, and the policy indicators that can be computed.
 *
 * @throws InvalidInput when the table has no such year, or there are no lists for it; with every line that
 *   the lists of that year do not allow
 * @see CBS, Iv3 definition file for municipalities and Iv3 data schema 2.1; parameter `iv3/years-unchanged`
 */
export function computeIv3Delivery(
  details: Iv3Details,
  { table, workforce, wages }: Iv3Sources,
  classifications: readonly Iv3Classification[],
  parameters: Parameters,
): Iv3Delivery {
  const { bookYear, unitEuros } = details;
  const yearIndex = table.years.indexOf(bookYear);
  if (yearIndex < 0) {
    const expected = `een jaar van de begrotingstabel: ${table.years.join(', ')}`;
    throw new InvalidInput([{ place: 'boekjaar', found: String(bookYear), expected }]);
  }
  const { valueOf, basis } = parametersOn(parameters, workforce.referenceDate);
  const list = iv3ListOfYear(classifications, bookYear, () => valueOf('iv3/years-unchanged'));
  const problems = problemsOfLines(table, list.classification);
  if (problems.length > 0) throw new InvalidInput(problems, 'De begrotingsregels kloppen niet.');
  return {
    details,
    ...iv3Cells(
      table.rows.map(({ line }) => line),
      yearIndex,
      unitEuros,
    ),
    indicators: iv3Indicators(details, workforce, wages),
    warnings: iv3ListWarnings(list, bookYear),
    basis,
  };
}
