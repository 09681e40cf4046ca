import { expect, test } from '@jest/globals';
import { commutingCase } from '../../../src/engine/commuting/commuting-case.ts';
import type { CommutingScheme } from '../../../src/engine/commuting/commuting-scheme.ts';
import { ParameterUnknown } from '../../../src/engine/problems.ts';
import { aScheme, whoTravels } from './a-scheme.ts';
import { commutingParameters } from './commuting-parameters.ts';

const scheme = aScheme({ modes: { car: { ratePerKm: '0.40' } }, homeWorkingCentsPerDay: 300 });
const commuters = [
  { id: 'a', ...whoTravels([{ distanceKm: 10, travelDaysPerWeek: 5 }]) },
  { id: 'b', ...whoTravels([{ distanceKm: 17.6, travelDaysPerWeek: 3 }], 2) },
];

const caseOf = (asked: CommutingScheme, referenceDate: `${number}-${number}-${number}`) =>
  commutingCase({ referenceDate, scheme: asked, commuters }, commutingParameters);

test('the total is the sum of what each commuter gets, in the order of the question', () => {
  // a: 2 x 10 x 0.40 x 214 = 1712.00, of which 984.40 untaxed
  // b: 2 x 17.6 x 0.40 x 128.4 = 1807.872, of which 1039.5264; home 85.6 x 3.00, of which x 2.45
  const { commuters: paid, total } = caseOf(scheme, '2026-01-01');
  expect(paid.map(({ id, commutingCents }) => [id, commutingCents])).toEqual([
    ['a', 171_200],
    ['b', 180_787],
  ]);
  expect(total).toEqual({
    commutingCents: 351_987,
    untaxedCents: 202_393,
    excessCents: 149_594,
    homeWorkingCents: 25_680,
    homeWorkingExcessCents: 4_708,
  });
});

const namesOfBasis = (asked: CommutingScheme): string[] =>
  caseOf(asked, '2026-01-01').basis.map(({ id }) => id);

test('only the parameters that a scheme needs are asked for, and named', () => {
  expect(namesOfBasis(aScheme({ days: { basis: 'actual' } }))).toEqual([
    'commuting/untaxed-rate',
    'commuting/weeks-worked',
  ]);
  const asksForAll = aScheme({
    modes: { 'public-transport': { costShareRatio: '1', travelClass: 'second' } },
    companyBike: { priceCents: 0, costCentsPerYear: 0, contributionCentsPerYear: 0 },
    homeWorkingCentsPerDay: 'tax-maximum',
  });
  expect(namesOfBasis(asksForAll).toSorted()).toEqual([
    'commuting/company-bike-addition',
    'commuting/first-class-price-ratio',
    'commuting/fixed-allowance-days',
    'commuting/fixed-allowance-minimum-days',
    'commuting/full-week-days',
    'commuting/home-working-allowance',
    'commuting/untaxed-rate',
    'commuting/weeks-worked',
  ]);
});

test('a year of which the home-working amount is unknown is refused only when it is needed', () => {
  const without = { ...scheme, homeWorkingCentsPerDay: null };
  expect(caseOf(without, '2023-01-01').total.homeWorkingCents).toBe(0);
  expect(() => caseOf(scheme, '2023-01-01')).toThrow(ParameterUnknown);
});
