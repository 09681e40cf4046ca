import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { peopleInService } from '../../../../src/engine/people-in-service.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { expectedLeavers } from '../../../../src/engine/workforce/leaving/expected-leavers.ts';
import { leavingTables } from '../../../../src/engine/workforce/leaving/leaving-tables.ts';
import { leavingCauses } from '../../../../src/engine/workforce/workforce-figures.ts';
import type { ExactLeavers } from '../../../../src/engine/workforce/workforce-outcome.ts';
import { aRosterRow } from '../../../support/a-roster-row.ts';
import { flat, scenarioWith, shipped } from './leaving-setting.ts';

const scenario = scenarioWith({ behaviour: { isOn: true, curves: [] } });
const months = 30;

const rows: RosterRow[] = Array.from({ length: 40 }, (_, index) =>
  aRosterRow({
    rowNumber: index + 2,
    personnelNumber: String(100 + index),
    birthDate: `${1956 + index}-0${1 + (index % 9)}-15` as `${number}-${number}-${number}`,
    hireDate: `${1990 + (index % 36)}-01-01` as `${number}-${number}-${number}`,
    team: `Team ${index % 7}`,
    programme: index % 5 === 0 ? null : `Programma ${index % 3}`,
    positionFamily: `Familie ${index % 4}`,
    scale: ['3', '6', '9', '10A', '11', '14', null][index % 7]!,
  }),
);

function leaversOf(given: readonly RosterRow[], parameters = shipped): ExactLeavers[] {
  const { people } = peopleInService(given, '2026-01-01');
  const tables = leavingTables(people, scenario, parameters, months);
  return expectedLeavers(people, tables, '2026-01-01');
}

const leavers = leaversOf(rows);
const total = leavers.find(({ grouping }) => grouping === 'all')!;

describe('groups', () => {
  test('of one kind add up to the total: people, and leavers by cause and year', () => {
    for (const grouping of ['team', 'positionFamily', 'programme', 'scaleBand'] as const) {
      const groups = leavers.filter((group) => group.grouping === grouping);
      expect(groups.length).toBeGreaterThan(2);
      expect(groups.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(total.headcount);
      for (const [year, { expectedByCause, leavers: band }] of total.years.entries()) {
        const means = groups.map((group) => group.years[year]!.leavers.mean);
        expect(means.reduce((a, b) => a + b, 0)).toBeCloseTo(band.mean, 10);
        for (const cause of leavingCauses) {
          const sum = groups.reduce((a, group) => a + group.years[year]!.expectedByCause[cause], 0);
          expect(sum).toBeCloseTo(expectedByCause[cause], 10);
        }
      }
    }
  });

  test('are calendar years, of which the last may be a part', () => {
    expect(total.years.map(({ year }) => year)).toEqual([2026, 2027, 2028]);
  });

  test('have a mean that is the sum of the causes', () => {
    for (const { years } of leavers) {
      for (const { expectedByCause, leavers: band } of years) {
        const sum = leavingCauses.reduce((a, cause) => a + expectedByCause[cause], 0);
        expect(band.mean).toBeCloseTo(sum, 10);
        expect(band.p10 <= band.p50 && band.p50 <= band.p90).toBe(true);
      }
    }
  });

  test('do not depend on the order of the rows, not even in the last bit', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const renumbered = shuffled.map((row, index) => ({ ...row, rowNumber: index + 2 }));
        expect(leaversOf(renumbered)).toEqual(leavers);
      }),
      { numRuns: 5 },
    );
  });
});

test('people who are all alike leave as a binomial', () => {
  const alike = rows.map((row) => ({ ...row, birthDate: '1990-01-01' as const, hireDate: null }));
  const [all] = leaversOf(alike, flat(0.25, 0, 0));
  const { leavers: band } = all!.years[0]!;
  // Binomial of 40 people with a chance of a quarter: P(X <= 6) = 0.0962, P(X <= 7) = 0.1820,
  // P(X <= 9) = 0.4395, P(X <= 10) = 0.5839, P(X <= 12) = 0.8209, P(X <= 13) = 0.8968, P(X <= 14) = 0.9456.
  expect(band.mean).toBeCloseTo(10, 10);
  expect([band.p10, band.p50, band.p90]).toEqual([7, 10, 14]);
});

test('somebody with two contracts counts once, where the largest contract is', () => {
  const second = { ...rows[0]!, rowNumber: 99, partTimeFactor: 0.2, team: 'Elders' };
  const small = leaversOf([...rows, second]);
  expect(small.some(({ group }) => group === 'Elders')).toBe(false);
  expect(small.find(({ grouping }) => grouping === 'all')!.headcount).toBe(40);
  const large = leaversOf([...rows.slice(1), { ...rows[0]!, partTimeFactor: 0.1 }, second]);
  expect(large.find(({ group }) => group === 'Elders')!.headcount).toBe(1);
});

test('nobody in service, nobody leaves', () => {
  expect(expectedLeavers([], [], '2026-01-01')).toEqual([]);
});
