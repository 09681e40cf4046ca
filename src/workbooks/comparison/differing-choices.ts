import { withPairingTerms } from '../../engine/pairing/pairing-terms.ts';
import { describeScenario } from '../export/describe-scenario.ts';
import { describeScheme } from '../export/describe-scheme.ts';
import type { ScenarioToCompare } from './comparison-workbook-input.ts';

/** A setting that is not the same everywhere, with what each scenario has chosen. */
interface DifferingChoice {
  readonly title: string;
  /** In the order of the scenarios; empty = the scenario does not have it. */
  readonly texts: readonly string[];
}

/** The label above all others: names are not a choice. */
const nameTitle = 'Scenario';

/** Rules of a scheme that not every scenario has. */
function differingRules(
  title: string,
  schemes: readonly (readonly string[])[],
): readonly DifferingChoice[] {
  const texts = schemes.map((rules) =>
    rules.filter((rule) => schemes.some((other) => !other.includes(rule))).join(' '),
  );
  return texts.every((text) => text === '') ? [] : [{ title, texts }];
}

/** The settings that are chosen differently, in the order of the sheet with choices of a scenario. */
export function differingChoices(
  scenarios: readonly ScenarioToCompare[],
): readonly DifferingChoice[] {
  const described = scenarios.map(
    ({ scenario, parameters }) =>
      new Map(describeScenario(withPairingTerms(scenario, parameters).scenario)),
  );
  const titles = [...new Set(described.flatMap((choices) => [...choices.keys()]))];
  const schemes = scenarios.map(({ scenario: { commuting } }) => commuting);
  return [
    ...titles
      .filter((title) => title !== nameTitle)
      .map((title) => ({ title, texts: described.map((choices) => choices.get(title) ?? '') }))
      .filter(({ texts }) => new Set(texts).size > 1),
    ...differingRules(
      'Reiskosten: regels van de huidige regeling',
      schemes.map(({ current }) => describeScheme(current)),
    ),
    ...differingRules(
      'Reiskosten: regels van het voorstel',
      schemes.map(({ proposed }) => describeScheme(proposed)),
    ),
  ];
}
