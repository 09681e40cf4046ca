import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../../config/parameters.ts';
import { wholeCents } from '../../../src/engine/exact.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { costPaths } from '../../../src/engine/pay/cost-path.ts';
import { stepMonth } from '../../../src/engine/pay/step-month.ts';
import { wageSum, type WageSum } from '../../../src/engine/pay/wage-sum.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';
import { costInOneStep } from './cost-in-one-step.ts';

const parameters = chooseParameters(loadParameters(), []);
const referenceDate = '2026-01-01';
const workforce = someWorkforceSettings({
  prices: { kind: 'current', wageIndexRatio: 0.031, hireIndexRatio: 0 },
});
const wageSumOf = (rows: readonly RosterRow[], year = 2026): WageSum =>
  wageSum(rows, year, { referenceDate, workforce }, parameters);

const row = fc.record({
  scale: fc.constantFrom('6', '8', '10', '10A', '14'),
  step: fc.integer({ min: 0, max: 11 }),
  programme: fc.constantFrom('Wonen', 'Zorg', null),
  partTimeFactor: fc.constantFrom(1, 0.8889, 0.5),
  hireDate: fc.constantFrom('2015-09-01' as const, '2020-02-17' as const, null),
});
const roster = fc
  .array(row, { maxLength: 12 })
  .map((rows) =>
    rows.map((given, index) =>
      aRosterRow({ ...given, rowNumber: index + 2, personnelNumber: String(index) }),
    ),
  );

describe('for any staff', () => {
  test('the employments add up to the total, which is that of everybody apart', () => {
    fc.assert(
      fc.property(roster, fc.constantFrom(2026, 2028), (rows, year) => {
        const { employments, totalCents } = wageSumOf(rows, year);
        expect(employments.reduce((sum, { cents }) => sum + cents, 0)).toBe(totalCents);
        expect(employments.map(({ row: { rowNumber } }) => rowNumber)).toEqual(
          rows.map(({ rowNumber }) => rowNumber),
        );
        const apart = rows.reduce((sum, one) => sum + wageSumOf([one], year).totalCents, 0);
        expect(apart).toBe(totalCents);
      }),
      { numRuns: 15 },
    );
  });

  test('the total is that of the cost paths, but for the rounding of each', () => {
    const paths = costPaths({ referenceDate, workforce }, parameters, 60);
    fc.assert(
      fc.property(roster, fc.integer({ min: 0, max: 4 }), (rows, year) => {
        const thousandths = rows.reduce((sum, { scale, step, partTimeFactor, hireDate }) => {
          const ownMonth = stepMonth(hireDate, referenceDate, parameters);
          const path = paths.ofEmployee({
            scale: scale!,
            step: step!,
            stepMonth: ownMonth,
            partTimeFactor,
          });
          const months = path.subarray(12 * year, 12 * year + 12);
          return months.reduce((total, cost) => total + cost, sum);
        }, 0);
        const { totalCents } = wageSumOf(rows, 2026 + year);
        const rounding = rows.length * (0.5 + 12 * 0.0005) + 1e-6;
        expect(Math.abs(totalCents - thousandths / 1000)).toBeLessThanOrEqual(rounding);
      }),
      { numRuns: 20 },
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(roster, (rows) => {
        expect(wageSumOf(rows.toReversed())).toEqual(wageSumOf(rows));
      }),
      { numRuns: 10 },
    );
  });
});

test('somebody in the last step costs the employer cost of the year', () => {
  const row8 = aRosterRow({ scale: '8', step: 11, programme: 'Zorg' });
  const paid = { scale: '8', step: 11, partTimeFactor: 1 };
  const cents = wholeCents(costInOneStep(paid, '2026-01-01', 12, parameters));
  expect(wageSumOf([row8]).employments).toEqual([{ row: row8, cents }]);
});

test('hire, vacancies and who has not started do not count; rows without a step are named', () => {
  const { employments, totalCents, unpaidRows } = wageSumOf([
    aRosterRow({ rowNumber: 2, employmentKind: 'hire', hireKind: 'agency' }),
    aRosterRow({ rowNumber: 3, employmentKind: 'vacancy', personnelNumber: null }),
    aRosterRow({ rowNumber: 4, hireDate: '2026-03-01' }),
    aRosterRow({ rowNumber: 5, step: null }),
    aRosterRow({ rowNumber: 6, scale: null }),
  ]);
  expect({ employments, totalCents, unpaidRows }).toEqual({
    employments: [],
    totalCents: 0,
    unpaidRows: [5, 6],
  });
});

test('the year of a reference date in the middle of it counts as a whole', () => {
  const rows = [aRosterRow({ scale: '8', step: 11, partTimeFactor: 0.5 })];
  const inJuly = wageSum(rows, 2026, { referenceDate: '2026-07-01', workforce }, parameters);
  expect(inJuly.totalCents).toBe(wageSumOf(rows).totalCents);
});
