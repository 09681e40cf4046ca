import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Parameters } from '../../../../src/engine/parameters.ts';
import type { Person } from '../../../../src/engine/people-in-service.ts';
import type { Scenario } from '../../../../src/engine/scenario.ts';
import {
  causeCount,
  leavingChance,
  type LeavingTable,
} from '../../../../src/engine/workforce/leaving/leaving-table.ts';
import { leavingTables } from '../../../../src/engine/workforce/leaving/leaving-tables.ts';
import {
  leavingCauses,
  type LeavingCause,
} from '../../../../src/engine/workforce/workforce-figures.ts';
import { aPerson, flat, scenarioWith, shipped } from './leaving-setting.ts';

const months = 120;
const tableOf = (
  person: Person,
  parameters: Parameters,
  scenario: Scenario = scenarioWith(),
): LeavingTable => leavingTables([person], scenario, parameters, months)[0]!;

/** Chance of leaving in the first so many months, through one cause or through all. */
function leavesWithin(table: LeavingTable, monthCount: number, cause?: LeavingCause): number {
  let sum = 0;
  for (let month = 0; month < monthCount; month += 1) {
    for (const own of cause === undefined ? leavingCauses : [cause]) {
      sum += leavingChance(table, month, own);
    }
  }
  return sum;
}

const aChance = fc.double({ min: 0.001, max: 0.6, noNaN: true });

describe('closed forms', () => {
  test('a constant chance of one cause is geometric: p(1-p)^m in month m, the chance of a year after a year', () => {
    const table = tableOf(aPerson(), flat(0.12, 0, 0));
    const p = 1 - 0.88 ** (1 / 12);
    for (let month = 0; month < months; month += 1) {
      expect(leavingChance(table, month, 'resignation')).toBeCloseTo(p * (1 - p) ** month, 14);
    }
    expect(leavesWithin(table, 12)).toBeCloseTo(0.12, 14);
    expect(leavesWithin(table, 120)).toBeCloseTo(1 - 0.88 ** 10, 13);
  });

  test('causes that compete: together as if independent, each by its share of the sum of the forces', () => {
    fc.assert(
      fc.property(aChance, aChance, aChance, (resignation, disability, death) => {
        const table = tableOf(aPerson(), flat(resignation, disability, death));
        const forces = [resignation, disability, death].map((chance) => -Math.log(1 - chance));
        const sum = forces[0]! + forces[1]! + forces[2]!;
        const together = 1 - ((1 - resignation) * (1 - disability) * (1 - death)) ** 5;
        expect(leavesWithin(table, 60)).toBeCloseTo(together, 12);
        for (const [index, cause] of (['resignation', 'disability', 'death'] as const).entries()) {
          const own = (together * forces[index]!) / sum;
          expect(leavesWithin(table, 60, cause)).toBeCloseTo(own, 12);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('who stays got past every cause: the product of the chances of not leaving', () => {
    const curve = { isOn: true, curves: [] };
    fc.assert(
      fc.property(
        aChance,
        aChance,
        fc.integer({ min: 1955, max: 1975 }),
        fc.integer({ min: 0, max: 119 }),
        (resignation, conversion, birthYear, endMonth) => {
          const year = 2026 + Math.floor(endMonth / 12);
          const month = String((endMonth % 12) + 1).padStart(2, '0');
          const person = aPerson({
            birthDate: `${birthYear}-05-20` as const,
            employmentKind: 'temporary',
            contractEndDate: `${year}-${month}-17` as `${number}-${number}-${number}`,
          });
          const parameters: Parameters = {
            ...flat(resignation, 0.01, 0.02),
            'workforce/contract-conversion': {
              ...shipped['workforce/contract-conversion'],
              values: [
                {
                  ...shipped['workforce/contract-conversion'].values[0]!,
                  value: conversion.toFixed(6),
                },
              ],
            },
          };
          const onlyRetirement = tableOf(
            { ...person, rows: [{ ...person.rows[0], employmentKind: 'permanent' }] },
            flat(0, 0, 0),
            scenarioWith({ behaviour: curve }),
          );
          const all = tableOf(person, parameters, scenarioWith({ behaviour: curve }));
          const stays =
            ((1 - resignation) * 0.99 * 0.98) ** 10 *
            Number(conversion.toFixed(6)) *
            (1 - leavesWithin(onlyRetirement, months));
          expect(leavesWithin(all, months)).toBeCloseTo(1 - stays, 12);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('without chance', () => {
  const never = flat(0, 0, 0);
  const only = (table: LeavingTable): string[] =>
    Array.from({ length: months }, (_, month) =>
      leavingCauses.flatMap((cause) => {
        const chance = leavingChance(table, month, cause);
        return chance === 0 ? [] : [`${month} ${cause} ${chance}`];
      }),
    ).flat();

  test('somebody young stays for certain', () => {
    const table = tableOf(aPerson(), never);
    expect(only(table)).toEqual([]);
    expect(table.cumulative.at(-1)).toBe(0);
  });

  test('factors of 0 do the same to the shipped chances', () => {
    const scenario = scenarioWith({}, { resignation: 0, disability: 0, death: 0 });
    expect(only(tableOf(aPerson(), shipped, scenario))).toEqual([]);
  });

  test('somebody retires in the month of the AOW, for certain', () => {
    // 67 years in 2026 and 2027, Algemene Ouderdomswet art. 7a.
    expect(only(tableOf(aPerson({ birthDate: '1960-08-15' }), never))).toEqual(['19 retirement 1']);
  });

  test('somebody with an agreed date leaves in that month, for certain', () => {
    const person = aPerson({ birthDate: '1960-08-15', knownDepartureDate: '2026-10-31' });
    expect(only(tableOf(person, never))).toEqual(['9 known-date 1']);
  });

  test('a trainee leaves at the end of the contract, for certain', () => {
    const person = aPerson({ employmentKind: 'trainee', contractEndDate: '2026-08-31' });
    expect(only(tableOf(person, never))).toEqual(['7 contract-end 1']);
  });
});

describe('chances of a year at their limit', () => {
  test('a chance of 1 empties the first month; causes that are all certain share it', () => {
    const table = tableOf(aPerson(), flat(1, 1, 0.5));
    expect(leavingChance(table, 0, 'resignation')).toBe(0.5);
    expect(leavingChance(table, 0, 'disability')).toBe(0.5);
    expect(table.cumulative.at(-1)).toBe(1);
  });

  test('a factor that takes a chance above 1 makes it 1', () => {
    const table = tableOf(aPerson(), flat(0.4, 0, 0), scenarioWith({}, { resignation: 3 }));
    expect(leavingChance(table, 0, 'resignation')).toBe(1);
  });

  test('a factor multiplies the chance of a year', () => {
    const table = tableOf(aPerson(), flat(0.05, 0, 0), scenarioWith({}, { resignation: 3 }));
    expect(leavesWithin(table, 12)).toBeCloseTo(0.15, 14);
  });
});

describe('an agreed date', () => {
  test('comes in place of everything but death before it', () => {
    const person = aPerson({
      birthDate: '1960-02-15',
      employmentKind: 'temporary',
      contractEndDate: '2026-03-31',
      knownDepartureDate: '2026-12-31',
    });
    const table = tableOf(person, flat(0.3, 0.2, 0.1));
    expect(leavesWithin(table, months, 'death')).toBeCloseTo(0.1, 14);
    expect(leavingChance(table, 11, 'known-date')).toBeCloseTo(0.9, 14);
    expect(leavesWithin(table, months)).toBeCloseTo(1, 14);
    expect(table.cumulative.at(-1)).toBe(1);
  });

  test('after the last month leaves only death until then', () => {
    const person = aPerson({ birthDate: '1960-02-15', knownDepartureDate: '2036-01-01' });
    const table = tableOf(person, flat(0.3, 0.2, 0.1));
    expect(leavesWithin(table, months)).toBeCloseTo(1 - 0.9 ** 10, 13);
    expect(leavesWithin(table, months, 'death')).toBe(leavesWithin(table, months));
  });
});

test('higher chances never make anybody leave later', () => {
  const rows = [
    { birthDate: '1962-04-02' },
    { employmentKind: 'temporary', contractEndDate: '2027-05-31' },
    { birthDate: '1959-11-30', knownDepartureDate: '2026-09-30' },
  ] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...rows),
      fc.constantFrom('resignation', 'disability', 'death'),
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (row, cause, one, other) => {
        const [low, high] = [one, other].sort((a, b) => a - b);
        const scenario = (factor: number): Scenario =>
          scenarioWith({ behaviour: { isOn: true, curves: [] } }, { [cause]: factor });
        const lower = tableOf(aPerson(row), shipped, scenario(low!));
        const higher = tableOf(aPerson(row), shipped, scenario(high!));
        const later = Array.from(
          { length: months },
          (_, month) => (month + 1) * causeCount - 1,
        ).filter((end) => higher.cumulative[end]! < lower.cumulative[end]! - 1e-12);
        expect(later).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});

test('no chance is negative, the sum is at most 1, and the running sum never falls', () => {
  const day = fc
    .integer({ min: 0, max: 12 * 60 - 1 })
    .map(
      (index) => `${1950 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-28`,
    );
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('permanent', 'temporary', 'trainee', 'intern'),
      fc.boolean(),
      fc.double({ min: 0, max: 20, noNaN: true }),
      (birthDate, employmentKind, isOn, factor) => {
        const table = tableOf(
          aPerson({
            birthDate: birthDate as `${number}-${number}-${number}`,
            employmentKind,
            contractEndDate: '2027-02-28',
          }),
          shipped,
          scenarioWith({ behaviour: { isOn, curves: [] } }, { resignation: factor, death: factor }),
        );
        expect(table.chances.findIndex((chance) => !(chance >= 0))).toBe(-1);
        expect(table.chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(
          1 + 1e-12,
        );
        expect(
          table.cumulative.findIndex((sum, entry) => sum < (table.cumulative[entry - 1] ?? 0)),
        ).toBe(-1);
        expect(table.cumulative.at(-1)).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 40 },
  );
});
