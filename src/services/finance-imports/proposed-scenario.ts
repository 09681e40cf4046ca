import type { FinanceKind, FinanceRow } from '../../engine/finance-row.ts';
import { Conflict } from '../../engine/problems.ts';
import type { ParameterLibrary } from '../../engine/parameter-library.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { proposedBaseline } from './proposed-baseline.ts';
import { proposedLines, type MissingCodes } from './proposed-lines.ts';
import { withHireTariffs, withSalaryTables } from './proposed-pay.ts';
import type { ScenarioChange } from './scenario-change.ts';

/** The line of wage sum and hire, where the scenario had none: booked where its commuting line is. */
function withBaseline(scenario: Scenario, baselineCentsByYear: readonly number[]): Scenario {
  const { commutingLine, workforceLine } = scenario.budget;
  const line = workforceLine ?? {
    ...commutingLine,
    description: 'Loonsom en inhuur boven de begroting',
    isStructural: null,
  };
  return {
    ...scenario,
    budget: { ...scenario.budget, workforceLine: { ...line, baselineCentsByYear } },
  };
}

/**
 * What the rows of an import make of a scenario: budget lines become its manual lines, a wage budget the
 * baseline of its workforce line, a salary table and hire contracts its own salaries and tariffs.
 *
 * @param known - the library, and the roster of the scenario where the kind is hire contracts
 * @throws InvalidInput when the rows miss what a scenario needs
 * @throws Conflict for a kind that a scenario has no place for
 */
export function proposedScenario(
  kind: FinanceKind,
  rows: readonly FinanceRow[],
  base: Scenario,
  missing: MissingCodes,
  known: { readonly library: ParameterLibrary; readonly staff: readonly RosterRow[] },
): ScenarioChange {
  switch (kind) {
    case 'budget-lines': {
      const manualLines = proposedLines(rows, base, missing);
      return {
        scenario: { ...base, budget: { ...base.budget, manualLines } },
        changes: [
          `De handmatige regels van het scenario (${base.budget.manualLines.length}) zijn vervangen door die van de import (${manualLines.length}).`,
        ],
      };
    }
    case 'wage-budget': {
      const hadLine = base.budget.workforceLine !== null;
      return {
        scenario: withBaseline(base, proposedBaseline(rows, base)),
        changes: [
          'De loonsom en inhuur die al begroot zijn, komen uit de import.',
          ...(hadLine
            ? []
            : [
                'Het scenario had nog geen regel voor loonsom en inhuur; die is erbij gekomen, met programma, taakveld en categorie van de regel met reiskosten.',
              ]),
        ],
      };
    }
    case 'salary-table':
      return withSalaryTables(base, rows, missing.validFrom, known.library);
    case 'hire-contracts':
      return withHireTariffs(base, rows, missing.validFrom, known);
    default:
      throw new Conflict(
        'Realisatie is geen uitgangspunt van een scenario. De import is bewaard en in te zien.',
      );
  }
}
