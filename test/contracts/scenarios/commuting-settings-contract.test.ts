import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { minimalScenario as minimal, placesOfScenario } from './problems-of-scenario.ts';

const days = { grondslag: 'werkelijk' };
const aScheme = (more: object = {}) => ({ naam: 'voorstel', dagen: days, vervoer: {}, ...more });
const withCommuting = (reiskosten: object, more: object = {}) => ({
  ...minimal,
  ...more,
  reiskosten,
});

test('a scenario that says nothing of commuting compares nothing with nothing, for a million', () => {
  const { commuting } = readScenario(minimal);
  expect(commuting).toMatchObject({
    current: { name: 'geen regeling', modes: {} },
    proposed: { name: 'geen regeling', modes: {} },
    alternatives: [],
    horizonYears: 4,
    budget: { centsPerYear: 100_000_000, basis: 'extra' },
    headcount: 'constant',
    missing: 'not-paid',
    otherRoomUseCents: 0,
    modeShift: 'zero',
  });
});

test('every setting has its place', () => {
  const { commuting } = readScenario(
    withCommuting({
      huidig: aScheme({ naam: 'nu' }),
      voorstel: aScheme({ ingangsdatum: '2027-01-01' }),
      alternatieven: [aScheme({ naam: 'a' }), aScheme({ naam: 'b', ingangsdatum: '2036-12-31' })],
      horizonJaren: 11,
      budget: { perJaar: 750_000.5, soort: 'totaal' },
      personeel: 'projectie',
      ontbrekend: 'gemiddelde',
      overigGebruikVrijeRuimte: 500_000,
      gedrag: 'midden',
    }),
  );
  expect(commuting.alternatives.map(({ name, startsOn }) => [name, startsOn])).toEqual([
    ['a', null],
    ['b', '2036-12-31'],
  ]);
  expect(commuting).toMatchObject({
    current: { name: 'nu' },
    proposed: { name: 'voorstel', startsOn: '2027-01-01' },
    horizonYears: 11,
    budget: { centsPerYear: 75_000_050, basis: 'total' },
    headcount: 'projection',
    missing: 'average',
    otherRoomUseCents: 50_000_000,
    modeShift: 'mid',
  });
});

test('the years follow the table of the budget when they are left out', () => {
  expect(readScenario({ ...minimal, aantalJaren: 7 }).commuting.horizonYears).toBe(7);
});

describe('refused, with the place', () => {
  test.each<[string, object, string[]]>([
    ['an unknown key', { alternatief: [] }, ['reiskosten.alternatief']],
    [
      'fewer years than the table of the budget has',
      { horizonJaren: 3 },
      ['reiskosten.horizonJaren'],
    ],
    ['a budget below nothing', { budget: { perJaar: -1 } }, ['reiskosten.budget.perJaar']],
    [
      'words that do not exist',
      {
        budget: { soort: 'extra' },
        personeel: 'groeit',
        ontbrekend: 'nul',
        gedrag: 'normaal',
      },
      [
        'reiskosten.budget.soort',
        'reiskosten.gedrag',
        'reiskosten.ontbrekend',
        'reiskosten.personeel',
      ],
    ],
    [
      'a scheme of now that starts later',
      { huidig: aScheme({ naam: 'nu', ingangsdatum: '2026-01-02' }) },
      ['reiskosten.huidig.ingangsdatum'],
    ],
    [
      'schemes that start after the last year that is computed',
      {
        voorstel: aScheme({ ingangsdatum: '2030-01-01' }),
        alternatieven: [aScheme({ naam: 'a', ingangsdatum: '2031-05-01' })],
      },
      ['reiskosten.alternatieven[0].ingangsdatum', 'reiskosten.voorstel.ingangsdatum'],
    ],
    [
      'names that are used twice',
      {
        huidig: aScheme({ naam: 'a' }),
        voorstel: aScheme({ naam: 'a' }),
        alternatieven: [aScheme({ naam: 'b' }), aScheme({ naam: 'b' }), aScheme({ naam: 'a' })],
      },
      [
        'reiskosten.alternatieven[1].naam',
        'reiskosten.alternatieven[2].naam',
        'reiskosten.voorstel.naam',
      ],
    ],
    [
      'problems in every scheme at once',
      {
        huidig: aScheme({ vervoer: { step: { tarief: 1 } } }),
        voorstel: aScheme({ naam: 'b', vervoer: { auto: { tarief: -1 } } }),
        alternatieven: [aScheme({ naam: 'c', overgangsgarantie: { delen: [2] } }), 3],
        horizonJaren: 1,
      },
      [
        'reiskosten.alternatieven[0].overgangsgarantie.delen[0]',
        'reiskosten.alternatieven[1]',
        'reiskosten.horizonJaren',
        'reiskosten.huidig.vervoer.step',
        'reiskosten.voorstel.vervoer.auto.tarief',
      ],
    ],
  ])('%s', (_, reiskosten, places) => {
    expect([...placesOfScenario(withCommuting(reiskosten))].sort()).toEqual(places);
  });
});
