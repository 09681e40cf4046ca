import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import { Exact, wholeCents } from '../../../src/engine/exact.ts';
import { buildOptions } from '../../../src/engine/pairing/build-options.ts';
import type { PairingTerms } from '../../../src/engine/pairing/pairing-terms.ts';
import type { Parameters } from '../../../src/engine/parameters.ts';
import { stepMonth } from '../../../src/engine/pay/step-month.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { costInOneStep } from '../pay/cost-in-one-step.ts';
import { plainCosts } from '../pay/plain-costs.ts';
import { shipped, withValues } from '../workforce/leaving/leaving-setting.ts';
import {
  aMaster,
  aPairingScenario,
  aVolunteer,
  optionsOf,
  pairingInput,
} from './pairing-setting.ts';

/** Overlap of September 2027 up to February 2028. */
const untilFebruary = { knownDepartureDate: '2028-02-29' } as const;

const costsOf = (
  rows: readonly RosterRow[],
  settings: Partial<PairingTerms>,
  parameters: Parameters = shipped,
): readonly number[] =>
  optionsOf(rows, aPairingScenario({ backfillRatio: 1, ...settings }), parameters)[0]!
    .costCentsByYear;

/** Sum of months in steps of scale 10, rounded once. */
const inScale10 = (
  ...parts: readonly (readonly [step: number, firstMonth: CalendarDate, months: number])[]
): number =>
  wholeCents(
    parts.reduce(
      (sum, [step, firstMonth, months]) =>
        sum.plus(
          costInOneStep({ scale: '10', step, partTimeFactor: 1 }, firstMonth, months, shipped),
        ),
      new Exact(0),
    ),
  );

describe('a volunteer', () => {
  test('costs what the months cost, each calendar year rounded once, in a step that cannot rise', () => {
    const rows = [aMaster(2, untilFebruary), aVolunteer(3, { step: 11 })];
    expect(costsOf(rows, {})).toEqual([
      0,
      inScale10([11, '2027-09-01', 4]),
      inScale10([11, '2028-01-01', 2]),
      0,
    ]);
  });

  test('rises in the month of being hired: by hand, hired in November', () => {
    const rows = [aMaster(2, untilFebruary), aVolunteer(3, { step: 5, hireDate: '2015-11-20' })];
    // Step 5 on 1 January 2026, 6 in November 2026, 7 in November 2027.
    expect(costsOf(rows, {})).toEqual([
      0,
      inScale10([6, '2027-09-01', 2], [7, '2027-11-01', 2]),
      inScale10([7, '2028-01-01', 2]),
      0,
    ]);
  });

  test('rises in January without a hire date', () => {
    const rows = [aMaster(2, untilFebruary), aVolunteer(3, { step: 5, hireDate: null })];
    // Step 6 in January 2027, 7 in January 2028.
    expect(costsOf(rows, {})).toEqual([
      0,
      inScale10([6, '2027-09-01', 4]),
      inScale10([7, '2028-01-01', 2]),
      0,
    ]);
  });

  test('costs the replaced share of that, for the share of the hours', () => {
    const rows = [aMaster(2, untilFebruary), aVolunteer(3, { step: 11 })];
    const months = (firstMonth: CalendarDate, count: number): number =>
      wholeCents(
        costInOneStep({ scale: '10', step: 11, partTimeFactor: 1 }, firstMonth, count, shipped)
          .times('0.3')
          .times('0.5'),
      );
    expect(costsOf(rows, { backfillRatio: 0.3, timeShares: [0.5] })).toEqual([
      0,
      months('2027-09-01', 4),
      months('2028-01-01', 2),
      0,
    ]);
  });
});

describe('who joins for the pair', () => {
  const traineePool = [{ name: 'T', positionFamilies: [], count: 1, scale: '10', step: 2 }];
  const rows = [aMaster(2, untilFebruary)];

  test('rises an interval after the pair starts', () => {
    const eighteen = { traineePool, overlapMonths: [18] };
    // From September 2026: a year in step 2, then step 3.
    expect(costsOf(rows, eighteen)).toEqual([
      inScale10([2, '2026-09-01', 4]),
      inScale10([2, '2027-01-01', 8], [3, '2027-09-01', 4]),
      inScale10([3, '2028-01-01', 2]),
      0,
    ]);
    const everyFourMonths = withValues({ 'pay/step-interval': 4 });
    expect(costsOf(rows, { traineePool }, everyFourMonths)).toEqual([
      0,
      inScale10([2, '2027-09-01', 4]),
      inScale10([3, '2028-01-01', 2]),
      0,
    ]);
  });

  test('an early successor too', () => {
    const settings = { allowEarlySuccessors: true, earlySuccessorStep: 4 };
    const master = aMaster(2, { ...untilFebruary, scale: '10' });
    expect(costsOf([master], settings, withValues({ 'pay/step-interval': 4 }))).toEqual([
      0,
      inScale10([4, '2027-09-01', 4]),
      inScale10([5, '2028-01-01', 2]),
      0,
    ]);
  });
});

test('where no step ever rises, everybody stays in the step of the roster', () => {
  const rows = [aMaster(2, untilFebruary), aVolunteer(3, { step: 5 })];
  expect(costsOf(rows, {}, withValues({ 'pay/step-interval': 0 }))).toEqual([
    0,
    inScale10([5, '2027-09-01', 4]),
    inScale10([5, '2028-01-01', 2]),
    0,
  ]);
});

test('every option costs what a plain walk through its months says', () => {
  const constant = { kind: 'constant', wageIndexRatio: 0, hireIndexRatio: 0 } as const;
  const scale = fc.constantFrom('7', '8', '9', '10');
  const settings = fc.record({
    volunteerScale: scale,
    step: fc.integer({ min: 0, max: 11 }),
    partTimeFactor: fc.constantFrom(1, 0.8889, 0.5),
    hireDate: fc.constantFrom<CalendarDate | null>('2015-02-10', '2026-01-01', '2025-12-31', null),
    traineeScale: scale,
    timeShare: fc.constantFrom(1, 0.35),
  });
  fc.assert(
    fc.property(settings, (given) => {
      const { step, partTimeFactor, hireDate, timeShare } = given;
      const rows = [
        aMaster(2, { knownDepartureDate: '2028-10-31' }),
        aVolunteer(3, { scale: given.volunteerScale, step, partTimeFactor, hireDate }),
      ];
      const trainee = {
        name: 'T',
        positionFamilies: [],
        count: 1,
        scale: given.traineeScale,
        step,
      };
      const scenario = aPairingScenario({
        overlapMonths: [1, 7, 14],
        monthsBeforeDeparture: [3],
        timeShares: [timeShare],
        traineePool: [trainee],
        maximumScaleDistance: 5,
        backfillRatio: 0.5,
      });
      const options = optionsOf(rows, scenario);
      expect(options).toHaveLength(6);
      for (const { apprenticeId, startMonth, endMonth, costCentsByYear } of options) {
        const isTrainee = apprenticeId === 'T1';
        const employment = {
          scale: isTrainee ? given.traineeScale : given.volunteerScale,
          step,
          partTimeFactor: isTrainee ? 1 : partTimeFactor,
          stepMonth: isTrainee ? startMonth + 12 : stepMonth(hireDate, '2026-01-01', shipped),
        };
        const months = plainCosts(employment, 2026, endMonth, constant, shipped);
        const ratio = (isTrainee ? 1 : 0.5) * timeShare;
        for (const [year, cents] of costCentsByYear.entries()) {
          const [from, to] = [Math.max(startMonth, 12 * year), Math.min(endMonth, 12 * year + 12)];
          const sum = months.slice(from, Math.max(from, to)).reduce((all, cost) => all + cost, 0);
          // Half a cent for the year, and half a thousandth for each month.
          expect(Math.abs(cents - (sum / 1000) * ratio)).toBeLessThanOrEqual(0.5 + 0.006 + 1e-6);
        }
      }
    }),
    { numRuns: 10 },
  );
});

test('the basis names the assumption about rises', () => {
  const scenario = aPairingScenario();
  const rows = [aMaster(2), aVolunteer(3)];
  const { posts, candidates, facts } = pairingInput(rows, scenario);
  const { basis } = buildOptions(posts, candidates, facts, rows, scenario, shipped);
  expect(basis.filter(({ id }) => id === 'pay/step-interval')).toHaveLength(1);
});
