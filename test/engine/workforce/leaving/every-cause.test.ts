/**
 * Three people through every cause, worked out by hand.
 *
 * Chances of a year are chosen so that each month multiplies neatly. With 0.9 as unit, somebody stays a month
 * without dying with 0.9, without being disabled with 0.9^2 and without resigning with 0.9^3: together
 * 0.9^6 = 0.531441. So 0.468559 leave in a month, of whom 3/6 resign, 2/6 are disabled and 1/6 die:
 *
 *   | of everybody here at the start of a month |           |
 *   | ----------------------------------------- | --------- |
 *   | resignation  0.468559 x 3/6               | 0.2342795 |
 *   | disability   0.468559 x 2/6               | 0.1561863 |
 *   | death        0.468559 x 1/6               | 0.0780932 |
 *   | left at the end of the month              | 0.5314410 |
 */
import { expect, test } from '@jest/globals';
import { leavingChance } from '../../../../src/engine/workforce/leaving/leaving-table.ts';
import { leavingTables } from '../../../../src/engine/workforce/leaving/leaving-tables.ts';
import { leavingCauses } from '../../../../src/engine/workforce/workforce-figures.ts';
import { aPerson, flat, scenarioWith, withValues } from './leaving-setting.ts';

const perYear = (stayPerMonth: number): number => 1 - stayPerMonth ** 12;
const parameters = {
  ...flat(perYear(0.9 ** 3), perYear(0.9 ** 2), perYear(0.9)),
  'workforce/contract-conversion': withValues({ 'workforce/contract-conversion': '0.75' })[
    'workforce/contract-conversion'
  ],
};

/** Heavy work; four in ten of those entitled leave one month before the AOW. */
const rvu = {
  from: '2026-01-01',
  positions: ['Wegwerker'],
  positionFamilies: [],
  takeUpRatio: 0.4,
  monthsBeforeAow: 1,
  benefitCentsPerMonth: null,
} as const;

const roadWorker = aPerson({
  position: 'Wegwerker',
  employmentKind: 'temporary',
  contractEndDate: '2026-01-31',
  birthDate: '1959-03-15', // 67 in March 2026: month 2
});
const leaver = aPerson({ knownDepartureDate: '2026-02-28' });
const trainee = aPerson({ employmentKind: 'trainee', contractEndDate: '2026-02-28' });

test('each month of three people adds up as it does by hand', () => {
  const tables = leavingTables([roadWorker, leaver, trainee], scenarioWith({ rvu }), parameters, 4);

  // Left at the start of a month, for the road worker:
  //   month 0  1
  //   month 1  0.5314410 at the end of January, of whom a quarter leaves: 0.1328603; left 0.3985808
  //   month 2  0.3985808 x 0.5314410 = 0.2118222 at the end of February, of whom 0.4 takes the RVU:
  //            0.0847289; left 0.1270933
  //   month 3  0.1270933 x 0.5314410 = 0.0675426 at the end of March, who all retire; left 0
  // For the leaver only death counts: 0.1 of everybody here, then 0.1 of 0.9; 0.81 leave as agreed.
  // For the trainee: month 1 starts with 0.5314410; 0.5314410 x 0.5314410 = 0.2824295 end in February.
  const expected: Record<string, readonly (readonly number[])[]> = {
    //              known-date retirement rvu        resignation contract-end disability death
    'road worker': [
      [/* January  */ 0, 0, 0, 0.2342795, 0.1328603, 0.1561863, 0.0780932],
      [/* February */ 0, 0, 0.0847289, 0.0933793, 0, 0.0622529, 0.0311264],
      [/* March    */ 0, 0.0675426, 0, 0.0297754, 0, 0.0198502, 0.0099251],
      [/* April    */ 0, 0, 0, 0, 0, 0, 0],
    ],
    leaver: [
      [/* January  */ 0, 0, 0, 0, 0, 0, 0.1],
      [/* February */ 0.81, 0, 0, 0, 0, 0, 0.09],
      [0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
    ],
    trainee: [
      [/* January  */ 0, 0, 0, 0.2342795, 0, 0.1561863, 0.0780932],
      [/* February */ 0, 0, 0, 0.1245057, 0.2824295, 0.0830038, 0.0415019],
      [0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
    ],
  };

  for (const [index, [name, rows]] of Object.entries(expected).entries()) {
    for (const [month, row] of rows.entries()) {
      for (const [cause, chance] of row.entries()) {
        const found = leavingChance(tables[index]!, month, leavingCauses[cause]!);
        expect([name, month, leavingCauses[cause], found.toFixed(7)]).toEqual([
          name,
          month,
          leavingCauses[cause],
          chance.toFixed(7),
        ]);
      }
    }
    expect(tables[index]!.cumulative.at(-1)).toBe(1);
  }
});
