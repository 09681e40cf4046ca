import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  presentScheme,
  readScheme,
  schemeContract,
  toScheme,
} from '../../../src/api/commuting/scheme-contract.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { aCommutingScheme, someCaps } from '../../builders/a-commuting-scheme.ts';
import { anyScheme } from './any-scheme.ts';

const smallest = { dagen: { grondslag: 'werkelijk' }, vervoer: {} };
const withModes = (vervoer: object) => ({ ...smallest, vervoer });
const withCar = (auto: object) => withModes({ auto });
const withTable = (...vasteBedragen: object[]) => ({ ...smallest, vasteBedragen });
const aBike = { adviesprijs: 2000, kostenPerJaar: 600 };
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
  const nothing = aCommutingScheme({
    name: 'regeling',
    modes: {},
    homeWorkingCentsPerDay: null,
  });
  expect(readScheme(smallest)).toEqual({ ...nothing, days: { ...nothing.days, basis: 'actual' } });
});

test('every lever has its place', () => {
  const scheme = readScheme({
    naam: 'alles',
    ingangsdatum: '2026-07-01',
    dagen: { grondslag: 'werkelijk' },
    vervoer: {
      auto: { tarief: 'fiscaal-maximum', maximumPerDag: 9.5, maximumPerMaand: 120 },
      fiets: { banden: [{ totKm: 10, tarief: 'fiscaal-maximum' }, { tarief: 0.1 }] },
      ov: { aandeel: 0.85, klasse: 2 },
      'fiets-van-de-zaak': { tarief: 0 },
    },
    voorNatransport: { tarief: 0.07, minimumKm: 1 },
    thuiswerken: { perDag: 'fiscaal-maximum' },
    maximumPerDag: 20,
    maximumPerJaar: 3000,
    parkeren: { vervoer: ['auto', 'carpool'], eigenBijdragePerDag: 2.5 },
    fietsVanDeZaak: { adviesprijs: 1999.99, kostenPerJaar: 600 },
    hardheidsclausule: { aandeel: 0.02, vervoer: ['auto'], tarief: 0.23 },
    indexering: { perJaar: 0.025, basisjaar: 2026 },
    overgangsgarantie: { delen: [1, 0.5] },
    bovenmatig: 'gebruteerd',
    saldering: true,
    ikbUitruil: {},
  });
  expect(scheme).toMatchObject({
    name: 'alles',
    startsOn: '2026-07-01',
    modes: {
      car: {
        ratePerKm: 'tax-maximum',
        caps: { centsPerDay: 950, centsPerMonth: 12_000, centsPerYear: null },
      },
      bicycle: {
        bands: [
          { toKm: '10', ratePerKm: 'tax-maximum' },
          { toKm: null, ratePerKm: '0.1' },
        ],
      },
      'public-transport': { costShareRatio: '0.85', travelClass: 'second' },
      'company-bike': { ratePerKm: '0' },
    },
    stationAccess: { ratePerKm: '0.07', minimumKm: '1' },
    homeWorkingCentsPerDay: 'tax-maximum',
    caps: { centsPerDay: 2000, centsPerMonth: null, centsPerYear: 300_000 },
    parking: {
      modes: ['car', 'carpool'],
      allowanceCentsPerDay: 0,
      contributionCentsPerDay: 250,
    },
    companyBike: {
      priceCents: 199_999,
      costCentsPerYear: 60_000,
      contributionCentsPerYear: 0,
    },
    hardship: { shareRatio: '0.02', modes: ['car'], ratePerKm: '0.23' },
    indexation: { ratioPerYear: '0.025', baseYear: 2026 },
    guarantee: { sharesByYear: ['1', '0.5'] },
    excess: 'grossed-up',
    averagesOverYear: true,
    exchange: { shareRatio: null },
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
    caps: someCaps({ centsPerYear: 240_010 }),
  });
  expect(scheme).toMatchObject({
    homeWorkingCentsPerDay: 245,
    caps: someCaps({ centsPerMonth: 115 }),
  });
});

test('every Dutch mode has its own place', () => {
  const paid = { tarief: 0.23 };
  const modes = ['auto', 'motor', 'brommer', 'fiets', 'e-fiets', 'lopen', 'carpool', 'ov'];
  const all = [...modes, 'groepsvervoer', 'fiets-van-de-zaak'];
  const scheme = readScheme({
    ...withModes(Object.fromEntries(all.map((mode) => [mode, paid]))),
    fietsVanDeZaak: aBike,
  });
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
    'company-bike',
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
    ['a rate in words', withCar({ tarief: 'fiscaal' }), ['vervoer.auto.tarief']],
    ['a negative cap', { ...smallest, maximumPerDag: -1 }, ['maximumPerDag']],
    ['a class of a car', withCar({ tarief: 0.1, klasse: 2 }), ['vervoer.auto.klasse']],
    ['a third class', withModes({ ov: { aandeel: 1, klasse: 3 } }), ['vervoer.ov.klasse']],
    [
      'a class beside a rate per km',
      withModes({ ov: { tarief: 0.1, klasse: 2 } }),
      ['vervoer.ov.klasse'],
    ],
    ['a day that does not exist', { ...smallest, ingangsdatum: '2026-02-30' }, ['ingangsdatum']],
    ['a day in words', { ...smallest, ingangsdatum: 'nu' }, ['ingangsdatum']],
    [
      'a station leg without a rate',
      { ...smallest, voorNatransport: { minimumKm: 1 } },
      ['voorNatransport.tarief'],
    ],
    [
      'home working in words',
      { ...smallest, thuiswerken: { perDag: 'veel' } },
      ['thuiswerken.perDag'],
    ],
    [
      'parking of nobody, of an unknown mode, or twice of one',
      { ...smallest, parkeren: { vervoer: ['auto', 'step', 'auto'], eigenBijdragePerDag: -1 } },
      ['parkeren.eigenBijdragePerDag', 'parkeren.vervoer[1]', 'parkeren.vervoer[2]'],
    ],
    ['parking of no mode', { ...smallest, parkeren: { vervoer: [] } }, ['parkeren.vervoer']],
    [
      'a company bicycle without what its km pay',
      { ...smallest, fietsVanDeZaak: aBike },
      ['fietsVanDeZaak'],
    ],
    [
      'km of a company bicycle without the bicycle',
      withModes({ 'fiets-van-de-zaak': { tarief: 0.1 } }),
      ['vervoer.fiets-van-de-zaak'],
    ],
    [
      'a hardship clause for a mode that pays nothing',
      {
        ...withCar({ tarief: 0.1 }),
        hardheidsclausule: { aandeel: 1.5, vervoer: ['auto', 'motor'], tarief: -1 },
      },
      ['hardheidsclausule.aandeel', 'hardheidsclausule.tarief', 'hardheidsclausule.vervoer[1]'],
    ],
    [
      'a rise in percents',
      { ...smallest, indexering: { perJaar: 2, basisjaar: 26 } },
      ['indexering.basisjaar', 'indexering.perJaar'],
    ],
    [
      'a guarantee of more than the loss',
      { ...smallest, overgangsgarantie: { delen: [1, 1.1, -0.1] } },
      ['overgangsgarantie.delen[1]', 'overgangsgarantie.delen[2]'],
    ],
    [
      'a guarantee of nothing',
      { ...smallest, overgangsgarantie: { delen: [] } },
      ['overgangsgarantie.delen'],
    ],
    ['an unknown way with the excess', { ...smallest, bovenmatig: 'weg' }, ['bovenmatig']],
    ['averaging in words', { ...smallest, saldering: 'ja' }, ['saldering']],
    [
      'more exchanges than people',
      { ...smallest, ikbUitruil: { aandeel: 1.01, deel: 1 } },
      ['ikbUitruil.aandeel', 'ikbUitruil.deel'],
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

  test('a hardship clause may be for a mode that a table pays', () => {
    const hardheidsclausule = { aandeel: 0.1, vervoer: ['groepsvervoer'], tarief: 0.2 };
    expect(problemsOf({ ...withTable(aRow), hardheidsclausule })).toEqual([]);
  });

  test('what is expected is said in plain Dutch', () => {
    const expectedOf = (input: unknown): string | undefined => {
      try {
        readScheme(input);
      } catch (error) {
        if (error instanceof InvalidInput) return error.problems[0]?.expected;
      }
      return undefined;
    };
    expect(expectedOf(withCar({ tarief: 'gratis' }))).toBe(
      'een tarief in euro per km van 0 of meer, of fiscaal-maximum',
    );
    expect(expectedOf(withCar({ tarief: -0.1 }))).toBe('tarief in euro per km van 0 of meer');
    expect(expectedOf({ ...smallest, bovenmatig: 'x' })).toBe('belast, vrije-ruimte of gebruteerd');
  });

  test('rows of a table may touch', () => {
    expect(problemsOf(withTable(aRow, { ...aRow, vanKm: 15, totKm: 20 }))).toEqual([]);
  });
});

test('a scheme survives being written and read again', () => {
  fc.assert(
    fc.property(anyScheme, (scheme) => {
      expect(readScheme(presentScheme(scheme))).toEqual(scheme);
      // As it goes into a file.
      expect(readScheme(JSON.parse(JSON.stringify(presentScheme(scheme))))).toEqual(scheme);
    }),
  );
});

test('what the contract has read may be read again', () => {
  const once = schemeContract.parse(
    withCar({ banden: [{ totKm: 5, tarief: 0.2 }, { tarief: 0.1 }] }),
  );
  expect(readScheme(once)).toEqual(toScheme(once));
});
