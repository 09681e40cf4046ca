import { expect, test } from '@jest/globals';
import { headcountCourse } from '../../../../src/engine/commuting/staff/headcount-course.ts';
import type { SimulatedGroup } from '../../../../src/engine/workforce/workforce-outcome.ts';

const band = (mean: number) => ({
  mean,
  p10: mean,
  p50: mean,
  p90: mean,
  meanError: 0,
  quantileError: 0,
});

const group = (people: readonly number[], periods: readonly string[]): SimulatedGroup => ({
  grouping: 'all',
  group: 'all',
  periods,
  opening: { 'people/in-service': 1000 },
  figures: { 'people/in-service': people.map(band) },
});

test('the ratio of a year is the mean of its months over the opening', () => {
  const groups = [group([1000, 990, 900, 1100], ['2026-11', '2026-12', '2027-01', '2027-02'])];
  expect(headcountCourse({ groups })).toEqual({ byYear: { 2026: 0.995, 2027: 1 } });
});

test('a projection without people gives no course', () => {
  expect(headcountCourse({ groups: [] })).toEqual({ byYear: {} });
});
