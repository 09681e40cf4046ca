import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mobilityOf } from '../../../../src/engine/commuting/mobility/mobility-of.ts';
import { mobilityTerms } from '../../../../src/engine/commuting/mobility/mobility-terms.ts';
import { withAssumedFuels } from '../../../../src/engine/commuting/mobility/with-assumed-fuels.ts';
import { valueOn } from '../../../../src/engine/parameters.ts';
import type { RosterRow, TravelDetails, TravelMode } from '../../../../src/engine/roster.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';
import { parameters, prepared } from '../outcome/prepared.ts';

const details = (more: Partial<TravelDetails>): TravelDetails => ({
  fuel: null,
  publicTransportClass: null,
  stationAccess: null,
  secondTrip: null,
  season: null,
  ...more,
});

/** 42.8 weeks, as `commuting/weeks-worked` has it; 2 x 10 km x 3 days x 42.8 = 2,568 km. */
const tenKm = (row: Partial<RosterRow>): RosterRow =>
  aCommuter({ commuteDistanceKm: 10, officeDaysPerWeek: 3, ...row });
const linesOf = (...rows: readonly Partial<RosterRow>[]) =>
  mobilityOf(prepared(rows.map((row, index) => tenKm({ rowNumber: index + 2, ...row }))));

describe('km per year', () => {
  test('are those of the days really travelled, both ways', () => {
    expect(linesOf({ travelMode: 'bicycle' })).toEqual([
      {
        mode: 'bicycle',
        fuel: null,
        people: 1,
        kmPerYear: 2568,
        assumedFuelKm: 0,
        assumedFuels: [],
        tankToWheelKg: 0,
        wellToWheelKg: 0,
      },
    ]);
  });

  test('follow the weeks that the scheme in force counts', () => {
    const current = aScheme({ days: { basis: 'actual', weeksWorked: '40' } });
    expect(mobilityOf(prepared([tenKm({})], { current }))[0]?.kmPerYear).toBe(2400);
  });

  test('of a petrol car emit 168.9 g tank to wheel and 204 g well to wheel', () => {
    const [line] = linesOf({ travelMode: 'car', travelDetails: details({ fuel: 'petrol' }) });
    // 2,568 x 0.1689 = 433.7; 2,568 x 0.204 = 523.9
    expect(line).toMatchObject({ fuel: 'petrol', tankToWheelKg: 434, wellToWheelKg: 524 });
  });

  test('of an electric car emit nothing tank to wheel, by definition', () => {
    const [line] = linesOf({ travelMode: 'car', travelDetails: details({ fuel: 'electric' }) });
    expect(line).toMatchObject({ fuel: 'electric', tankToWheelKg: 0, wellToWheelKg: 218 });
  });

  test('of a shared car are those of the employee, with half of the CO2 of the car', () => {
    const [line] = linesOf({ travelMode: 'carpool', travelDetails: details({ fuel: 'petrol' }) });
    expect(line).toMatchObject({ mode: 'carpool', kmPerYear: 2568, tankToWheelKg: 217 });
  });

  test('of an unknown fuel stand apart, with what the assumed mix makes of them', () => {
    const [petrol, unknown] = linesOf(
      { travelMode: 'car' },
      { travelMode: 'car', travelDetails: details({ fuel: 'petrol' }) },
    );
    expect(petrol).toMatchObject({ fuel: 'petrol', people: 1, assumedFuelKm: 0, assumedFuels: [] });
    expect(unknown).toMatchObject({ fuel: null, people: 1, kmPerYear: 2568, assumedFuelKm: 2568 });
    expect(unknown?.assumedFuels.map(({ fuel, kmPerYear }) => [fuel, kmPerYear])).toEqual([
      ['petrol', 1695],
      ['diesel', 308],
      ['hybrid', 257],
      ['electric', 282],
      ['gas', 26],
    ]);
    // 0.66 x 168.9 + 0.12 x 149.1 + 0.10 x 84.5 + 0.01 x 168.9 = 139.5 g per km
    expect(unknown?.tankToWheelKg).toBe(358);
  });

  test('of an unknown fuel are shown by fuel, as assumed, unless small groups were taken together', () => {
    const lines = linesOf({ travelMode: 'car' }, { travelMode: 'bicycle' });
    const shown = withAssumedFuels(lines);
    expect(shown.map(({ mode, fuel, people }) => [mode, fuel, people])).toEqual([
      ['car', 'petrol', 1],
      ['car', 'diesel', 1],
      ['car', 'hybrid', 1],
      ['car', 'electric', 1],
      ['car', 'gas', 1],
      ['bicycle', null, 1],
    ]);
    expect(shown[1]).toMatchObject({ kmPerYear: 308, assumedFuelKm: 308, tankToWheelKg: 46 });
    const together = lines.map((line) => ({ ...line, isTogether: true as const }));
    expect(withAssumedFuels(together)).toEqual(together);
  });

  test('of a trip by train and bicycle stand under both modes', () => {
    const stationAccess = { mode: 'bicycle' as const, distanceKm: 2 };
    const lines = linesOf({
      travelMode: 'public-transport',
      publicTransportCentsPerYear: 90_000,
      travelDetails: details({ stationAccess }),
    });
    // 2 x 2 x 3 x 42.8 = 513.6
    expect(lines).toMatchObject([
      { mode: 'public-transport', kmPerYear: 2568, tankToWheelKg: 47 },
      { mode: 'bicycle', kmPerYear: 514 },
    ]);
  });

  test('of a season and of a second trip stand under their own modes', () => {
    const lines = linesOf({
      travelMode: 'bicycle',
      travelDetails: details({
        season: { mode: 'car', weeksPerYear: 13 },
        secondTrip: { mode: 'walking', distanceKm: 1, daysPerWeek: 1 },
        fuel: 'diesel',
      }),
    });
    expect(lines).toMatchObject([
      { mode: 'car', fuel: 'diesel', kmPerYear: 642 },
      { mode: 'bicycle', kmPerYear: 1926 },
      { mode: 'walking', kmPerYear: 86 },
    ]);
  });

  test('are counted also where a scheme cannot pay, and apart where the mode is not known', () => {
    const lines = linesOf(
      { travelMode: 'public-transport', publicTransportCentsPerYear: null },
      { travelMode: null },
      { commuteDistanceKm: null },
    );
    expect(lines.map(({ mode, people, kmPerYear }) => [mode, people, kmPerYear])).toEqual([
      ['public-transport', 1, 2568],
      ['unknown', 1, 2568],
    ]);
  });

  test('of two contracts of one person are of one person', () => {
    const lines = linesOf({ personnelNumber: 'a' }, { personnelNumber: 'a' });
    expect(lines).toMatchObject([{ mode: 'bicycle', people: 1, kmPerYear: 5136 }]);
  });
});

const modes: readonly TravelMode[] = [
  'car',
  'motorcycle',
  'moped',
  'bicycle',
  'e-bike',
  'walking',
  'carpool',
  'public-transport',
  'shared-transport',
  'company-bike',
];
const fuels = ['petrol', 'diesel', 'hybrid', 'electric', 'gas'] as const;

test('every mode and fuel has both factors, well to wheel never lower, and each mix adds up to 1', () => {
  const table = (id: 'tank-to-wheel' | 'well-to-wheel') =>
    valueOn(parameters[`commuting/emission-factors-${id}`], '2026-01-01').value;
  const [tank, well] = [table('tank-to-wheel'), table('well-to-wheel')];
  expect(Object.keys(tank)).toEqual(Object.keys(well));
  for (const key of Object.keys(tank))
    expect(Number(well[key])).toBeGreaterThanOrEqual(Number(tank[key]));
  const terms = mobilityTerms(prepared([]));
  for (const mode of modes) {
    const shares = terms.fuelsOf(mode, null);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const { fuel } of shares) {
      const vehicle = mode === 'carpool' ? 'car' : mode;
      expect(tank).toHaveProperty([fuel === null ? mode : `${vehicle}/${fuel}`]);
    }
  }
});

test('km and CO2 of any staff are those of a plain loop over the rows', () => {
  const row = fc.record({
    travelMode: fc.constantFrom(...modes),
    commuteDistanceKm: fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 10),
    officeDaysPerWeek: fc.integer({ min: 0, max: 5 }),
    publicTransportCentsPerYear: fc.constant(100_000),
    fuel: fc.constantFrom(...fuels),
  });
  const tank = valueOn(parameters['commuting/emission-factors-tank-to-wheel'], '2026-01-01').value;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (staff) => {
      const rows = staff.map(({ fuel, ...one }, index) =>
        aCommuter({
          rowNumber: index + 2,
          homeDaysPerWeek: 0,
          travelDetails: details({ fuel }),
          ...one,
        }),
      );
      let [km, kg] = [0, 0];
      for (const { travelMode, commuteDistanceKm, officeDaysPerWeek, fuel } of staff) {
        const own = commuteDistanceKm * 2 * officeDaysPerWeek * 42.8;
        const vehicle = travelMode === 'carpool' ? 'car' : travelMode;
        const grams = tank[vehicle] ?? tank[`${vehicle}/${fuel}`];
        km += own;
        kg += (own * Number(grams)) / 1000 / (travelMode === 'carpool' ? 2 : 1);
      }
      const lines = mobilityOf(prepared(rows));
      const sumOf = (field: 'kmPerYear' | 'tankToWheelKg') =>
        lines.reduce((sum, line) => sum + line[field], 0);
      // Every line is rounded once, by at most a half.
      expect(Math.abs(sumOf('kmPerYear') - km)).toBeLessThanOrEqual(lines.length / 2 + 1e-6);
      expect(Math.abs(sumOf('tankToWheelKg') - kg)).toBeLessThanOrEqual(lines.length / 2 + 1e-6);
    }),
    { numRuns: 60 },
  );
});
