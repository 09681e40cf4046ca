import { describe, expect, test } from '@jest/globals';
import { presentScenario } from '../../../src/api/scenarios/present-scenario.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import type { PairingSettings } from '../../../src/engine/pairing/pairing-settings.ts';
import { minimalScenario, placesOfScenario, problemsOfScenario } from './problems-of-scenario.ts';

const readPairing = (koppeling: object): PairingSettings =>
  readScenario({ ...minimalScenario, koppeling }).pairing;
const placesOf = (koppeling: object): string[] =>
  placesOfScenario({ ...minimalScenario, koppeling });

test('a scenario that says nothing about pairs leaves scales to the assumptions, and plans on what is expected', () => {
  expect(readScenario(minimalScenario).pairing).toEqual({
    fundCentsByYear: [0, 0, 0, 0],
    carriesOver: false,
    ownContributionCentsByYear: [0, 0, 0, 0],
    maximumCentsByProgramme: {},
    leavesWithinYears: 5,
    attritionFactorByYearsToDeparture: null,
    positionFactorByPost: {},
    positionFactorByPosition: {},
    defaultPositionFactor: null,
    minimumRisk: null,
    learningMonthsByPositionFactor: null,
    learningShape: null,
    valuation: 'expected',
    overlapMonths: [3],
    monthsBeforeDeparture: [0],
    timeShares: [1],
    apprenticesPerMaster: 1,
    furtherApprenticeRatio: null,
    traineePool: [],
    allowEarlySuccessors: true,
    earlySuccessorStep: 9,
    backfillRatio: 0.5,
    maximumScaleDistance: 2,
    lessFittingRatio: null,
    pinned: [],
    forbidden: [],
    earlierPlan: [],
    keepingPremium: 1,
  });
});

test('what is left to the assumptions is shown as such, and a field may be left empty', () => {
  const left = {
    vertrekfactoren: null,
    overigeFunctiefactor: null,
    minimumRisico: null,
    leertijdMaanden: null,
    deelVolgendeGezel: null,
    deelMinderPassend: null,
  };
  const scenario = readScenario({ ...minimalScenario, koppeling: { ...left, leercurve: 1 } });
  expect(presentScenario(scenario).koppeling).toMatchObject({ ...left, leercurve: 1 });
});

test('every setting is read under its Dutch name', () => {
  const koppeling = {
    fondsPerJaar: [0, 300_000, 300_000, 300_000],
    meenemen: true,
    eigenBijdragePerJaar: [0, 0.29, 0, 25_000.5],
    maximumPerProgramma: { Wonen: 1.15 },
    functiefactorenPerFunctie: { P12: 5 },
    leercurve: 3,
    waardering: 'nominaal',
    overlapMaanden: [1, 12],
    maandenVoorVertrek: [0, 6],
    tijddelen: [0.5, 1],
    gezellenPerMeester: 2,
    deelVolgendeGezel: 0.25,
    deelMinderPassend: 0.8,
    vastgezet: [
      { functieId: 'P12', gezelId: 'T1', vanaf: '2027-09-01', maanden: 6, tijddeel: 0.5 },
      { functieId: 'P13', gezelId: 'T1' },
    ],
    verboden: [{ functieId: 'P12', gezelId: 'V40' }],
    // A share that is no longer among those of the scenario is no mistake: it was so.
    eerderPlan: [{ functieId: 'P14', gezelId: 'V40', maanden: 3, tijddeel: 0.8 }],
    voorkeurEerderPlan: 2.5,
  };
  const pairing = readPairing(koppeling);
  expect(pairing).toMatchObject({
    fundCentsByYear: [0, 30_000_000, 30_000_000, 30_000_000],
    carriesOver: true,
    ownContributionCentsByYear: [0, 29, 0, 2_500_050],
    maximumCentsByProgramme: { Wonen: 115 },
    positionFactorByPost: { P12: 5 },
    learningShape: 3,
    valuation: 'nominal',
    overlapMonths: [1, 12],
    monthsBeforeDeparture: [0, 6],
    timeShares: [0.5, 1],
    apprenticesPerMaster: 2,
    furtherApprenticeRatio: 0.25,
    lessFittingRatio: 0.8,
    pinned: [
      {
        postId: 'P12',
        candidateId: 'T1',
        firstMonth: '2027-09-01',
        overlapMonths: 6,
        timeShare: 0.5,
      },
      {
        postId: 'P13',
        candidateId: 'T1',
        firstMonth: null,
        overlapMonths: null,
        timeShare: null,
      },
    ],
    forbidden: [{ postId: 'P12', candidateId: 'V40' }],
    earlierPlan: [
      {
        postId: 'P14',
        candidateId: 'V40',
        firstMonth: null,
        overlapMonths: 3,
        timeShare: 0.8,
      },
    ],
    keepingPremium: 2.5,
  });
  // A pair is shown as people write it: what is free to choose is left out.
  const presented = presentScenario(readScenario({ ...minimalScenario, koppeling }));
  expect(presented.koppeling).toMatchObject(koppeling);
});

describe('what is wrong', () => {
  test('with pairs that the scenario names is told all at once, in plain Dutch', () => {
    const koppeling = {
      vastgezet: [
        { functieId: 'P12', gezelId: 'T1', vanaf: '2027-09-15' },
        { functieId: 'P12', gezelId: 'T1', maanden: 13 },
        { functieId: 'P13', wie: 'T1' },
        { functieId: 'P14', gezelId: 'T1', tijddeel: 0.4 },
        { functieId: 'P15', gezelId: 'T1', tijddeel: 1.5 },
      ],
      tijddelen: [0.5, 1],
      verboden: [{ functieId: 'P12', gezelId: 'T1' }],
      eerderPlan: [{ functieId: '', gezelId: 'T1' }],
      voorkeurEerderPlan: -1,
    };
    expect(
      problemsOfScenario({ ...minimalScenario, koppeling }).map(
        ({ place, expected }) => `${place}: ${expected}`,
      ),
    ).toEqual(
      expect.arrayContaining([
        'koppeling.vastgezet[0].vanaf: de eerste dag van een maand, want een overlap duurt hele maanden',
        'koppeling.vastgezet[1].maanden: hoogstens 12 maanden',
        'koppeling.vastgezet[1]: elk koppel een keer; dit staat ook op plaats 1',
        'koppeling.vastgezet[2].gezelId: het kenmerk van een gezel',
        'koppeling.vastgezet[2].wie: geen onbekende sleutel; controleer de spelling',
        'koppeling.vastgezet[3].tijddeel: een tijddeel van het scenario: 0.5 of 1',
        'koppeling.vastgezet[4].tijddeel: een aandeel van 0 tot en met 1',
        'koppeling.verboden[0]: een koppel dat niet ook is vastgezet',
        'koppeling.eerderPlan[0].functieId: het kenmerk van een functie',
        'koppeling.voorkeurEerderPlan: 0 of meer',
      ]),
    );
  });

  test.each<[string, object, string]>([
    [
      'an own contribution that is one year short',
      { eigenBijdragePerJaar: [0, 1, 2] },
      'eigenBijdragePerJaar',
    ],
    [
      'an own contribution below nothing',
      { eigenBijdragePerJaar: [0, -1, 0, 0] },
      'eigenBijdragePerJaar[1]',
    ],
    [
      'a maximum below nothing',
      { maximumPerProgramma: { Wonen: -1 } },
      'maximumPerProgramma.Wonen',
    ],
    [
      'a factor beyond the scale',
      { functiefactorenPerFunctie: { P12: 6 } },
      'functiefactorenPerFunctie.P12',
    ],
    ['a learning curve that is not there', { leercurve: 4 }, 'leercurve'],
    ['a learning curve as a word', { leercurve: '2' }, 'leercurve'],
    ['a valuation that is not there', { waardering: 'hoog' }, 'waardering'],
    ['an overlap of more than a year', { overlapMaanden: [3, 13] }, 'overlapMaanden[1]'],
    ['an overlap of nothing', { overlapMaanden: [0] }, 'overlapMaanden[0]'],
    ['an end after the departure', { maandenVoorVertrek: [-1] }, 'maandenVoorVertrek[0]'],
    ['no end at all', { maandenVoorVertrek: [] }, 'maandenVoorVertrek'],
    ['one end twice', { maandenVoorVertrek: [0, 0] }, 'maandenVoorVertrek'],
    ['no time at all', { tijddelen: [0] }, 'tijddelen[0]'],
    ['more than all of the time', { tijddelen: [1.5] }, 'tijddelen[0]'],
    ['one share of time twice', { tijddelen: [1, 1] }, 'tijddelen'],
    ['masters without apprentices', { gezellenPerMeester: 0 }, 'gezellenPerMeester'],
    ['a further apprentice worth more', { deelVolgendeGezel: 2 }, 'deelVolgendeGezel'],
    ['a less fitting pair worth more', { deelMinderPassend: 1.1 }, 'deelMinderPassend'],
    ['an unknown key', { vastgezetten: [] }, 'vastgezetten'],
    ['a pair that is not one', { verboden: ['P12'] }, 'verboden[0]'],
    ['a list of pairs that is not one', { vastgezet: { functieId: 'P12' } }, 'vastgezet'],
  ])('%s', (_name, koppeling, place) => {
    expect(placesOf(koppeling)).toEqual([`koppeling.${place}`]);
  });

  test('with carry-over an own contribution comes in six years at most, beside what else is wrong', () => {
    const sevenYears = [10, 0, 20, 30, 40, 50, 60, 70];
    const eightYears = { ...minimalScenario, aantalJaren: 8 };
    const problemsWith = (koppeling: object) => problemsOfScenario({ ...eightYears, koppeling });
    expect(
      problemsWith({ meenemen: true, eigenBijdragePerJaar: sevenYears, leercurve: 4 }),
    ).toMatchObject([
      { place: 'koppeling.leercurve' },
      {
        place: 'koppeling.eigenBijdragePerJaar',
        found: '[10,0,20,30,40,50,60,70]',
        expected:
          'een bedrag in hoogstens 6 jaren, als het fonds wordt meegenomen naar een volgend jaar',
      },
    ]);
    expect(problemsWith({ eigenBijdragePerJaar: sevenYears })).toEqual([]);
    const sixYears = sevenYears.with(0, 0);
    expect(problemsWith({ meenemen: true, eigenBijdragePerJaar: sixYears })).toEqual([]);
  });
});
