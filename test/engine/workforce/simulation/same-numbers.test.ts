import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { projectWorkforce } from '../../../../src/engine/workforce/project-workforce.ts';
import { chunkBytes } from '../../../../src/engine/workforce/simulation/chunk-bytes.ts';
import { prepareSimulation } from '../../../../src/engine/workforce/simulation/prepare-simulation.ts';
import { simulateReplications } from '../../../../src/engine/workforce/simulation/simulate-replications.ts';
import { summariseSimulation } from '../../../../src/engine/workforce/simulation/summarise-simulation.ts';
import type { WorkforceSettings } from '../../../../src/engine/workforce/workforce-settings.ts';
import { shipped, withValues } from '../leaving/leaving-setting.ts';
import { anyLevers, anyRoster } from './any-simulation.ts';
import { aHire, anEmployee, aVacancy, certainScenario } from './simulation-setting.ts';

const eventful = { leavingFactors: { resignation: 3, disability: 1, death: 1 }, horizonYears: 3 };
const staff: RosterRow[] = [
  ...Array.from({ length: 30 }, (_, number) =>
    anEmployee(number, {
      positionFamily: number % 3 === 0 ? 'Ruimte' : 'Beleid',
      scale: number % 2 === 0 ? '9' : '10',
      birthDate: number % 5 === 0 ? '1961-02-03' : '1988-02-03',
      employmentKind: number % 7 === 0 ? 'temporary' : 'permanent',
      contractEndDate: number % 7 === 0 ? '2026-10-31' : null,
    }),
  ),
  aVacancy(40),
  aVacancy(41),
  ...Array.from({ length: 6 }, (_, number) => aHire(50 + number)),
];
const modelOf = (rows: readonly RosterRow[], levers: Partial<WorkforceSettings> = {}) =>
  prepareSimulation(rows, certainScenario({ ...eventful, ...levers }), shipped);

describe('the same seed gives the same bytes', () => {
  test('for any order of the rows, and whatever row they are on', () => {
    fc.assert(
      fc.property(
        anyRoster.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        anyLevers,
        ([rows, shuffled], levers) => {
          const bytesOf = (roster: readonly RosterRow[]): Uint8Array =>
            chunkBytes(
              simulateReplications(
                prepareSimulation(roster, certainScenario(levers), shipped),
                0,
                2,
              ),
            );
          expect(bytesOf(shuffled)).toEqual(bytesOf(rows));
        },
      ),
      { numRuns: 15 },
    );
    const moved = staff.map((row) => ({ ...row, rowNumber: 1000 - row.rowNumber }));
    expect(simulateReplications(modelOf(moved), 0, 3)).toEqual(
      simulateReplications(modelOf(staff), 0, 3),
    );
  });

  test('for any chunks, in any order', () => {
    const model = modelOf(staff);
    const whole = summariseSimulation(model, [simulateReplications(model, 0, 60)]);
    const parts = [
      simulateReplications(model, 37, 23),
      simulateReplications(model, 0, 1),
      simulateReplications(modelOf(staff), 1, 36),
    ];
    expect(JSON.stringify(summariseSimulation(model, parts))).toBe(JSON.stringify(whole));
  });

  test('also when it was run before on other levers, so that nothing is left behind', () => {
    const model = modelOf(staff);
    const before = simulateReplications(model, 5, 2);
    simulateReplications(modelOf(staff, { horizonYears: 2 }), 0, 2);
    expect(simulateReplications(model, 5, 2)).toEqual(before);
  });

  test('and another seed other ones', () => {
    const simulation = { seed: 2, replications: 1, maximumReplications: 1, askedErrorPeople: null };
    expect(simulateReplications(modelOf(staff, { simulation }), 0, 4).counts).not.toEqual(
      simulateReplications(modelOf(staff), 0, 4).counts,
    );
  });
});

test('two equal scenarios differ by exactly nothing', () => {
  const scenario = certainScenario({ ...eventful, horizonYears: 2 });
  const [one, other] = [0, 1].map(() => projectWorkforce(staff, scenario, shipped));
  expect(other).toEqual(one);
});

describe('changing one person', () => {
  /** The keys of the random numbers of each person and of their post, by personnel number. */
  function keysOf(rows: readonly RosterRow[]): Map<string, number[]> {
    const { people, places } = modelOf(rows);
    const numbers = rows.flatMap(({ personnelNumber }) => personnelNumber ?? []).sort();
    return new Map(
      numbers.map((number, person) => {
        const place = people.places[people.firstPlace[person]!]!;
        const own = [people.key0, people.key1].map((keys) => keys[person]!);
        return [number, [...own, places.key0[place]!, places.key1[place]!]];
      }),
    );
  }

  test('changes the keys of nobody else', () => {
    const before = keysOf(staff);
    const other = staff.map((row) =>
      row.personnelNumber === 'p4' ? { ...row, birthDate: '1970-01-01' as const, step: 2 } : row,
    );
    expect(keysOf(other)).toEqual(before);
    before.delete('p4');
    expect(keysOf(staff.filter(({ personnelNumber }) => personnelNumber !== 'p4'))).toEqual(before);
  });

  test('changes only their own leaving, when nobody is replaced', () => {
    const levers: Partial<WorkforceSettings> = {
      replacements: [
        { from: '2026-01-01', positionFamilies: [], policy: 'do-not-fill', delayMonths: 0 },
      ],
    };
    const onlyPeople = staff.filter(({ personnelNumber }) => personnelNumber !== null);
    const changed = onlyPeople.map((row) =>
      row.personnelNumber === 'p4' ? { ...row, knownDepartureDate: '2027-03-31' as const } : row,
    );
    const none = onlyPeople.filter(({ personnelNumber }) => personnelNumber !== 'p4');
    const [before, after, without] = [onlyPeople, changed, none].map((rows) =>
      simulateReplications(modelOf(rows, levers), 0, 1),
    );
    const inService = (chunk: typeof before, rows: readonly RosterRow[]): number[] => {
      const { columns, calendar } = modelOf(rows, levers);
      return calendar.months.map(
        (_, month) =>
          chunk!.counts[columns.firstColumn[0]! + month]! +
          chunk!.counts[columns.firstColumn[1]! + month]!,
      );
    };
    const others = inService(without, none);
    // With p4 or without: the difference is p4 alone, who is there and then not.
    const own = inService(before, onlyPeople).map((people, month) => people - others[month]!);
    const ownChanged = inService(after, changed).map((people, month) => people - others[month]!);
    expect(own.every((people, month) => people <= (own[month - 1] ?? 1) && people >= 0)).toBe(true);
    expect(ownChanged).toEqual(ownChanged.map((_, month) => (month < 14 ? 1 : 0)));
  });
});

test('a higher chance of leaving never makes anybody leave later', () => {
  const levers = (resignation: number): Partial<WorkforceSettings> => ({
    leavingFactors: { resignation, disability: 1, death: 1 },
    replacements: [
      { from: '2026-01-01', positionFamilies: [], policy: 'do-not-fill', delayMonths: 0 },
    ],
  });
  const peopleByMonth = (resignation: number): number[] => {
    const model = prepareSimulation(
      staff,
      certainScenario(levers(resignation)),
      withValues({ 'workforce/hire-replacement': '1' }),
    );
    const { counts, replicationCount } = simulateReplications(model, 0, 20);
    return model.calendar.months.map((_, month) => {
      let sum = 0;
      for (const form of [0, 1]) {
        const first = (model.columns.firstColumn[form]! + month) * replicationCount;
        for (let index = 0; index < replicationCount; index += 1) sum += counts[first + index]!;
      }
      return sum;
    });
  };
  const stays = [0, 1, 2, 5].map(peopleByMonth);
  for (const [index, people] of stays.slice(1).entries()) {
    for (const [month, count] of people.entries()) {
      expect(count).toBeLessThanOrEqual(stays[index]![month]!);
    }
  }
  expect(stays[3]!.at(-1)!).toBeLessThan(stays[0]!.at(-1)!);
});
