import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { minimalScenario, placesOfScenario, problemsOfScenario } from './problems-of-scenario.ts';

const withRetirement = (uitstroom: object) => ({ ...minimalScenario, uitstroom });
const placesOf = (uitstroom: object): string[] => placesOfScenario(withRetirement(uitstroom));

test('a scenario that says nothing spreads departures by the curve of the assumptions', () => {
  expect(readScenario(minimalScenario).retirement).toMatchObject({
    behaviour: { isOn: true, curves: [] },
    rvu: null,
    generationPacts: [],
    partialPension: null,
  });
});

test('curves, RVU, generatiepact and partial pension are read in the words of the trade', () => {
  const { retirement } = readScenario(
    withRetirement({
      gedrag: {
        curven: [{ dienstverbanden: ['vast'], aandelen: { '-1': 0.1, '0': 0.7, '1': 0.2 } }],
      },
      rvu: {
        vanaf: '2026-01-01',
        functies: ['Brugwachter'],
        deelname: 0.3,
        maandenVoorAow: 24,
        uitkeringPerMaand: 2357.25,
      },
      generatiepact: [{ instapleeftijd: 60, deelname: 0.2, werk: 0.8, loon: 0.9, pensioen: 1 }],
      deeltijdpensioen: { vanafLeeftijd: 62, deelname: 0.05, pensioendeel: 0.2 },
    }),
  );
  expect(retirement).toMatchObject({
    behaviour: {
      isOn: true,
      curves: [
        {
          employmentKinds: ['permanent'],
          positionFamilies: [],
          shareByOffsetYear: { '-1': 0.1, '0': 0.7, '1': 0.2 },
        },
      ],
    },
    rvu: {
      from: '2026-01-01',
      positions: ['Brugwachter'],
      positionFamilies: [],
      takeUpRatio: 0.3,
      monthsBeforeAow: 24,
      benefitCentsPerMonth: 235_725,
    },
    generationPacts: [
      { entryAgeYears: 60, takeUpRatio: 0.2, workRatio: 0.8, payRatio: 0.9, pensionRatio: 1 },
    ],
    partialPension: { fromAgeYears: 62, takeUpRatio: 0.05, pensionRatio: 0.2 },
  });
});

describe('what is wrong with the departures', () => {
  const pact = { instapleeftijd: 60, deelname: 0.2, werk: 0.8, loon: 0.9, pensioen: 1 };
  test.each([
    [
      'shares that are not 1 together',
      { gedrag: { curven: [{ aandelen: { '0': 0.5, '1': 0.4 } }] } },
      ['uitstroom.gedrag.curven[0].aandelen'],
    ],
    [
      'an offset that is no whole number of years',
      { gedrag: { curven: [{ aandelen: { '0': 0.5, '-0.5': 0.5 } }] } },
      ['uitstroom.gedrag.curven[0].aandelen.-0.5'],
    ],
    [
      'a curve for people who are hired, whom no AOW makes leave',
      { gedrag: { curven: [{ dienstverbanden: ['inhuur'], aandelen: { '0': 1 } }] } },
      ['uitstroom.gedrag.curven[0].dienstverbanden[0]'],
    ],
    [
      'less pay than work',
      { generatiepact: [{ ...pact, loon: 0.7 }] },
      ['uitstroom.generatiepact[0].loon'],
    ],
    [
      'less pension than pay',
      { generatiepact: [{ ...pact, pensioen: 0.85 }] },
      ['uitstroom.generatiepact[0].pensioen'],
    ],
    [
      'more pension than full',
      { generatiepact: [{ ...pact, pensioen: 1.1 }] },
      ['uitstroom.generatiepact[0].pensioen'],
    ],
    [
      'an RVU without day, take-up and months',
      { rvu: { functies: ['Brugwachter'] } },
      ['uitstroom.rvu.vanaf', 'uitstroom.rvu.deelname', 'uitstroom.rvu.maandenVoorAow'],
    ],
    [
      'a partial pension as a percentage',
      { deeltijdpensioen: { vanafLeeftijd: 62, deelname: 5, pensioendeel: 20 } },
      ['uitstroom.deeltijdpensioen.deelname', 'uitstroom.deeltijdpensioen.pensioendeel'],
    ],
    ['a behaviour that is a word', { gedrag: 'aan' }, ['uitstroom.gedrag']],
  ])('%s', (_, uitstroom, places) => {
    expect(placesOf(uitstroom)).toEqual(places);
  });

  test('says what the shares add up to', () => {
    const [problem] = problemsOfScenario(
      withRetirement({ gedrag: { curven: [{ aandelen: { '0': 0.7, '1': 0.4 } }] } }),
    );
    expect(problem?.expected).toBe('aandelen die samen 1 zijn, niet 1.1');
  });

  test('shares that binary makes not quite 1 are right', () => {
    expect(0.3 + 0.6 + 0.1).not.toBe(1);
    const shares = { '0': 0.3, '-1': 0.6, '-2': 0.1 };
    expect(placesOf({ gedrag: { curven: [{ aandelen: shares }] } })).toEqual([]);
  });
});
