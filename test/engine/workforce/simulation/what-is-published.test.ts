/** What becomes of the counts of a simulation in its outcome. */
import { expect, test } from '@jest/globals';
import type { CalendarDate } from '../../../../src/engine/calendar/calendar-date.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { projectWorkforce } from '../../../../src/engine/workforce/project-workforce.ts';
import type { SimulatedGroup } from '../../../../src/engine/workforce/workforce-outcome.ts';
import { shipped } from '../leaving/leaving-setting.ts';
import { aHire, anEmployee, aVacancy, certainScenario } from './simulation-setting.ts';

const staff: RosterRow[] = [
  ...Array.from({ length: 12 }, (_, number) =>
    anEmployee(number, { birthDate: '1988-02-03', partTimeFactor: 0.8889 }),
  ),
  anEmployee(30, { employmentKind: 'temporary', contractEndDate: '2026-10-31' }),
  aVacancy(40),
  aHire(50),
];

const totalOf = (
  rows: readonly RosterRow[],
  referenceDate: CalendarDate = '2026-01-01',
  resignation = 0,
) => {
  const scenario = certainScenario({ leavingFactors: { resignation, disability: 0, death: 0 } });
  return projectWorkforce(rows, { ...scenario, referenceDate }, shipped).groups[0]!;
};

test('people in service and hire together are the sum of their forms, with a band of their own', () => {
  const { figures, opening } = totalOf(staff);
  const meanOf = (figure: keyof SimulatedGroup['figures'], month: number): number =>
    figures[figure]?.[month]?.mean ?? 0;
  for (const month of [0, 11, 23]) {
    expect(meanOf('people/in-service', month)).toBeCloseTo(
      meanOf('people/permanent', month) + meanOf('people/temporary', month),
      9,
    );
    expect(meanOf('people/hire', month)).toBeCloseTo(meanOf('people/self-employed', month), 9);
  }
  expect(opening['people/in-service']).toBe(13);
});

test('an intern without a scale costs nothing and has nothing assumed; with one, what the scale says', () => {
  const costOf = (given: Partial<RosterRow>) => {
    const intern = anEmployee(60, { employmentKind: 'intern', contractEndDate: null, ...given });
    const { groups, assumedRows } = projectWorkforce(
      [...staff, intern],
      certainScenario(),
      shipped,
    );
    const cost = groups[0]!.figures['cost/employees']![0]!.mean;
    return { cost, assumed: assumedRows.scale };
  };
  const withoutIntern = totalOf(staff).figures['cost/employees']![0]!.mean;
  expect(costOf({ scale: null, step: null })).toEqual({ cost: withoutIntern, assumed: [] });
  expect(costOf({ scale: 'stage', step: null })).toEqual({ cost: withoutIntern, assumed: [] });
  // The others are in the highest step of scale 10, so a row of which nothing is known is too.
  const paid = { cost: costOf({}).cost, assumed: [62] };
  expect(paid.cost).toBeGreaterThan(withoutIntern);
  expect(costOf({ step: null })).toEqual(paid);
  expect(costOf({ employmentKind: 'trainee', scale: null, step: null })).toEqual(paid);
});

test('part-time factors in four decimals are counted as they are', () => {
  const { opening } = totalOf(staff.slice(0, 12));
  expect(opening['fte/in-service']).toBe(12 * 0.8889);
});

test('a stock that is gone at the end of the first period keeps its opening, and an empty one opens at 0', () => {
  const intern = anEmployee(60, { employmentKind: 'intern', contractEndDate: '2026-01-15' });
  const { figures, opening } = totalOf([...staff, intern]);
  expect(opening['people/intern']).toBe(1);
  expect(figures['people/intern']?.map(({ mean }) => mean)).toEqual(
    figures['people/intern']?.map(() => 0),
  );
  const full = totalOf(staff.slice(0, 12), '2026-01-01', 5);
  expect(full.figures['posts/vacant']).toBeDefined();
  expect(full.opening['posts/vacant']).toBe(0);
});

test('a staff list of the last day of a month is the start of the next one', () => {
  const [before, after] = [totalOf(staff, '2025-12-31'), totalOf(staff)];
  expect(before.periods[0]).toBe('2026-01');
  expect(before).toEqual(after);
});
