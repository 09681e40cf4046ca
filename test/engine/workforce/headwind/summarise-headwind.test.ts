import { describe, expect, test } from '@jest/globals';
import type { ParameterValues } from '../../../../src/engine/parameters.ts';
import { costPaths } from '../../../../src/engine/pay/cost-path.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { checkConservation } from '../../../../src/engine/workforce/simulation/check-conservation.ts';
import { prepareSimulation } from '../../../../src/engine/workforce/simulation/prepare-simulation.ts';
import { simulateReplications } from '../../../../src/engine/workforce/simulation/simulate-replications.ts';
import { summariseSimulation } from '../../../../src/engine/workforce/simulation/summarise-simulation.ts';
import type { Headwind } from '../../../../src/engine/workforce/workforce-outcome.ts';
import type { WorkforceSettings } from '../../../../src/engine/workforce/workforce-settings.ts';
import {
  aHire,
  anEmployee,
  aVacancy,
  certainParameters,
  certainScenario,
} from '../simulation/simulation-setting.ts';

/** Two years, 2026 and 2027; nothing by chance unless a case says so. */
function headwindOf(
  rows: readonly RosterRow[],
  savings: WorkforceSettings['savings'],
  levers: Partial<WorkforceSettings> = {},
  values: Partial<ParameterValues> = {},
): Headwind {
  const scenario = certainScenario({ savings, ...levers });
  const model = prepareSimulation(rows, scenario, certainParameters(values));
  const chunk = simulateReplications(model, 0, 200);
  expect(checkConservation(model, chunk)).toEqual([]);
  return summariseSimulation(model, [chunk]).headwind!;
}

const inFte = (first: number, last: number, exemptFamilies: readonly string[] = []) =>
  ({
    unit: 'fte',
    byYear: [
      { year: 2026, amount: first },
      { year: 2027, amount: last },
    ],
    exemptFamilies,
  }) as const;

/** Means per year: natural turnover, temporary contracts and hire, vacancies, short. */
const measuresOf = ({ years }: Headwind): number[][] =>
  years.map(({ naturalTurnover, temporaryAndHire, vacancies, shortOfTarget }) =>
    [naturalTurnover, temporaryAndHire, vacancies, shortOfTarget].map(({ mean }) => mean),
  );

const stays = anEmployee(1);
const leavesInMarch = anEmployee(2, { knownDepartureDate: '2026-03-31' });
const leavesInMay = anEmployee(3, { knownDepartureDate: '2026-05-31', partTimeFactor: 0.5 });
const endsInApril = anEmployee(4, { employmentKind: 'temporary', contractEndDate: '2026-04-30' });
/** So slow that nothing vacant is filled. */
const never = { slack: '1', balanced: '1000000000000', tight: '1', 'very-tight': '1' };

describe('a savings target', () => {
  test('takes the posts of who leaves anyway first, and leaves contracts alone when those will do', () => {
    const headwind = headwindOf([stays, leavesInMarch, leavesInMay, endsInApril], inFte(1.5, 1.5));
    expect(measuresOf(headwind)).toEqual([
      [1.5, 0, 0, 0],
      [1.5, 0, 0, 0],
    ]);
    expect(headwind.years.map(({ reachedRatio }) => reachedRatio)).toEqual([1, 1]);
    expect(headwind.earliestNearlySure).toEqual({ year: 2026, ratio: 1 });
  });

  test('does not continue contracts and hire when turnover is expected to fall short', () => {
    const staff = [stays, leavesInMarch, leavesInMay, endsInApril, aHire(5)];
    // After March 1 FTE is saved and 0.5 is to come in May: the contract that ends in April must go too.
    expect(measuresOf(headwindOf(staff, inFte(2.5, 2.5)))[0]).toEqual([1.5, 1, 0, 0]);
    // With 3 FTE the hire that ends in June is not prolonged either.
    expect(measuresOf(headwindOf(staff, inFte(3.5, 3.5)))[0]).toEqual([1.5, 2, 0, 0]);
  });

  test('takes vacancies in December, and never more than that: the rest is short of the target', () => {
    const staff = [stays, leavesInMarch, aVacancy(6), aVacancy(7, { partTimeFactor: 0.5 })];
    const values = { 'workforce/time-to-fill': never };
    expect(measuresOf(headwindOf(staff, inFte(0, 9), {}, values))).toEqual([
      [0, 0, 0, 0],
      [0, 0, 2.5, 6.5],
    ]);
    const headwind = headwindOf(staff, inFte(9, 9), {}, values);
    expect(measuresOf(headwind)[0]).toEqual([1, 0, 1.5, 6.5]);
    expect(headwind.years.map(({ reachedRatio }) => reachedRatio)).toEqual([0, 0]);
    expect([headwind.earliestLikely, headwind.earliestNearlySure]).toEqual([null, null]);
  });

  test('spares the families that are exempt, by every measure', () => {
    const staff = [leavesInMarch, endsInApril, aHire(5), aVacancy(6)];
    const headwind = headwindOf(
      staff,
      inFte(5, 5, ['Beleid']),
      {},
      {
        'workforce/time-to-fill': never,
      },
    );
    expect(measuresOf(headwind)[0]).toEqual([0, 0, 0, 5]);
  });

  test('in euros counts what who left cost in twelve months', () => {
    const scenario = certainScenario();
    const inMarch = costPaths(scenario, certainParameters(), 24).ofEmployee({
      scale: '10',
      step: 11,
      stepMonth: 24,
      partTimeFactor: 1,
    })[2]!;
    const headwind = headwindOf([stays, leavesInMarch], {
      unit: 'cents',
      byYear: [{ year: 2026, amount: 1 }],
      exemptFamilies: [],
    });
    expect(headwind.years[0]!.naturalTurnover.mean).toBeCloseTo((12 * inMarch) / 1000, 6);
    expect(headwind.years[0]!.target).toBe(1);
  });

  test('is reached with the chance that enough people leave, as a binomial number says', () => {
    // Ten people who each leave within a year with a chance of 0.2; at least two posts must go.
    const staff = Array.from({ length: 10 }, (_, number) => anEmployee(number));
    const headwind = headwindOf(
      staff,
      inFte(2, 2),
      { leavingFactors: { resignation: 1, disability: 0, death: 0 } },
      {
        'workforce/resignation-by-service': { '0': '0.2' },
        'workforce/resignation-age-factor': { '0': '1' },
        'workforce/time-to-fill': never,
      },
    );
    // The target stops at two, so nobody is a vacancy before it is met.
    const [first, second] = headwind.years;
    const chance = (leaves: number): number =>
      1 - (1 - leaves) ** 10 - 10 * leaves * (1 - leaves) ** 9;
    const error = Math.sqrt(0.25 / 200);
    expect(Math.abs(first!.reachedRatio - chance(0.2))).toBeLessThan(4 * error);
    expect(Math.abs(second!.reachedRatio - chance(1 - 0.8 ** 2))).toBeLessThan(4 * error);
    expect(headwind.earliestLikely!.year).toBe(2026);
  });
});
