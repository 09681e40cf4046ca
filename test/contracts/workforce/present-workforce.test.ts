import { describe, expect, test } from '@jest/globals';
import { presentWorkforce } from '../../../src/api/workforce/present-workforce.ts';
import { workforceContract } from '../../../src/api/workforce/workforce-contract.ts';
import type { WorkforceContract } from '../../../src/api/workforce/workforce-contract.ts';
import { aBand, aWorkforceOutcome } from '../../builders/a-workforce-outcome.ts';

const published = presentWorkforce(aWorkforceOutcome());

const figureOf = (
  { groepen }: WorkforceContract,
  groep: string,
  cijfer: WorkforceContract['groepen'][number]['cijfers'][number]['cijfer'],
) => groepen.find((each) => each.groep === groep)?.cijfers.find((each) => each.cijfer === cijfer);

test('the projection is published in the form of its contract', () => {
  expect(workforceContract.parse(JSON.parse(JSON.stringify(published)))).toEqual(published);
  expect(published).toMatchObject({
    peildatum: '2026-01-01',
    horizonTot: '2030-12-31',
    personen: 1302,
    simulatie: { startgetal: 1, herhalingen: 1000, gevraagdeFout: null, bereikteFout: 0.44 },
    aangevuldeRegels: { geboortedatum: 0, schaal: 2, einddatumContract: 1, functiefamilie: 0 },
  });
});

test('each figure has as many values as its group has periods: months for the total, else years', () => {
  for (const { indeling, perioden, cijfers } of published.groepen) {
    expect(perioden).toHaveLength(indeling === 'totaal' ? 60 : 5);
    for (const { gemiddeld, p10, p50, p90, foutGemiddelde, foutBand } of cijfers) {
      for (const values of [gemiddeld, p10, p50, p90, foutGemiddelde, foutBand]) {
        expect(values).toHaveLength(perioden.length);
      }
    }
  }
});

test('people and FTE stay what they are, rounded to hundredths, and cents become euros', () => {
  const groups = [
    {
      grouping: 'all' as const,
      group: 'Totaal',
      periods: ['2026'],
      opening: { 'people/in-service': 1302, 'fte/in-service': 1171.834 },
      figures: {
        'people/in-service': [aBand(1290.123, { meanError: 0.1201, quantileError: 2 })],
        'fte/in-service': [aBand(1163.456, { p10: 1150, meanError: 0.0004 })],
        'cost/hire': [aBand(123_456_789, { p10: 100_000_001, meanError: 10.2 })],
      },
    },
  ];
  const document = presentWorkforce(aWorkforceOutcome({ groups }));
  expect(figureOf(document, 'Totaal', 'personen/in-dienst')).toMatchObject({
    eenheid: 'personen',
    begin: 1302,
    gemiddeld: [1290.12],
    // Never smaller than it is.
    foutGemiddelde: [0.13],
    foutBand: [2],
  });
  expect(figureOf(document, 'Totaal', 'fte/in-dienst')).toMatchObject({
    eenheid: 'fte',
    begin: 1171.83,
    gemiddeld: [1163.46],
    p10: [1150],
    foutGemiddelde: [0.01],
  });
  expect(figureOf(document, 'Totaal', 'kosten/inhuur')).toMatchObject({
    eenheid: 'euro',
    begin: null,
    gemiddeld: [1_234_567.89],
    p10: [1_000_000.01],
    foutGemiddelde: [0.11],
  });
});

test('leavers are exact: a band without an error, by cause as far as there are any', () => {
  const griffie = published.verwachtVertrek.find(({ groep }) => groep === 'Griffie');
  expect(griffie).toMatchObject({ personen: 6, jaren: [2026, 2027, 2028, 2029, 2030] });
  expect(griffie?.perOorzaak.map(({ oorzaak }) => oorzaak)).toEqual([
    'bekende-datum',
    'pensioen',
    'eigen-verzoek',
    'einde-contract',
    'arbeidsongeschikt',
    'overlijden',
  ]);
  expect(griffie?.vertrekken.gemiddeld[0]).toBe(0.59);
  expect(griffie?.vertrekken).not.toHaveProperty('foutGemiddelde');
});

describe('the savings target', () => {
  test('in FTE is published in FTE', () => {
    expect(published.tegenwind?.eenheid).toBe('fte');
    expect(published.tegenwind?.jaren[2]).toMatchObject({
      jaar: 2028,
      doel: 10,
      natuurlijkVerloop: { gemiddeld: 8 },
      tekort: { gemiddeld: 0.2 },
      kansGehaald: 0.8,
    });
    expect(published.tegenwind?.waarschijnlijkIn).toEqual({ jaar: 2030, kans: 0.7 });
    expect(published.tegenwind?.vrijwelZekerIn).toBeNull();
  });

  test('in cents is published in euros, also among the figures', () => {
    const [total] = aWorkforceOutcome().groups;
    const { years } = aWorkforceOutcome().headwind!;
    const document = presentWorkforce(
      aWorkforceOutcome({
        groups: [
          { ...total!, periods: ['2026'], figures: { 'saved/vacancies': [aBand(50_000_000)] } },
        ],
        headwind: {
          unit: 'cents',
          years: years.map((year) => ({ ...year, target: 100_000_050 })),
          earliestLikely: null,
          earliestNearlySure: null,
        },
      }),
    );
    expect(document.tegenwind?.eenheid).toBe('euro');
    expect(document.tegenwind?.jaren[0]?.doel).toBe(1_000_000.5);
    expect(figureOf(document, 'Totaal', 'besparing/vacatureruimte')).toMatchObject({
      eenheid: 'euro',
      gemiddeld: [500_000],
    });
  });

  test('that was not set is empty', () => {
    expect(presentWorkforce(aWorkforceOutcome({ headwind: null })).tegenwind).toBeNull();
  });
});

test('a skill of which there is more than is needed shows it as a negative shortage', () => {
  const year = { year: 2027, neededFte: 10, lostFte: 1, gainedFte: 2.006, heldFte: 12.5 };
  const { vaardigheden } = presentWorkforce(
    aWorkforceOutcome({ skills: [{ skill: 'Data', years: [{ ...year, gapFte: -2.5 }] }] }),
  );
  expect(vaardigheden).toEqual([
    {
      naam: 'Data',
      jaren: [
        {
          jaar: 2027,
          nodigFte: 10,
          verlorenFte: 1,
          bijgekomenFte: 2.01,
          aanwezigFte: 12.5,
          tekortFte: -2.5,
        },
      ],
    },
  ]);
});
