import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  presentScheme,
  readScheme,
  schemeContract,
  toScheme,
} from '../../../src/api/commuting/scheme-contract.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { randomScheme } from '../../engine/commuting/random-scheme.ts';

const smallest = { dagen: { grondslag: 'werkelijk' }, vervoer: {} };
const withModes = (vervoer: object) => ({ ...smallest, vervoer });
const withCar = (auto: object) => withModes({ auto });
const withTable = (...vasteBedragen: object[]) => ({ ...smallest, vasteBedragen });
const aRow = { vanKm: 10, totKm: 15, perMaand: { '1': 10 }, vervoer: 'groepsvervoer' };

function problemsOf(input: unknown): string[] {
  try {
    readScheme(input);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems.map(({ place }) => place);
    throw error;
  }
  return [];
}

test('what is left out gets its default', () => {
  expect(readScheme(smallest)).toEqual({
    name: 'regeling',
    days: {
      basis: 'actual',
      referenceDays: null,
      minimumDays: null,
      weeksWorked: null,
      rounding: 'none',
    },
    modes: {},
    fixedAmounts: [],
    homeWorkingCentsPerDay: null,
    maximumCentsPerMonth: null,
  });
});

test('numbers become exact text, and euros whole cents', () => {
  const scheme = readScheme({
    ...withCar({ tarief: 0.1 + 0.2, maximumKm: 75, maximumPerJaar: 2400.1 }),
    thuiswerken: { perDag: 2.45 },
    maximumPerMaand: 1.15,
  });
  expect(scheme.modes.car).toMatchObject({
    ratePerKm: '0.30000000000000004',
    maximumKm: '75',
    maximumCentsPerYear: 240010,
  });
  expect(scheme).toMatchObject({ homeWorkingCentsPerDay: 245, maximumCentsPerMonth: 115 });
});

test('every Dutch mode has its own place', () => {
  const paid = { tarief: 0.23 };
  const modes = ['auto', 'motor', 'brommer', 'fiets', 'e-fiets', 'lopen', 'carpool', 'ov'];
  const scheme = readScheme(
    withModes(Object.fromEntries([...modes, 'groepsvervoer'].map((mode) => [mode, paid]))),
  );
  expect(Object.keys(scheme.modes)).toEqual([
    'car',
    'motorcycle',
    'moped',
    'bicycle',
    'e-bike',
    'walking',
    'carpool',
    'public-transport',
    'shared-transport',
  ]);
});

describe('refused, with the place', () => {
  test.each<[string, unknown, string[]]>([
    ['an unknown mode', withModes({ step: { tarief: 1 } }), ['vervoer.step']],
    ['an unknown key', { ...smallest, uitkering: 1 }, ['uitkering']],
    ['an unknown key of a mode', withCar({ tarief: 1, plafond: 2 }), ['vervoer.auto.plafond']],
    ['a negative rate', withCar({ tarief: -0.01 }), ['vervoer.auto.tarief']],
    ['a rate as text', withCar({ tarief: '0,23' }), ['vervoer.auto.tarief']],
    ['no way of paying', withCar({ maximumKm: 10 }), ['vervoer.auto']],
    [
      'both a rate and bands',
      withCar({ tarief: 0.1, banden: [{ tarief: 0.2 }] }),
      ['vervoer.auto'],
    ],
    ['a share of the cost of a car', withCar({ aandeel: 0.5 }), ['vervoer.auto.aandeel']],
    ['a share above 1', withModes({ ov: { aandeel: 1.01 } }), ['vervoer.ov.aandeel']],
    [
      'km levers beside a share of cost',
      withModes({ ov: { aandeel: 1, aftrekKm: 3, maximumKm: 30 } }),
      ['vervoer.ov.aftrekKm', 'vervoer.ov.maximumKm'],
    ],
    ['no bands', withCar({ banden: [] }), ['vervoer.auto.banden']],
    [
      'a last band with an end',
      withCar({ banden: [{ totKm: 10, tarief: 0.2 }] }),
      ['vervoer.auto.banden[0].totKm'],
    ],
    [
      'an open band in the middle',
      withCar({ banden: [{ tarief: 0.2 }, { tarief: 0.1 }] }),
      ['vervoer.auto.banden[0].totKm'],
    ],
    [
      'bands that descend or repeat',
      withCar({
        banden: [
          { totKm: 10, tarief: 1 },
          { totKm: 10, tarief: 2 },
          { totKm: 9, tarief: 3 },
          { tarief: 4 },
        ],
      }),
      ['vervoer.auto.banden[1].totKm', 'vervoer.auto.banden[2].totKm'],
    ],
    [
      'a first band without length',
      withCar({ banden: [{ totKm: 0, tarief: 1 }, { tarief: 4 }] }),
      ['vervoer.auto.banden[0].totKm'],
    ],
    [
      'rows of a table that overlap',
      withTable(aRow, { ...aRow, vanKm: 14, totKm: 20 }),
      ['vasteBedragen[1]'],
    ],
    [
      'an open row of a table over a later one',
      withTable({ ...aRow, totKm: null }, { ...aRow, vanKm: 40, totKm: 50 }),
      ['vasteBedragen[1]'],
    ],
    [
      'a row of a table that runs down',
      withTable({ ...aRow, totKm: 9 }),
      ['vasteBedragen[0].totKm'],
    ],
    [
      'a number of days that no week has',
      withTable({ ...aRow, perMaand: { '8': 10 } }),
      ['vasteBedragen[0].perMaand', 'vasteBedragen[0].perMaand.8'],
    ],
    [
      'an empty row of a table',
      withTable({ ...aRow, perMaand: {} }),
      ['vasteBedragen[0].perMaand'],
    ],
    ['tenths of a cent', { ...smallest, thuiswerken: { perDag: 2.455 } }, ['thuiswerken.perDag']],
    [
      'more days than a year has',
      { ...smallest, dagen: { grondslag: 'vast', referentiedagen: 2140 } },
      ['dagen.referentiedagen'],
    ],
    [
      'more weeks than a year has',
      { ...smallest, dagen: { grondslag: 'werkelijk', weken: 428 } },
      ['dagen.weken'],
    ],
    [
      'a rounding that does not exist',
      { ...smallest, dagen: { grondslag: 'vast', afronding: 'af' } },
      ['dagen.afronding'],
    ],
    [
      'several things at once, some of them in one rule',
      {
        ...withModes({ auto: { tarief: 'x', banden: 3, foo: 1 }, lopen: { tarief: -1 } }),
        maximumPerMaand: -5,
      },
      [
        'maximumPerMaand',
        'vervoer.auto',
        'vervoer.auto.banden',
        'vervoer.auto.foo',
        'vervoer.auto.tarief',
        'vervoer.lopen.tarief',
      ],
    ],
  ])('%s', (_, input, places) => {
    expect(problemsOf(input).sort()).toEqual(places);
  });

  test('rows of a table for two modes may hold the same distance', () => {
    expect(problemsOf(withTable(aRow, { ...aRow, vervoer: 'carpool' }))).toEqual([]);
  });

  test('rows of a table may touch', () => {
    expect(problemsOf(withTable(aRow, { ...aRow, vanKm: 15, totKm: 20 }))).toEqual([]);
  });
});

test('a scheme survives being written and read again', () => {
  fc.assert(
    fc.property(randomScheme, (scheme) => {
      const withWeeks = { ...scheme, days: { ...scheme.days, weeksWorked: '42.8' } };
      expect(readScheme(presentScheme(withWeeks))).toEqual(withWeeks);
    }),
  );
});

test('what the contract has read may be read again', () => {
  const once = schemeContract.parse(
    withCar({ banden: [{ totKm: 5, tarief: 0.2 }, { tarief: 0.1 }] }),
  );
  expect(readScheme(once)).toEqual(toScheme(once));
});
