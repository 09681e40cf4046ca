import { expect, test } from '@jest/globals';
import { presentFund } from '../../../src/api/pairing/present-fund.ts';
import { presentPairing } from '../../../src/api/pairing/present-pairing.ts';
import { presentReplanComparison } from '../../../src/api/pairing/present-replan-comparison.ts';
import { presentRobustness } from '../../../src/api/pairing/present-robustness.ts';
import { presentWhyNot } from '../../../src/api/pairing/present-why-not.ts';
import { replanComparisonOf } from '../../../src/services/pairing/compare-with-earlier-plan.ts';
import { unchosenPairsOf } from '../../../src/services/pairing/explain-unchosen-pairs.ts';
import { fundExplorationOf } from '../../../src/services/pairing/explore-fund.ts';
import { robustnessOf } from '../../../src/services/pairing/test-robustness.ts';
import { calculatePairing } from '../../../src/services/stateless/calculate-pairing.ts';
import { aMaster, aScenarioWith, aVolunteer, context, thousands } from './some-staff.ts';

/** Six masters and five volunteers of other ages and teams: worths with three decimals, and a bound above them. */
const rows = [
  ...Array.from({ length: 6 }, (_, index) =>
    aMaster(2 + index, {
      knownDepartureDate: `2027-${String(2 + 2 * index).padStart(2, '0')}-28` as '2027-01-28',
      birthDate: `19${60 + index}-03-03` as '1960-03-03',
    }),
  ),
  ...Array.from({ length: 5 }, (_, index) =>
    aVolunteer(20 + index, { step: index, team: index % 2 === 0 ? 'Belastingen' : 'Vergunningen' }),
  ),
];
const scenario = aScenarioWith({
  fundCentsByYear: thousands(40),
  overlapMonths: [2, 6],
  valuation: 'expected',
  lessFittingRatio: 0.9,
  earlierPlan: [
    { postId: 'P4', candidateId: 'V20', firstMonth: null, overlapMonths: 2, timeShare: null },
  ],
  keepingPremium: 1.3,
});
const input = { rows, scenario };

interface PublishedNumber {
  readonly place: string;
  readonly value: number;
}

/** Every number of a published answer, with its place. */
function numbersOf(value: unknown, place = ''): PublishedNumber[] {
  if (typeof value === 'number') return [{ place, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersOf(part, `${place}.${key}`));
}

/** The numbers that have more decimals than that. */
const longerThan = (decimals: number, numbers: readonly PublishedNumber[]): PublishedNumber[] =>
  numbers.filter(({ value }) => value !== Number(value.toFixed(decimals)));

// At these funds the bound was not a plain number when its parts were added up as fractions.
test.each([42, 48])(
  'every published number of points has three decimals at most, a chance four, the gap six (fund %i)',
  async (fund) => {
    const pairing = {
      ...scenario.pairing,
      overlapMonths: [2, 3, 6],
      monthsBeforeDeparture: [0, 3],
      fundCentsByYear: thousands(fund),
    };
    const plan = presentPairing(
      await calculatePairing(context, { rows, scenario: { ...scenario, pairing } }),
    );
    const [chances, others] = [
      numbersOf(plan).filter(({ place }) => place.endsWith('.kansVolledig')),
      numbersOf({ ...plan, gat: 0 }).filter(({ place }) => !place.endsWith('.kansVolledig')),
    ];
    expect(plan.koppels.length).toBeGreaterThan(3);
    // Otherwise nothing is left to round.
    expect(longerThan(2, [{ place: '.waarde', value: plan.waarde }])).toHaveLength(1);
    expect(longerThan(3, others)).toEqual([]);
    expect(longerThan(4, chances)).toEqual([]);
    expect(longerThan(6, [{ place: '.gat', value: plan.gat }])).toEqual([]);
  },
);

// At these funds a search that may stop at twice the gap ends at another bound.
test.each([34, 38, 52])(
  'what the fund of the scenario buys is what the plan and the reasons say (fund %i)',
  async (fund) => {
    const pairing = {
      ...scenario.pairing,
      earlierPlan: [],
      fundCentsByYear: thousands(fund),
    };
    const own = { rows, scenario: { ...scenario, pairing } };
    const { waarde, bovengrens } = presentPairing(await calculatePairing(context, own));
    const whyNot = presentWhyNot(
      await unchosenPairsOf(context, own, { postId: null, candidateId: null }),
    );
    const explored = presentFund(await fundExplorationOf(context, own));
    const known = { waarde, bovengrens };
    expect(whyNot).toMatchObject(known);
    expect(explored).toMatchObject(known);
    expect(explored.verloop.find(({ factor }) => factor === 1)).toMatchObject(known);
    expect(bovengrens).toBeGreaterThan(waarde);
  },
  60_000,
);

test('so has every number of points in the answers to questions', async () => {
  const answers = {
    replan: presentReplanComparison(await replanComparisonOf(context, input)),
    whyNot: presentWhyNot(
      await unchosenPairsOf(context, input, { postId: 'P2', candidateId: 'V24' }),
    ),
    robustness: presentRobustness(await robustnessOf(context, input)),
  };
  const points = numbersOf(answers).filter(({ place }) => !/kans/i.test(place));
  expect(points.length).toBeGreaterThan(30);
  expect(longerThan(3, points)).toEqual([]);
});

test('and what the fund buys', async () => {
  const fund = numbersOf(presentFund(await fundExplorationOf(context, input)));
  expect(fund.length).toBeGreaterThan(50);
  expect(longerThan(3, fund)).toEqual([]);
});
