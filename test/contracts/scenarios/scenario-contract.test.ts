import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { presentScenario } from '../../../src/api/scenarios/present-scenario.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { anyScenario } from './any-scenario.ts';
import {
  minimalScenario as minimal,
  placesOfScenario as placesOf,
  problemsOfScenario as problemsOf,
} from './problems-of-scenario.ts';

describe('a scenario with only a name, a day and a year', () => {
  const scenario = readScenario(minimal);

  test('covers four years, with a fund of nothing in each', () => {
    expect(scenario.yearCount).toBe(4);
    expect(scenario.pairing.fundCentsByYear).toEqual([0, 0, 0, 0]);
  });

  test('compares two schemes that pay nothing', () => {
    expect(scenario.commuting.current).toEqual(scenario.commuting.proposed);
    expect(scenario.commuting.current.modes).toEqual({});
  });

  test('has the same length of fund as it has years', () => {
    expect(readScenario({ ...minimal, aantalJaren: 2 }).pairing.fundCentsByYear).toEqual([0, 0]);
  });
});

describe('within how many years a post is left, when that is not written', () => {
  test.each([
    [{}, 5],
    [{ uitstroom: { horizonJaren: 5 } }, 5],
    [{ uitstroom: { horizonJaren: 3 } }, 3],
    [{ uitstroom: { horizonJaren: 3 }, koppeling: {} }, 3],
    [{ uitstroom: { horizonJaren: 3 }, koppeling: { vertrekBinnenJaren: null } }, 3],
    [{ uitstroom: { horizonJaren: 3 }, koppeling: { vertrekBinnenJaren: 2 } }, 2],
  ])('%j: %i', (written, years) => {
    const scenario = readScenario({ ...minimal, ...written });
    expect(scenario.pairing.leavesWithinYears).toBe(years);
    expect(readScenario(presentScenario(scenario))).toEqual(scenario);
  });
});

test('euros become whole cents, also where floating point would not give them', () => {
  const scenario = readScenario({
    ...minimal,
    koppeling: { fondsPerJaar: [0.29, 1.15, 4.35, 300_000.07] },
    begroting: {
      overigeRegels: [
        {
          nummer: '11',
          omschrijving: 'Pilots met AI',
          programma: '13',
          taakveld: '0.4',
          categorie: '3.8',
          structureel: false,
          bedragen: [-50_000.1, -1.1, 0, 2.05],
        },
      ],
    },
  });
  expect(scenario.pairing.fundCentsByYear).toEqual([29, 115, 435, 30_000_007]);
  expect(scenario.budget.manualLines[0]!.effectCentsByYear).toEqual([-5_000_010, -110, 0, 205]);
});

describe('a budget line that says nothing of later years', () => {
  const line = {
    nummer: '21',
    omschrijving: 'Raadsadviseur',
    programma: '1',
    taakveld: '0.1',
    categorie: '1.1',
    bedragen: [-1, -1, -1, -132_000],
  };
  test.each([
    [{}, null, -13_200_000],
    [{ structureel: true }, true, -13_200_000],
    [{ structureel: false }, false, 0],
    [{ structureel: true, bedragDaarna: 0 }, true, 0],
    [{ structureel: false, bedragDaarna: -0.01 }, false, -1],
    // A mutation of a reserve is incidental by the rule.
    [{ taakveld: '0.10', categorie: '7.1' }, null, 0],
    [{ taakveld: '0.10', categorie: '7.1', structureel: true }, true, -13_200_000],
  ])('%j', (more, isStructural, laterCentsPerYear) => {
    const { budget } = readScenario({
      ...minimal,
      begroting: { overigeRegels: [{ ...line, ...more }] },
    });
    expect(budget.manualLines).toMatchObject([
      { isStructural, laterCentsPerYear, side: 'lasten', costCentre: null },
    ]);
  });
});

test('cover from a reserve stands on 0.10 and 7.1 of the baten unless it says otherwise', () => {
  const dekkingUitReserve = {
    nummer: '20',
    omschrijving: 'Onttrekking reserve',
    programma: 'Algemene dekkingsmiddelen',
  };
  const { budget } = readScenario({ ...minimal, begroting: { dekkingUitReserve } });
  expect(budget.reserveCover).toMatchObject({ taakveld: '0.10', category: '7.1', side: 'baten' });
});

test('the baseline of the wage line has an amount for each year', () => {
  const regelFormatie = {
    nummer: '30',
    omschrijving: 'Formatie',
    programma: '13',
    taakveld: '0.4',
    categorie: '1.1',
    basisPerJaar: [1, 2, 3],
  };
  expect(placesOf({ ...minimal, begroting: { regelFormatie } })).toEqual([
    'begroting.regelFormatie.basisPerJaar',
  ]);
});

test('what is presented reads back as the same scenario', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      expect(readScenario(presentScenario(scenario))).toEqual(scenario);
    }),
    { numRuns: 60 },
  );
});

test('what is presented survives being written and read as JSON', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const json = JSON.stringify(presentScenario(scenario));
      expect(readScenario(JSON.parse(json))).toEqual(scenario);
    }),
    { numRuns: 30 },
  );
});

describe('what is wrong', () => {
  test('is told all at once, each with its path', () => {
    const places = placesOf({
      naam: '',
      peildatum: '2026-02-30',
      eersteJaar: '2026',
      aantaljaren: 4,
      koppeling: { fondsPerJaar: [1, 2], overlapMaanden: [], functiefactoren: { Griffier: 6 } },
      reiskosten: { huidig: { dagen: { grondslag: 'vast' }, vervoer: { auto: {} } } },
      begroting: { overigeRegels: [{ nummer: 11, bedragen: [1] }] },
    });
    expect(places).toEqual(
      expect.arrayContaining([
        'naam',
        'peildatum',
        'eersteJaar',
        'aantaljaren',
        'koppeling.fondsPerJaar',
        'koppeling.overlapMaanden',
        'koppeling.functiefactoren.Griffier',
        'reiskosten.huidig.vervoer.auto',
        'begroting.overigeRegels[0].nummer',
        'begroting.overigeRegels[0].bedragen',
      ]),
    );
  });

  test.each([
    ['a missing name', { ...minimal, naam: undefined }, 'naam'],
    ['an unknown key', { ...minimal, personeel: 'x' }, 'personeel'],
    ['an unknown key inside', { ...minimal, uitstroom: { horizon: 5 } }, 'uitstroom.horizon'],
    ['a first year before the reference date', { ...minimal, eersteJaar: 2025 }, 'eersteJaar'],
    [
      'a fund that is one year short',
      { ...minimal, koppeling: { fondsPerJaar: [0, 1, 2] } },
      'koppeling.fondsPerJaar',
    ],
    [
      'parts of a cent',
      { ...minimal, koppeling: { fondsPerJaar: [0, 0.001, 0, 0] } },
      'koppeling.fondsPerJaar[1]',
    ],
    [
      'a fund below nothing',
      { ...minimal, koppeling: { fondsPerJaar: [0, -1, 0, 0] } },
      'koppeling.fondsPerJaar[1]',
    ],
    [
      'posts that leave after the horizon',
      { ...minimal, uitstroom: { horizonJaren: 3 }, koppeling: { vertrekBinnenJaren: 4 } },
      'koppeling.vertrekBinnenJaren',
    ],
    [
      'four learning times for five factors',
      { ...minimal, koppeling: { leertijdMaanden: [1, 2, 3, 4] } },
      'koppeling.leertijdMaanden',
    ],
    [
      'one length of overlap twice',
      { ...minimal, koppeling: { overlapMaanden: [3, 3] } },
      'koppeling.overlapMaanden',
    ],
    [
      'a scale that is not in the cao',
      {
        ...minimal,
        koppeling: { trainees: [{ naam: 'Trainee', aantal: 1, schaal: '19', trede: 0 }] },
      },
      'koppeling.trainees[0].schaal',
    ],
  ])('%s', (_name, input, place) => {
    expect(placesOf(input)).toEqual([place]);
  });

  test('a taakveld as a number is refused, because 0.10 would become 0.1', () => {
    const line = {
      nummer: '20',
      omschrijving: 'Reserve',
      programma: '13',
      taakveld: 0.1,
      categorie: '7.1',
      structureel: false,
    };
    const [problem] = problemsOf({ ...minimal, begroting: { regelKoppeling: line } });
    expect(problem).toMatchObject({
      place: 'begroting.regelKoppeling.taakveld',
      found: '0.1',
      expected: expect.stringContaining('0.10'),
    });
  });
});
