import type * as z from 'zod';
import type { KeyFigures } from '../../engine/comparison/key-figures.ts';
import type {
  ScenarioComparison,
  ScenarioDifference,
} from '../../services/comparison/compare-scenarios.ts';
import { differingPartInDutch } from '../../words/differing-part-words.ts';
import { presentBudget } from '../budget/present-budget.ts';
import { presentRunHashes } from '../calculations/present-calculation.ts';
import { listText } from '../explanation/cause-phrases.ts';
import { toEuros } from '../json-numbers.ts';
import { hundredths } from '../workforce/published-numbers.ts';
import type { comparisonContract } from './comparison-contract.ts';
import { presentBudgetDifference } from './present-budget-difference.ts';

type Published = z.output<typeof comparisonContract>;

const rounded = (values: readonly (number | null)[]): (number | null)[] =>
  values.map((value) => (value === null ? null : hundredths(value)));

const inEuros = (values: readonly (number | null)[]): (number | null)[] => values.map(toEuros);

const presentKeyFigures = (figures: KeyFigures): Published['scenarios'][number]['kerncijfers'] => ({
  uitstroom: rounded(figures.retirements),
  formatie: rounded(figures.budgetedFte),
  bezetting: rounded(figures.filledFte),
  inhuur: rounded(figures.hireFte),
  uitFonds: inEuros(figures.fundCents),
  meerkostenReiskosten: inEuros(figures.commutingExtraCents),
  reiskosten: inEuros(figures.commutingTotalCents),
  saldo: inEuros(figures.budgetCents),
});

function differenceSentence({ parts }: ScenarioDifference, before: string, after: string): string {
  return parts.length === 0
    ? `"${after}" heeft dezelfde keuzes als "${before}".`
    : `"${after}" verschilt van "${before}" in ${listText(parts.map((part) => differingPartInDutch[part]))}.`;
}

/** Scenarios beside each other, as published. */
export function presentComparison({
  scenarios,
  budgets,
  differences,
}: ScenarioComparison): Published {
  const nameOf = new Map(scenarios.map(({ scenarioId, name }) => [scenarioId, name]));
  return {
    jaren: [...budgets.years],
    scenarios: scenarios.map((scenario) => ({
      scenarioId: scenario.scenarioId,
      naam: scenario.name,
      kerncijfers: presentKeyFigures(scenario.keyFigures),
      begroting: presentBudget(scenario.budget),
      vingerafdrukken: presentRunHashes(scenario.hashes),
    })),
    regels: budgets.lines.map((line) => ({
      nr: line.number,
      programma: line.programme,
      taakveld: line.taakveld,
      categorie: line.category,
      lastenOfBaten: line.side,
      perScenario: line.byTable.map((entry) =>
        entry === null
          ? null
          : {
              omschrijving: entry.lines[0].description,
              bedragen: entry.centsByYear.map(toEuros),
              bedragDaarna: toEuros(entry.laterCents),
            },
      ),
    })),
    verschillen: differences.map((difference) => ({
      vanScenarioId: difference.fromScenarioId,
      naarScenarioId: difference.toScenarioId,
      zin: differenceSentence(
        difference,
        nameOf.get(difference.fromScenarioId)!,
        nameOf.get(difference.toScenarioId)!,
      ),
      kerncijfers: presentKeyFigures(difference.keyFigures),
      begroting: presentBudgetDifference(difference.budget),
    })),
  };
}
