import { describe, expect, test } from '@jest/globals';
import { monthAt, monthsUntil, overlapWindow } from '../../../src/engine/pairing/overlap-window.ts';
import { aScenario } from '../../builders/a-scenario.ts';

describe('the months in which pairs may run', () => {
  test('start on a reference date that is the first of a month, and end with the budget', () => {
    const window = overlapWindow(aScenario({ referenceDate: '2026-01-01' }));
    expect(window).toEqual({ firstMonth: '2026-01-01', monthCount: 48 });
  });

  test('start after a reference date within a month', () => {
    const window = overlapWindow(aScenario({ referenceDate: '2026-03-02' }));
    expect(window).toEqual({ firstMonth: '2026-04-01', monthCount: 45 });
  });

  test('start with the first budget year when the reference date lies before it', () => {
    const window = overlapWindow(aScenario({ referenceDate: '2025-11-15' }));
    expect(window).toEqual({ firstMonth: '2026-01-01', monthCount: 48 });
  });
});

describe('overlap ends with the last month that the master completes', () => {
  const window = overlapWindow(aScenario());

  test.each([
    ['2026-01-30', 0],
    ['2026-01-31', 1],
    ['2026-02-01', 1],
    ['2028-02-28', 25],
    ['2028-02-29', 26],
    ['2029-12-31', 48],
    ['2030-01-31', 49],
    ['2025-12-31', 0],
  ] as const)('a departure on %s leaves %i months', (departureDate, months) => {
    expect(monthsUntil(departureDate, window)).toBe(months);
  });

  test('a departure on the first day of the month after the window still has its last month', () => {
    expect(monthsUntil('2030-01-01', window)).toBe(48);
    expect(monthAt(47, window)).toBe('2029-12-01');
  });
});
