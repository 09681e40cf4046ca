import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../../../config/parameters.ts';
import { computeWages } from '../../../../src/engine/budget/wages/compute-wages.ts';
import {
  wageGroupings,
  type WageOverview,
} from '../../../../src/engine/budget/wages/wage-overview.ts';
import { chooseParameters } from '../../../../src/engine/parameter-library.ts';
import { wageSum } from '../../../../src/engine/pay/wage-sum.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import type { WorkforceOutcome } from '../../../../src/engine/workforce/workforce-outcome.ts';
import { aScenario } from '../../../builders/a-scenario.ts';
import { aBand } from '../../../builders/a-workforce-outcome.ts';
import { aRosterRow } from '../../../support/a-roster-row.ts';

const parameters = chooseParameters(loadParameters(), []);
const scenario = aScenario({ yearCount: 1 });
const totalOf = (rows: readonly RosterRow[]): number =>
  wageSum(rows, 2026, scenario, parameters).totalCents;

/** EUR 900 of wages and 100 of hire a month, in the months of 2026 that are given. */
const workforce = (monthCount = 12): Pick<WorkforceOutcome, 'groups'> => ({
  groups: [
    {
      grouping: 'all',
      group: 'Totaal',
      periods: Array.from(
        { length: monthCount },
        (_, month) => `2026-${String(month + 1).padStart(2, '0')}`,
      ),
      opening: {},
      figures: {
        'cost/employees': Array.from({ length: monthCount }, () => aBand(900_00)),
        'cost/hire': Array.from({ length: monthCount }, () => aBand(100_00)),
      },
    },
  ],
});
const wagesOf = (rows: readonly RosterRow[], monthCount = 12): WageOverview =>
  computeWages(rows, scenario, workforce(monthCount), parameters);

test('hire is a tenth of wages and hire together, and a ninth of wages alone', () => {
  const [year] = wagesOf([]).years;
  expect(year).toMatchObject({
    wageSumCents: 12 * 900_00,
    hireCents: 12 * 100_00,
    hireShareOfTotal: '0.1',
    hireShareOfWages: '0.111111',
  });
});

test('of a year that is not projected as a whole nothing is told', () => {
  expect(wagesOf([], 11).years[0]).toMatchObject({
    wageSumCents: null,
    hireCents: null,
    hireShareOfTotal: null,
    hireShareOfWages: null,
  });
});

test('overhead is what stands on 0.4, and who has no taakveld is told apart', () => {
  const onOverhead = aRosterRow({ rowNumber: 2, personnelNumber: '1', taakveld: '0.4' });
  const unknown = aRosterRow({ rowNumber: 3, personnelNumber: '2', taakveld: null, scale: '6' });
  const other = aRosterRow({ rowNumber: 4, personnelNumber: '3', taakveld: '0.40' });
  const { years, overheadPeople, withoutTaakveldPeople } = wagesOf([onOverhead, unknown, other]);
  const total = totalOf([onOverhead, unknown, other]);
  expect(years[0]).toMatchObject({
    staffCents: total,
    overheadCents: totalOf([onOverhead]),
    withoutTaakveldCents: totalOf([unknown]),
  });
  expect(Number(years[0]?.overheadShare)).toBeCloseTo(totalOf([onOverhead]) / total, 6);
  expect({ overheadPeople, withoutTaakveldPeople }).toEqual({
    overheadPeople: 1,
    withoutTaakveldPeople: 1,
  });
});

test('of each group is told what stands on 0.4 and on nothing, also when those are second contracts', () => {
  const first = { personnelNumber: '1', programme: 'Wonen' };
  const { groups } = wagesOf([
    aRosterRow({ ...first, rowNumber: 2, taakveld: '8.1', partTimeFactor: 0.6 }),
    aRosterRow({ ...first, rowNumber: 3, taakveld: '0.4', partTimeFactor: 0.2 }),
    aRosterRow({ ...first, rowNumber: 4, taakveld: null, partTimeFactor: 0.1 }),
    aRosterRow({ rowNumber: 5, personnelNumber: '2', programme: 'Wonen', taakveld: '0.4' }),
  ]);
  expect(groups.find(({ grouping }) => grouping === 'programme')).toMatchObject({
    contracts: 4,
    people: 2,
    overhead: { contracts: 2, people: 1 },
    withoutTaakveld: { contracts: 1, people: 0 },
  });
});

test('groups are in order; a person with two contracts counts in that of the larger', () => {
  const rows = [
    aRosterRow({ rowNumber: 2, personnelNumber: '1', scale: '11', partTimeFactor: 0.4 }),
    aRosterRow({ rowNumber: 3, personnelNumber: '1', scale: '10A', partTimeFactor: 0.5 }),
    aRosterRow({ rowNumber: 4, personnelNumber: '2', scale: '9', programme: null }),
    aRosterRow({ rowNumber: 5, personnelNumber: '3', scale: null, taakveld: '0.4' }),
  ];
  const { groups, unpaidRowCount, overheadPeople } = wagesOf(rows);
  const told = groups.map(({ grouping, key, people, fte }) => [grouping, key, people, fte]);
  expect(told).toEqual([
    ['scale', '9', 1, 1],
    ['scale', '10A', 1, 0.5],
    ['scale', '11', 0, 0.4],
    ['step', '11', 2, 1.9],
    ['programme', 'Wonen', 1, 0.9],
    ['programme', null, 1, 1],
  ]);
  expect({ unpaidRowCount, overheadPeople }).toEqual({ unpaidRowCount: 1, overheadPeople: 0 });
});

const roster = fc
  .array(
    fc.record({
      scale: fc.constantFrom('6', '8', '10', '10A', null),
      step: fc.integer({ min: 0, max: 11 }),
      programme: fc.constantFrom('Wonen', 'Zorg', null),
      taakveld: fc.constantFrom('0.4', '8.1', null),
      partTimeFactor: fc.constantFrom(1, 0.8889, 0.5),
      personnelNumber: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((given, index) => aRosterRow({ ...given, rowNumber: index + 2 })));

describe('for any staff', () => {
  test('each grouping adds up to the total, to the cent, and each group is the wage sum of its rows', () => {
    fc.assert(
      fc.property(roster, (rows) => {
        const { groups, years } = wagesOf(rows);
        for (const grouping of wageGroupings) {
          const ofGrouping = groups.filter((group) => group.grouping === grouping);
          const sum = ofGrouping.reduce((total, { wageSumCents }) => total + wageSumCents, 0);
          expect(sum).toBe(years[0]?.staffCents);
        }
        // Again, from the rows of one group alone.
        for (const { grouping, key, wageSumCents } of groups) {
          const own = rows.filter((row) => {
            const value = row[grouping];
            return (value === null ? null : String(value)) === key && row.scale !== null;
          });
          expect(totalOf(own)).toBe(wageSumCents);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('everybody with a known wage counts once', () => {
    fc.assert(
      fc.property(roster, (rows) => {
        const { groups } = wagesOf(rows);
        const counted = wageGroupings.map((grouping) =>
          groups
            .filter((group) => group.grouping === grouping)
            .reduce((sum, { people }) => sum + people, 0),
        );
        expect(new Set(counted).size).toBe(1);
        const paid = new Set(
          rows.filter(({ scale }) => scale !== null).map(({ personnelNumber }) => personnelNumber),
        );
        expect(counted[0]).toBeLessThanOrEqual(paid.size);
      }),
      { numRuns: 15 },
    );
  });
});
