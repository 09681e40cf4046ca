import { expect, test } from '@jest/globals';
import { completedMonths } from '../../../src/engine/calendar/completed-months.ts';

test.each([
  ['1985-07-15', '2026-07-14', 41 * 12 - 1],
  ['1985-07-15', '2026-07-15', 41 * 12],
  ['2026-01-01', '2026-01-01', 0],
  ['2025-12-31', '2026-01-01', 0],
  ['2025-11-30', '2026-01-01', 1],
  ['2026-03-10', '2026-01-01', -3],
] as const)('from %s to %s is %i months', (from, day, months) => {
  expect(completedMonths(from, day)).toBe(months);
});
