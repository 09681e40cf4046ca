import { financeImportById, financeRowsOf } from '../../data/queries/finance-imports.ts';
import { scenarioById } from '../../data/queries/scenarios.ts';
import type { FinanceKind, FinanceRow } from '../../engine/finance-row.ts';
import { Conflict } from '../../engine/problems.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { proposedBaseline } from './proposed-baseline.ts';
import { proposedLines, type MissingCodes } from './proposed-lines.ts';

/** A scenario as it would be with an import; nothing is stored. */
export interface ProposedScenario {
  readonly rosterImportId: string;
  readonly scenario: Scenario;
  /** Dutch: what differs from the scenario it starts from, in plain sentences. */
  readonly changes: readonly string[];
}

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

function applied(
  kind: FinanceKind,
  rows: readonly FinanceRow[],
  base: Scenario,
  missing: MissingCodes,
): { readonly scenario: Scenario; readonly changes: readonly string[] } {
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
    default:
      throw new Conflict(
        'Een scenario heeft geen plaats voor deze gegevens: salaristabellen en tarieven volgen uit cao en aannames, en realisatie is geen uitgangspunt. De import is bewaard en in te zien.',
      );
  }
}

/**
 * A scenario with what an import brings: budget lines become its manual lines, a wage budget the baseline
 * of its workforce line. Neither the import nor any scenario changes; whoever wants the proposal makes a
 * new scenario of it.
 *
 * @throws NotFound when there is no such import or scenario
 * @throws InvalidInput when the import misses what a scenario needs
 * @throws Conflict for salary tables, hire contracts and actuals: a scenario has no place for them
 */
export async function proposeFromImport(
  { em }: ServiceContext,
  input: {
    readonly importId: string;
    readonly scenarioId: string;
    /** Of the new scenario. */
    readonly name: string;
    readonly missing: MissingCodes;
  },
): Promise<ProposedScenario> {
  const { importId, scenarioId, name, missing } = input;
  const stored = requireFound(await financeImportById(em, importId), 'De import', importId);
  const base = requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  const rows = await financeRowsOf(em, importId);
  const { scenario, changes } = applied(stored.kind, rows, base.scenario, missing);
  return { rosterImportId: base.rosterImport, scenario: { ...scenario, name }, changes };
}
