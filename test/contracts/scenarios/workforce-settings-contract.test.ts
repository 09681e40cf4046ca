import { describe, expect, test } from '@jest/globals';
import { presentScenario } from '../../../src/api/scenarios/present-scenario.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { minimalScenario, placesOfScenario } from './problems-of-scenario.ts';

const withWorkforce = (formatie: unknown) => ({ ...minimalScenario, formatie });
const placesOf = (formatie: unknown): string[] =>
  placesOfScenario(withWorkforce(formatie)).map((place) => place.replace(/^formatie\.?/, ''));

test('a scenario that says nothing pulls no lever and looks ten years ahead', () => {
  expect(readScenario(minimalScenario).workforce).toEqual({
    horizonYears: 10,
    simulation: { seed: 1, replications: 1000, maximumReplications: 4000, askedErrorPeople: null },
    prices: { kind: 'constant', wageIndexRatio: 0, hireIndexRatio: 0 },
    leavingFactors: { resignation: 1, disability: 1, death: 1 },
    labourMarket: { tightness: 'balanced', tightnessByFamily: {} },
    replacements: [],
    demand: [],
    hireCeilings: [],
    hireTariffs: [],
    hireConversions: [],
    hiringFreezes: [],
    savings: null,
    traineeCohorts: [],
    careerPaths: [],
    skills: [],
  });
});

test('a target in euros is whole cents inside, and the same euros when presented', () => {
  const scenario = readScenario(
    withWorkforce({
      besparing: {
        eenheid: 'euro',
        doelen: [
          { jaar: 2027, omvang: 250_000.29 },
          { jaar: 2028, omvang: 250_000.29 },
        ],
      },
    }),
  );
  expect(scenario.workforce.savings).toEqual({
    unit: 'cents',
    byYear: [
      { year: 2027, amount: 25_000_029 },
      { year: 2028, amount: 25_000_029 },
    ],
    exemptFamilies: [],
  });
  expect(presentScenario(scenario).formatie.besparing?.doelen[0]?.omvang).toBe(250_000.29);
});

describe('what is wrong with the levers', () => {
  const skill = { naam: 'Data', groeiPerJaar: 0.1, nodig: {}, aanwezig: 0, aanwezigBijInstroom: 0 };
  const path = { van: 'Beleid', naar: 'Juridisch', aandeel: 0.6 };
  const conversion = { op: '2027-01-01', van: 'zzp', naar: 'vast', aandeel: 0.5 };
  test.each<[string, object, string[]]>([
    [
      'more replications in the first round than in all',
      { simulatie: { herhalingen: 5000 } },
      ['simulatie.maximumHerhalingen'],
    ],
    ['a seed with a fraction', { simulatie: { startgetal: 1.5 } }, ['simulatie.startgetal']],
    [
      'a percentage as growth',
      { prijzen: { soort: 'lopend', loonstijgingPerJaar: 3 } },
      ['prijzen.loonstijgingPerJaar'],
    ],
    [
      'a negative factor and an unknown cause',
      { kansfactoren: { overlijden: -1, pensioen: 1 } },
      ['kansfactoren.overlijden', 'kansfactoren.pensioen'],
    ],
    [
      'an unknown tightness',
      { arbeidsmarkt: { kraptePerFunctiefamilie: { Ruimte: 'erg' } } },
      ['arbeidsmarkt.kraptePerFunctiefamilie.Ruimte'],
    ],
    [
      'rules that are not in the order of their days',
      {
        vervanging: [
          { vanaf: '2028-01-01', beleid: 'niet-vervullen' },
          { vanaf: '2027-01-01', beleid: 'vervullen' },
        ],
      },
      ['vervanging[1].vanaf'],
    ],
    [
      'later without months, and months without later',
      {
        vervanging: [
          { vanaf: '2027-01-01', beleid: 'later-vervullen' },
          { vanaf: '2027-01-01', beleid: 'vervullen', uitstelMaanden: 3 },
        ],
      },
      ['vervanging[0].uitstelMaanden', 'vervanging[1].uitstelMaanden'],
    ],
    [
      'growth that ends before it begins',
      {
        vraag: [
          { vanaf: '2028-01-01', totEnMet: '2027-12-31', groeiPerJaar: 0.01, reden: 'Meer werk' },
        ],
      },
      ['vraag[0].totEnMet'],
    ],
    [
      'growth without a reason',
      { vraag: [{ vanaf: '2028-01-01', groeiPerJaar: 0.01, reden: '' }] },
      ['vraag[0].reden'],
    ],
    [
      'two ceilings from one day',
      {
        inhuurplafond: [
          { vanaf: '2027-01-01', fte: 100 },
          { vanaf: '2027-01-01', fte: 90 },
        ],
      },
      ['inhuurplafond[1].vanaf'],
    ],
    [
      'hire that becomes what it was',
      { inhuuromzetting: [{ ...conversion, naar: 'zzp' }] },
      ['inhuuromzetting[0].naar'],
    ],
    [
      'a freeze that ends before it begins',
      { vacaturestop: [{ vanaf: '2027-02-01', totEnMet: '2027-01-31' }] },
      ['vacaturestop[0].totEnMet'],
    ],
    [
      'savings that shrink, in years that are not in order',
      {
        besparing: {
          eenheid: 'fte',
          doelen: [
            { jaar: 2028, omvang: 10 },
            { jaar: 2027, omvang: 5 },
          ],
        },
      },
      ['besparing.doelen[1].jaar', 'besparing.doelen[1].omvang'],
    ],
    [
      'a target without a goal',
      { besparing: { eenheid: 'fte', doelen: [] } },
      ['besparing.doelen'],
    ],
    [
      'trainees of a scale that is not in the cao',
      { traineegroepen: [{ startdatum: '2026-09-01', aantal: 0, schaal: '19', trede: 12 }] },
      ['traineegroepen[0].aantal', 'traineegroepen[0].schaal', 'traineegroepen[0].trede'],
    ],
    [
      'more than all that is filled from within',
      { loopbaanpaden: [path, { ...path, van: 'Financiën', aandeel: 0.5 }] },
      ['loopbaanpaden[1].aandeel'],
    ],
    [
      'one career path twice',
      { loopbaanpaden: [path, { ...path, aandeel: 0.1 }] },
      ['loopbaanpaden[1].van'],
    ],
    [
      'a path from a family to itself',
      { loopbaanpaden: [{ ...path, van: 'Juridisch' }] },
      ['loopbaanpaden[0].naar'],
    ],
    [
      'what should have happened before the reference date',
      {
        traineegroepen: [{ startdatum: '2025-09-01', aantal: 2, schaal: '8', trede: 0 }],
        inhuuromzetting: [{ ...conversion, op: '2025-12-31' }],
        besparing: { eenheid: 'fte', doelen: [{ jaar: 2025, omvang: 1 }] },
      },
      ['traineegroepen[0].startdatum', 'inhuuromzetting[0].op', 'besparing.doelen[0].jaar'],
    ],
    ['one skill twice', { vaardigheden: [skill, skill] }, ['vaardigheden[1].naam']],
    ['an unknown lever', { reorganisatie: true }, ['reorganisatie']],
  ])('%s', (_, formatie, places) => {
    expect(placesOf(formatie)).toEqual(places);
  });

  test('what has the wrong shape altogether is told too, and nothing breaks', () => {
    const levers = [
      'vervanging',
      'vraag',
      'inhuurplafond',
      'inhuuromzetting',
      'vacaturestop',
      'traineegroepen',
      'loopbaanpaden',
      'vaardigheden',
    ];
    for (const lever of levers) {
      expect(placesOf({ [lever]: {} })).toEqual([lever]);
      expect(placesOf({ [lever]: [null] })).toEqual([`${lever}[0]`]);
      expect(placesOf({ [lever]: ['iets'] })).toEqual([`${lever}[0]`]);
    }
    expect(placesOf({ besparing: [] })).toEqual(['besparing']);
    expect(placesOf({ besparing: { eenheid: 'fte', doelen: [null, 3] } })).toEqual([
      'besparing.doelen[0]',
      'besparing.doelen[1]',
    ]);
    expect(placesOf([])).toEqual(['']);
  });

  test('of several levers is told all at once', () => {
    expect(
      placesOf({
        horizonJaren: 0,
        simulatie: { herhalingen: 1 },
        inhuurplafond: [{ vanaf: '2027-13-01', fte: -1 }],
        vacaturestop: [{ vanaf: '2027-01-01' }],
      }),
    ).toEqual([
      'horizonJaren',
      'simulatie.herhalingen',
      'inhuurplafond[0].vanaf',
      'inhuurplafond[0].fte',
      'vacaturestop[0].totEnMet',
    ]);
  });
});
