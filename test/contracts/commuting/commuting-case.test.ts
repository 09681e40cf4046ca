import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { readCommutingCase } from '../../../src/api/commuting/commuting-case-contract.ts';
import {
  commutingCaseOutcomeContract,
  presentCommutingCase,
} from '../../../src/api/commuting/present-commuting-case.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { calculateCommutingCase } from '../../../src/services/stateless/calculate-commuting-case.ts';

const library = loadParameters();
const example = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('reiskosten.example.json', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

const answer = async (input: unknown) =>
  presentCommutingCase(await calculateCommutingCase({ library }, readCommutingCase(input)));

function problemsOf(input: unknown): readonly { place: string; expected: string }[] {
  try {
    readCommutingCase(input);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

const aTrip = { id: 'a', km: 10, vervoer: 'auto', reisdagenPerWeek: 5 };
const aCase = (more: Record<string, unknown> = {}) => ({
  peildatum: '2026-01-01',
  regeling: { dagen: { grondslag: 'vast' }, vervoer: { auto: { tarief: 0.23 } } },
  reizen: [aTrip],
  ...more,
});

describe('the example file', () => {
  test('gives what a calculator gives by hand', async () => {
    const { reizen, totaal } = await answer(example());
    expect(reizen).toEqual([
      // 2 x 20 x 0.23 x 214 = 1968.80; / 12 = 164.066...
      {
        id: 'a',
        dagen: 214,
        jaarbedrag: 1968.8,
        maandbedrag: 164.07,
        onbelast: 1968.8,
        bovenmatig: 0,
        thuiswerkJaarbedrag: 0,
      },
      // 214 x 3 / 5 = 128.4; 2 x 12 x 0.23 x 128.4 = 708.768; / 12 = 59.064; 85.6 x 2.45 = 209.72
      {
        id: 'b',
        dagen: 128.4,
        jaarbedrag: 708.77,
        maandbedrag: 59.06,
        onbelast: 708.77,
        bovenmatig: 0,
        thuiswerkJaarbedrag: 209.72,
      },
      // 2100 x 1.0, below the cap of 2400
      {
        id: 'c',
        dagen: 171.2,
        jaarbedrag: 2100,
        maandbedrag: 175,
        onbelast: 2100,
        bovenmatig: 0,
        thuiswerkJaarbedrag: 0,
      },
      // 30 a month for three days
      {
        id: 'd',
        dagen: 128.4,
        jaarbedrag: 360,
        maandbedrag: 30,
        onbelast: 360,
        bovenmatig: 0,
        thuiswerkJaarbedrag: 0,
      },
    ]);
    // 1968.80 + 708.77 + 2100 + 360
    expect(totaal).toEqual({
      jaarbedrag: 5137.57,
      onbelast: 5137.57,
      bovenmatig: 0,
      thuiswerkJaarbedrag: 209.72,
    });
  });

  test('names the law and the assumptions it used, amounts in euros', async () => {
    const { parameters } = await answer(example());
    expect(Object.fromEntries(parameters.map(({ id, waarde }) => [id, waarde]))).toEqual({
      'commuting/weeks-worked': 42.8,
      'commuting/fixed-allowance-days': 214,
      'commuting/fixed-allowance-minimum-days': 128,
      'commuting/full-week-days': 5,
      'commuting/untaxed-rate': 0.23,
      'commuting/home-working-allowance': 2.45,
    });
  });

  test('keeps to its published contract', async () => {
    expect(commutingCaseOutcomeContract.safeParse(await answer(example())).success).toBe(true);
  });
});

test('home working above the exemption is shown apart, and only then', async () => {
  const scheme = { ...aCase().regeling, thuiswerken: { perDag: 3 } };
  const trip = { ...aTrip, reisdagenPerWeek: 3, thuisdagenPerWeek: 2 };
  const outcome = await answer(aCase({ regeling: scheme, reizen: [trip] }));
  // 85.6 x 3.00 = 256.80, of which 85.6 x 0.55 = 47.08 is too much
  const expected = { bovenmatig: 0, thuiswerkJaarbedrag: 256.8, thuiswerkBovenmatig: 47.08 };
  expect(outcome.reizen[0]).toMatchObject(expected);
  expect(outcome.totaal).toMatchObject(expected);
  expect(commutingCaseOutcomeContract.safeParse(outcome).success).toBe(true);
});

test('a case without trips costs nothing', async () => {
  const { reizen, totaal } = await answer(aCase({ reizen: [] }));
  expect(reizen).toEqual([]);
  expect(totaal.jaarbedrag).toBe(0);
});

describe('what a trip may say besides', () => {
  const byTrain = { ...aTrip, km: 45, vervoer: 'ov', ovKostenPerJaar: 3000 };
  const regeling = {
    dagen: { grondslag: 'vast', referentiedagen: 200 },
    vervoer: { ov: { aandeel: 1 }, auto: { tarief: 0.2 } },
    voorNatransport: { tarief: 0.1, minimumKm: 1 },
  };

  test('the way to the station is paid besides the cost of the train', async () => {
    const reizen = [
      { ...byTrain, voorNatransport: { vervoer: 'fiets', km: 4 } },
      { ...byTrain, id: 'b', voorNatransport: { vervoer: 'lopen', km: 0.9 } },
    ];
    const { reizen: answers } = await answer(aCase({ regeling, reizen }));
    // 3000 + 2 x 4 x 0.10 x 200; under 1 km nothing
    expect(answers.map(({ jaarbedrag }) => jaarbedrag)).toEqual([3160, 3000]);
  });

  test('a part of the year is that part of the days', async () => {
    const { reizen: answers } = await answer(
      aCase({ regeling, reizen: [{ ...aTrip, deelVanJaar: 0.25 }] }),
    );
    // 2 x 10 x 0.20 x 200 x 0.25
    expect(answers[0]?.jaarbedrag).toBe(200);
  });

  test('first class is paid as second where the scheme says so, never as more', async () => {
    const secondOnly = { ...regeling, vervoer: { ov: { aandeel: 1, klasse: 2 } } };
    const reizen = [byTrain, { ...byTrain, id: 'b', ovKlasse: 1 }];
    const [second, first] = (await answer(aCase({ regeling: secondOnly, reizen }))).reizen;
    expect(second?.jaarbedrag).toBe(3000);
    expect(first?.jaarbedrag).toBeLessThan(3000);
    const [, any] = (await answer(aCase({ regeling, reizen }))).reizen;
    expect(any?.jaarbedrag).toBe(3000);
  });

  test('the tax maximum is that of the reference date', async () => {
    const follows = {
      dagen: { grondslag: 'vast' },
      vervoer: { auto: { tarief: 'fiscaal-maximum' } },
      thuiswerken: { perDag: 'fiscaal-maximum' },
    };
    const trip = { ...aTrip, reisdagenPerWeek: 3, thuisdagenPerWeek: 2 };
    const on = async (peildatum: string) =>
      (await answer(aCase({ peildatum, regeling: follows, reizen: [trip] }))).totaal;
    // 2 x 10 x 128.4 = 2568 km at 0.21 and 0.23; 85.6 days at 2.15 and 2.45
    expect(await on('2023-06-01')).toMatchObject({
      jaarbedrag: 539.28,
      bovenmatig: 0,
      thuiswerkJaarbedrag: 184.04,
    });
    expect(await on('2026-01-01')).toMatchObject({
      jaarbedrag: 590.64,
      bovenmatig: 0,
      thuiswerkJaarbedrag: 209.72,
    });
  });
});

describe('what is wrong is told with its place', () => {
  test.each<[string, unknown, string[]]>([
    ['no case at all', 'reizen', ['invoer']],
    ['a day that does not exist', aCase({ peildatum: '2026-02-30' }), ['peildatum']],
    ['an unknown key', aCase({ opmerking: 'x' }), ['opmerking']],
    [
      'an unknown key of a trip',
      aCase({ reizen: [{ ...aTrip, afstand: 3 }] }),
      ['reizen[0].afstand'],
    ],
    ['an unknown mode', aCase({ reizen: [{ ...aTrip, vervoer: 'step' }] }), ['reizen[0].vervoer']],
    ['a negative distance', aCase({ reizen: [{ ...aTrip, km: -1 }] }), ['reizen[0].km']],
    [
      'more days than there are in a week',
      aCase({ reizen: [{ ...aTrip, reisdagenPerWeek: 8 }] }),
      ['reizen[0].reisdagenPerWeek'],
    ],
    [
      'travel and home days that do not fit in a week',
      aCase({ reizen: [{ ...aTrip, thuisdagenPerWeek: 3 }] }),
      ['reizen[0].thuisdagenPerWeek'],
    ],
    ['an id that is used twice', aCase({ reizen: [aTrip, aTrip] }), ['reizen[1].id']],
    [
      'public transport without the cost that is paid a share of',
      aCase({
        regeling: { dagen: { grondslag: 'vast' }, vervoer: { ov: { aandeel: 1 } } },
        reizen: [{ ...aTrip, vervoer: 'ov' }],
      }),
      ['reizen[0].ovKostenPerJaar'],
    ],
    [
      'a way to the station of a car, by train',
      aCase({ reizen: [{ ...aTrip, voorNatransport: { vervoer: 'ov', km: -1 } }] }),
      [
        'reizen[0].voorNatransport.vervoer',
        'reizen[0].voorNatransport.km',
        'reizen[0].voorNatransport',
      ],
    ],
    [
      'a class and a part of the year that do not exist',
      aCase({ reizen: [{ ...aTrip, ovKlasse: 3, deelVanJaar: 0 }] }),
      ['reizen[0].ovKlasse', 'reizen[0].deelVanJaar'],
    ],
    [
      'tenths of a cent',
      aCase({ reizen: [{ ...aTrip, ovKostenPerJaar: 100.005 }] }),
      ['reizen[0].ovKostenPerJaar'],
    ],
  ])('%s', (_, input, places) => {
    expect(problemsOf(input).map(({ place }) => place)).toEqual(places);
  });

  test('everything at once, also when parts cannot be read', () => {
    const input = aCase({
      peildatum: 'morgen',
      regeling: {
        dagen: { grondslag: 'soms' },
        vervoer: { auto: { tarief: -1 }, raket: { tarief: 1 }, ov: { aandeel: 0.5 } },
      },
      reizen: [{ ...aTrip, km: 'ver' }, { ...aTrip, vervoer: 'ov' }, null],
    });
    expect(
      problemsOf(input)
        .map(({ place }) => place)
        .sort(),
    ).toEqual([
      'peildatum',
      'regeling.dagen.grondslag',
      'regeling.vervoer.auto.tarief',
      'regeling.vervoer.raket',
      'reizen[0].km',
      'reizen[1].id',
      'reizen[1].ovKostenPerJaar',
      'reizen[2]',
    ]);
  });

  test('public transport paid per km needs no cost', () => {
    const regeling = { dagen: { grondslag: 'vast' }, vervoer: { ov: { tarief: 0.23 } } };
    expect(problemsOf(aCase({ regeling, reizen: [{ ...aTrip, vervoer: 'ov' }] }))).toEqual([]);
  });
});
