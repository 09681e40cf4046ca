import { byText } from '../../engine/by-text.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { describeWorkforce } from './describe-workforce.ts';
import { dayText, euroText, percentText } from './dutch-text.ts';

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
export function describeScenario(scenario: Scenario): readonly (readonly [string, string])[] {
  const { name, referenceDate, firstYear, yearCount, assumptionIds, retirement } = scenario;
  const { pairing, commuting } = scenario;
  const factors = Object.entries(pairing.positionFactorByPosition).sort(([a], [b]) => byText(a, b));
  return [
    ['Scenario', name],
    ['Peildatum', dayText(referenceDate)],
    ['Begrotingsjaren', `${firstYear} tot en met ${firstYear + yearCount - 1}`],
    ['Gekozen aannames', list(assumptionIds)],
    ['Pensioengolf: jaren vooruit', String(retirement.horizonYears)],
    [
      'Pensioengolf: dag van de maand bestaat niet',
      `de AOW gaat in op ${monthEndText[retirement.monthEndRule]}`,
    ],
    ['Pensioengolf: einde dienstverband', contractEndText[retirement.contractEndRule]],
    ...describeWorkforce(scenario),
    [
      'Koppelingen: fonds per jaar',
      pairing.fundCentsByYear
        .map((cents, index) => `${firstYear + index}: ${euroText(cents)}`)
        .join('; '),
    ],
    [
      'Koppelingen: posten waarvan de houder vertrekt',
      `binnen ${pairing.leavesWithinYears} jaar na de peildatum`,
    ],
    ['Koppelingen: lengte van de overlap', `${list(pairing.overlapMonths)} maanden`],
    ['Koppelingen: kleinste risico', `${pairing.minimumRisk} van 25`],
    [
      'Koppelingen: verloop naar jaren tot het vertrek',
      `${list(pairing.attritionFactorByYearsToDeparture)} (eerst het jaar van de peildatum; de laatste geldt ook daarna)`,
    ],
    [
      'Koppelingen: zwaarte per functie',
      list([
        ...factors.map(([position, factor]) => `${position} ${factor}`),
        `elke andere functie ${pairing.defaultPositionFactor}`,
      ]),
    ],
    [
      'Koppelingen: leertijd bij zwaarte 1 tot en met 5',
      `${list(pairing.learningMonthsByPositionFactor)} maanden`,
    ],
    [
      'Koppelingen: trainees',
      list(
        pairing.traineePool.map(
          ({ name: kind, count, scale, step }) =>
            `${count} × ${kind} (schaal ${scale}, trede ${step})`,
        ),
      ),
    ],
    [
      'Koppelingen: opvolger mag eerder beginnen',
      pairing.allowEarlySuccessors ? `ja, begroot op trede ${pairing.earlySuccessorStep}` : 'nee',
    ],
    [
      'Koppelingen: vervanging van een vrijwilliger',
      `${percentText(String(pairing.backfillRatio))} van de loonkosten, hooguit ${pairing.maximumScaleDistance} schalen lager`,
    ],
    ['Reiskosten: regeling van nu', commuting.current.name],
    ['Reiskosten: voorstel', commuting.proposed.name],
  ];
}
