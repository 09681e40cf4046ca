import type { PairingScenario } from '../../engine/pairing/pairing-terms.ts';
import { describeBudget } from './describe-budget.ts';
import { describeCommuting } from './describe-commuting.ts';
import { describeOwnPay } from './describe-own-pay.ts';
import { describePairing } from './describe-pairing.ts';
import { describeWorkforce } from './describe-workforce.ts';
import { dayText } from './dutch-text.ts';

const monthEndText = {
  clamp: 'de laatste dag van de maand',
  'next-day': 'de eerste dag van de volgende maand',
} as const;

const contractEndText = {
  'on-aow-day': 'op de dag waarop de AOW ingaat',
  'day-before': 'de dag voor de AOW ingaat',
  'end-of-month': 'aan het eind van de maand waarin de AOW ingaat',
} as const;

const list = (values: readonly (string | number)[]): string => values.join(', ') || 'geen';

/** Everything a person chose for this run, as pairs of setting and value in Dutch. */
export function describeScenario(
  scenario: PairingScenario,
): readonly (readonly [string, string])[] {
  const { name, referenceDate, firstYear, yearCount, assumptionIds, retirement } = scenario;
  return [
    ['Scenario', name],
    ['Peildatum', dayText(referenceDate)],
    ['Begrotingsjaren', `${firstYear} tot en met ${firstYear + yearCount - 1}`],
    ['Gekozen aannames', list(assumptionIds)],
    ...describeOwnPay(scenario),
    ['Pensioengolf: jaren vooruit', String(retirement.horizonYears)],
    [
      'Pensioengolf: dag van de maand bestaat niet',
      `de AOW gaat in op ${monthEndText[retirement.monthEndRule]}`,
    ],
    ['Pensioengolf: einde dienstverband', contractEndText[retirement.contractEndRule]],
    ...describeWorkforce(scenario),
    ...describePairing(scenario),
    ...describeCommuting(scenario),
    ...describeBudget(scenario),
  ];
}
