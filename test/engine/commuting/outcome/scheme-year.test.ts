import { describe, expect, test } from '@jest/globals';
import {
  evaluateScheme,
  schemeTotal,
} from '../../../../src/engine/commuting/outcome/evaluate-scheme.ts';
import { ParameterUnknown } from '../../../../src/engine/problems.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';
import { prepared } from './prepared.ts';

/** 42.8 weeks x 3 days x 2 x 10 km = 2,568 km a year. */
const driver = aCommuter({ travelMode: 'car', commuteDistanceKm: 10, homeDaysPerWeek: 0 });
const actual = { basis: 'actual' as const, weeksWorked: '42.8' };
const low = aScheme({ name: 'Laag', days: actual, modes: { car: { ratePerKm: '0.10' } } });
const high = aScheme({ name: 'Hoog', days: actual, modes: { car: { ratePerKm: '0.20' } } });

describe('a scheme in a year', () => {
  test('costs what it pays, and more or less than the current one', () => {
    const staff = prepared([driver], { current: low });
    // 2,568 km x 0.20 = 513.60; the current one pays half of it
    expect(schemeTotal(staff, high, 2026)).toMatchObject({
      commutingCents: 51_360,
      untaxedCents: 51_360,
      totalCents: 51_360,
      extraCents: 25_680,
      budgetLeftCents: 100_000_000 - 25_680,
      netCents: 51_360,
    });
  });

  test('is held against the whole cost when the budget is for the total', () => {
    const budget = { centsPerYear: 50_000, basis: 'total' as const };
    const staff = prepared([driver], { current: low, budget });
    expect(schemeTotal(staff, high, 2026).budgetLeftCents).toBe(-1_360);
  });

  test('that starts on 1 July counts for 184 of 365 days of 2026', () => {
    const staff = prepared([driver], { current: low, horizonYears: 3 });
    const later = { ...high, startsOn: '2026-07-01' as const };
    const { years, fullYear } = evaluateScheme(staff, later);
    // 256.80 x 181/365 + 513.60 x 184/365 = 386.2553...
    expect(years.map(({ totalCents }) => totalCents)).toEqual([38_626, 51_360, 51_360]);
    expect(fullYear).toBe(2027);
  });

  test('pays the final levy over the use of the calendar year, not over a part of a whole one', () => {
    const dear = { ...high, excess: 'work-related-costs' as const };
    const rich = { ...dear, modes: aScheme({ modes: { car: { ratePerKm: '0.63' } } }).modes };
    const [whole] = evaluateScheme(prepared([driver], { current: dear }), rich).years;
    // 2,568 km x (0.63 - 0.23) = 1,027.20 above the exemption; the room is 2% of one taxable wage
    expect(whole?.room.usedCents).toBe(102_720);
    const room = whole!.room.roomCents;
    expect(room).toBeLessThan(130_000);
    const otherRoomUseCents = room - 60_000;
    const settings = { current: dear, otherRoomUseCents, horizonYears: 2 };
    const { years } = evaluateScheme(prepared([driver], settings), {
      ...rich,
      startsOn: '2026-07-01',
    });
    // In 2026 184/365 of it, 517.82, fits in the 600 that are left; in 2027 the room is as large or larger.
    expect(years[0]).toMatchObject({ finalLevyCents: 0, room: { usedCents: 51_782 } });
    const beyond = -years[1]!.room.leftCents;
    expect(beyond).toBeGreaterThan(0);
    expect(years[1]?.finalLevyCents).toBe(Math.round(beyond * 0.8));
  });

  test('that has not started yet costs what the current one costs', () => {
    const staff = prepared([driver], { current: low, horizonYears: 3 });
    const later = { ...high, startsOn: '2028-01-01' as const };
    const { years, fullYear } = evaluateScheme(staff, later);
    expect(years.map(({ extraCents }) => extraCents)).toEqual([0, 0, 25_680]);
    expect(fullYear).toBe(2028);
  });

  test('follows the number of employees, each figure rounded once', () => {
    const staff = prepared([driver], { current: low, horizonYears: 3 }, { 2026: 1, 2027: 0.97777 });
    const { years } = evaluateScheme(staff, high);
    // 51,360 x 0.97777 = 50,218.27; 25,680 x 0.97777 = 25,109.13; the last known ratio goes on
    expect(years.map(({ totalCents, extraCents }) => [totalCents, extraCents])).toEqual([
      [51_360, 25_680],
      [50_218, 25_109],
      [50_218, 25_109],
    ]);
  });

  test('before the known law is an error that names the parameter', () => {
    const staff = prepared([driver], { current: low });
    expect(() => schemeTotal(staff, high, 1990)).toThrow(ParameterUnknown);
  });
});

describe('a transition guarantee', () => {
  const cyclist = aCommuter({ rowNumber: 3, commuteDistanceKm: 10, homeDaysPerWeek: 0 });
  const current = aScheme({
    days: actual,
    modes: { car: { ratePerKm: '0.20' }, bicycle: { ratePerKm: '0.10' } },
  });
  const proposed = aScheme({
    days: actual,
    modes: { car: { ratePerKm: '0.10' }, bicycle: { ratePerKm: '0.20' } },
    guarantee: { sharesByYear: ['1', '0.5'] },
  });

  test('makes good the losses of losers, not of the winners, for its share of each year', () => {
    const staff = prepared([driver, cyclist], { current, horizonYears: 3 });
    const { years } = evaluateScheme(staff, proposed);
    expect(years.map(({ guaranteeCents }) => guaranteeCents)).toEqual([25_680, 12_840, 0]);
    expect(years.map(({ extraCents }) => extraCents)).toEqual([25_680, 12_840, 0]);
  });

  test('counts from the year in which the scheme starts, and falls but never rises with the staff', () => {
    const staff = prepared([driver, cyclist], { current, horizonYears: 3 }, { 2027: 0.5, 2028: 2 });
    const { years } = evaluateScheme(staff, { ...proposed, startsOn: '2027-01-01' });
    expect(years.map(({ guaranteeCents }) => guaranteeCents)).toEqual([0, 12_840, 12_840]);
  });

  test('looks at persons: who wins on one row and loses on another has lost the difference', () => {
    const rows = [
      { ...driver, personnelNumber: 'a' },
      { ...cyclist, personnelNumber: 'a', commuteDistanceKm: 4 },
    ];
    const staff = prepared(rows, { current });
    // loses 256.80 by car, wins 102.72 by bicycle
    expect(schemeTotal(staff, proposed, 2026).guaranteeCents).toBe(25_680 - 10_272);
  });
});

describe('a hardship clause', () => {
  test('is expected for its share of the commuters of its modes who gain by it', () => {
    const near = aCommuter({ ...driver, rowNumber: 3, commuteDistanceKm: 5 });
    const cyclist = aCommuter({ rowNumber: 4 });
    const scheme = aScheme({
      days: actual,
      modes: { car: { ratePerKm: '0.10', thresholdKm: '5' } },
      hardship: { shareRatio: '0.02', modes: ['car'], ratePerKm: '0.20' },
    });
    const staff = prepared([driver, near, cyclist], { current: low });
    // 10 km: 513.60 - 256.80; 5 km: 256.80 - 0; 2% of 513.60 = 10.272
    expect(schemeTotal(staff, scheme, 2026)).toMatchObject({
      commutingCents: 25_680,
      hardshipCents: 1_027,
      totalCents: 26_707,
    });
  });

  test('takes the place of fixed amounts too', () => {
    const scheme = aScheme({
      days: actual,
      fixedAmounts: [{ mode: 'car', fromKm: '0', toKm: null, centsPerMonthByDays: { 1: 1_000 } }],
      hardship: { shareRatio: '1', modes: ['car'], ratePerKm: '0.20' },
    });
    const staff = prepared([driver], { current: low });
    // 12 x 10 euros; at the hardship rate 513.60
    expect(schemeTotal(staff, scheme, 2026)).toMatchObject({
      commutingCents: 12_000,
      hardshipCents: 39_360,
    });
  });
});
