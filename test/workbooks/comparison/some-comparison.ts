import type { ScenarioOutcome } from '../../../src/engine/scenario-outcome.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import type {
  ComparisonWorkbookInput,
  ScenarioToCompare,
} from '../../../src/workbooks/comparison/comparison-workbook-input.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aRetirementOutcome } from '../../builders/a-retirement-outcome.ts';
import { aScenarioOutcome, someHashes } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';

const { parameters } = aScenarioWorkbook();

type Parts = Partial<Pick<ScenarioOutcome, 'retirement' | 'workforce' | 'pairing' | 'commuting'>>;

/** A scenario with what it gives, of the municipality of `aScenarioOutcome`. */
export function aComparedScenario(
  change: Partial<Scenario> = {},
  parts: Parts = {},
  other: Partial<ScenarioToCompare> = {},
): ScenarioToCompare {
  const scenario = aScenario(change);
  return {
    scenario,
    outcome: aScenarioOutcome(scenario, parts),
    hashes: someHashes,
    parameters,
    differsIn: [],
    ...other,
  };
}

/** The manual lines of a scenario, and no others. */
const budgetWith = (
  lines: readonly NonNullable<Parameters<typeof aManualLine>[0]>[],
): Scenario['budget'] => ({
  ...aScenario().budget,
  manualLines: lines.map((line) => aManualLine(line)),
});

const sober = aScenario();

/**
 * Three scenarios: a baseline, one without manual lines, with a cheaper scheme and one departure less, and one
 * with a line more and with text that looks like a formula.
 */
export const someComparison = (): ComparisonWorkbookInput => ({
  scenarios: [
    aComparedScenario({ name: 'Basis' }),
    aComparedScenario(
      {
        name: 'Sober',
        budget: budgetWith([]),
        commuting: {
          ...sober.commuting,
          proposed: { ...sober.commuting.proposed, homeWorkingCentsPerDay: 100 },
        },
      },
      {
        commuting: aCommutingOutcome([45_000_017, 45_000_017, 45_000_017, 45_000_017]),
        retirement: aRetirementOutcome({ Meedoen: [33, 42, 54, 44, 46] }),
      },
      { differsIn: ['commuting', 'budget'], hashes: { ...someHashes, result: '5d'.repeat(32) } },
    ),
    aComparedScenario(
      {
        name: '=1+1',
        budget: budgetWith([{}, { number: '30', description: '@Nieuw loket', programme: '7' }]),
      },
      {},
      { differsIn: ['budget'] },
    ),
  ],
  fingerprint: '6e'.repeat(32),
  createdOn: '2026-11-24',
});
