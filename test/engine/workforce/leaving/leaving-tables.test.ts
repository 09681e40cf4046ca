import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Person } from '../../../../src/engine/people-in-service.ts';
import { leavingChance } from '../../../../src/engine/workforce/leaving/leaving-table.ts';
import { leavingTables } from '../../../../src/engine/workforce/leaving/leaving-tables.ts';
import type { LeavingCause } from '../../../../src/engine/workforce/workforce-figures.ts';
import { aRosterRow } from '../../../support/a-roster-row.ts';
import { aPerson, flat, scenarioWith, shipped, withValues } from './leaving-setting.ts';

const months = 24;
const nobodyLeaves = flat(0, 0, 0);

/** Chance in a month of who is still there, when only one cause is at work: as a chance per year. */
function yearlyChances(person: Person, cause: LeavingCause, parameters = shipped): string[] {
  const only = { resignation: 0, disability: 0, death: 0, [cause]: 1 };
  const [table] = leavingTables([person], scenarioWith({}, only), parameters, months);
  let here = 1;
  return Array.from({ length: months }, (_, month) => {
    const chance = leavingChance(table!, month, cause) / here;
    here -= leavingChance(table!, month, cause);
    return (1 - (1 - chance) ** 12).toFixed(6);
  });
}

const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

describe('which chance holds when', () => {
  const parameters = withValues({
    'workforce/resignation-by-service': { '0': '0.1', '2': '0.08', '10': '0.02' },
    'workforce/resignation-age-factor': { '15': '2', '25': '1', '60': '0.5' },
    'workforce/disability-by-age': { '15': '0.01', '45': '0.02' },
    'workforce/mortality-men': { '30': '0.001', '40': '0.01', '50': '0.02' },
    'workforce/mortality-women-ratio': '0.5',
    'workforce/women-ratio': '0.4',
    'workforce/mortality-improvement': '0.1',
    'workforce/healthy-worker-factor': '0.75',
  });

  test('resignation goes by completed years of service, from the month after the one in which they are', () => {
    // Two years on 16 May 2026, so from June; long before that and long after it the last step holds.
    const chances = yearlyChances(aPerson({ hireDate: '2024-05-16' }), 'resignation', parameters);
    expect(chances).toEqual([...times(5, '0.100000'), ...times(19, '0.080000')]);
    const longAgo = yearlyChances(aPerson({ hireDate: '1980-01-01' }), 'resignation', parameters);
    expect(longAgo).toEqual(times(24, '0.020000'));
  });

  test('a completed year on the first of a month counts in that month', () => {
    const chances = yearlyChances(aPerson({ hireDate: '2024-05-01' }), 'resignation', parameters);
    expect(chances.slice(3, 5)).toEqual(['0.100000', '0.080000']);
  });

  test('and by age: 25 in July 2026', () => {
    const person = aPerson({ birthDate: '2001-07-01', hireDate: '2025-01-01' });
    const chances = yearlyChances(person, 'resignation', parameters);
    expect([chances[5], chances[6]]).toEqual(['0.200000', '0.100000']);
  });

  test('disability goes by age: 45 in April 2027', () => {
    const chances = yearlyChances(aPerson({ birthDate: '1982-04-01' }), 'disability', parameters);
    expect([chances[14], chances[15]]).toEqual(['0.010000', '0.020000']);
  });

  test('death by age with logarithms in between, men and women mixed, less for who works, less each year', () => {
    // Halfway 0.001 and 0.01: their geometric mean. Factors: 0.75 x (0.6 + 0.4 x 0.5); a tenth less from 2027.
    const expected = Math.sqrt(0.001 * 0.01) * 0.75 * 0.8;
    const chances = yearlyChances(aPerson({ birthDate: '1990-01-02' }), 'death', parameters);
    expect(chances[0]).toBe(expected.toFixed(6));
    // A year older and a calendar year later.
    const nextYear = 0.001 ** 0.4 * 0.01 ** 0.6 * 0.75 * 0.8 * 0.9;
    expect(chances[12]).toBe(nextYear.toFixed(6));
  });

  test('outside the ages of a table the nearest one holds', () => {
    const young = yearlyChances(aPerson({ birthDate: '2007-01-01' }), 'death', parameters);
    expect(young[0]).toBe((0.001 * 0.75 * 0.8).toFixed(6));
    const old = yearlyChances(aPerson({ birthDate: '1965-01-01' }), 'death', parameters);
    expect(old[0]).toBe((0.02 * 0.75 * 0.8).toFixed(6));
  });
});

describe('the contract that ends', () => {
  const contractEnds = (person: Person, parameters = nobodyLeaves): string[] => {
    const [table] = leavingTables([person], scenarioWith(), parameters, months);
    return Array.from({ length: months }, (_, month) => {
      const chance = leavingChance(table!, month, 'contract-end');
      return chance === 0 ? [] : [`${month}: ${chance.toFixed(3)}`];
    }).flat();
  };
  const terms = {
    ...nobodyLeaves,
    ...Object.fromEntries(
      Object.entries(
        withValues({
          'workforce/contract-conversion': '0.7',
          'workforce/recruit-contract-term': 12,
          'workforce/trainee-term': 18,
        }),
      ).filter(([id]) => /conversion|-term/.test(id)),
    ),
  };

  test('a temporary one leaves a share without work, in its last month', () => {
    const person = aPerson({ employmentKind: 'temporary', contractEndDate: '2026-09-15' });
    expect(contractEnds(person, terms)).toEqual(['8: 0.300']);
  });

  test.each([
    ['after the usual term since the start', '2025-06-10', null, '5: 0.300'],
    ['on the last day of that term', '2025-06-01', null, '4: 0.300'],
    ['also when that is the reference date', '2025-01-02', null, '0: 0.300'],
    ['after the usual term from now, when that is past', '2020-06-10', null, '11: 0.300'],
    ['also when it was past for a day', '2025-01-01', null, '11: 0.300'],
    ['after the usual term from now, when the start is missing too', null, null, '11: 0.300'],
    [
      'as if missing, when it was before the reference date',
      '2025-06-10',
      '2025-12-31',
      '5: 0.300',
    ],
  ] as const)('without an end date: %s', (_, hireDate, contractEndDate, expected) => {
    const person = aPerson({ employmentKind: 'temporary', hireDate, contractEndDate });
    expect(contractEnds(person, terms)).toEqual([expected]);
  });

  test('of no months ends at once', () => {
    const id = 'workforce/recruit-contract-term';
    const atOnce = { ...terms, [id]: withValues({ [id]: 0 })[id] };
    const person = aPerson({ employmentKind: 'temporary' });
    expect(contractEnds(person, atOnce)).toEqual(['0: 0.300']);
  });

  test('a trainee or intern has a term of their own', () => {
    const person = aPerson({ employmentKind: 'intern', hireDate: '2025-06-10' });
    expect(contractEnds(person, terms)).toEqual(['11: 1.000']);
  });

  test('of several the last counts, unless one is permanent', () => {
    const contract = (given: Parameters<typeof aPerson>[0]) => aPerson(given).rows[0];
    const short = contract({ employmentKind: 'temporary', contractEndDate: '2026-03-31' });
    const long = contract({ employmentKind: 'temporary', contractEndDate: '2026-10-31' });
    const permanent = contract({ employmentKind: 'permanent' });
    const agreed = contract({ employmentKind: 'permanent', knownDepartureDate: '2026-01-31' });
    const person = (rows: Person['rows']): Person => ({ personnelNumber: '1', rows });
    expect(contractEnds(person([long, short]), terms)).toEqual(['9: 0.300']);
    expect(contractEnds(person([short, long]), terms)).toEqual(['9: 0.300']);
    expect(contractEnds(person([short, permanent]), terms)).toEqual([]);
    expect(contractEnds(person([agreed, short]), terms)).toEqual(['2: 0.300']);
  });
});

describe('a roster', () => {
  const people = [
    { birthDate: '1962-03-01' },
    { birthDate: '1990-12-31', hireDate: '2024-02-01', employmentKind: 'temporary' },
    { birthDate: null, hireDate: null },
    { birthDate: '1975-05-05', knownDepartureDate: '2026-06-30' },
    { birthDate: '2001-01-01', hireDate: '2025-09-01', employmentKind: 'trainee' },
  ].map((row, index) => {
    const own = aRosterRow({
      personnelNumber: String(index),
      rowNumber: index + 2,
      ...row,
    } as never);
    return { personnelNumber: String(index), rows: [own] } satisfies Person;
  });
  const scenario = scenarioWith({ behaviour: { isOn: true, curves: [] } });
  const tables = leavingTables(people, scenario, shipped, months);

  test('in another order gives everybody the same table', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (shuffled) => {
        const again = leavingTables(shuffled, scenario, shipped, months);
        for (const [index, person] of shuffled.entries()) {
          expect(again[index]).toEqual(tables[people.indexOf(person)]);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('in which one person changes leaves the tables of the others as they were', () => {
    const [first, ...others] = people;
    const changed = {
      ...first!,
      rows: [{ ...first!.rows[0], knownDepartureDate: '2026-02-28' as const }],
    };
    const again = leavingTables([changed as never, ...others], scenario, shipped, months);
    expect(again[0]).not.toEqual(tables[0]);
    expect(again.slice(1)).toEqual(tables.slice(1));
  });

  test('gives who has no birth date the middle age, without retirement, and who has no hire date the middle service', () => {
    const middle = aPerson({ birthDate: '1975-05-05', hireDate: '1995-09-01' });
    const [expected] = leavingTables([middle], scenario, shipped, months);
    expect(tables[2]).toEqual(expected);
  });

  test('of no months gives empty tables', () => {
    expect(leavingTables(people, scenario, shipped, 0).map(({ monthCount }) => monthCount)).toEqual(
      [0, 0, 0, 0, 0],
    );
  });
});
