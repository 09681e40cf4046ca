import { expect, test } from '@jest/globals';
import { iv3Indicators } from '../../../../src/engine/budget/iv3/iv3-indicators.ts';
import type { Iv3Details } from '../../../../src/engine/budget/iv3/iv3-details.ts';
import type { WageOverview } from '../../../../src/engine/budget/wages/wage-overview.ts';
import type { WorkforceOutcome } from '../../../../src/engine/workforce/workforce-outcome.ts';
import { aWageOverview, aWageYear } from '../../../builders/a-wage-overview.ts';
import { aBand } from '../../../builders/a-workforce-outcome.ts';
import { someIv3Details } from '../../../builders/some-iv3-details.ts';

/** 920 fte of posts and 885.5 filled now; 900 and 870 at the end of the year. */
const workforce: Pick<WorkforceOutcome, 'groups' | 'referenceDate'> = {
  referenceDate: '2026-01-01',
  groups: [
    {
      grouping: 'all',
      group: 'Totaal',
      periods: ['2026-11', '2026-12'],
      opening: { 'fte/budgeted': 920, 'fte/in-service': 885.5 },
      figures: {
        'fte/budgeted': [aBand(910), aBand(900)],
        'fte/in-service': [aBand(880), aBand(870)],
      },
    },
  ],
};

const indicatorsOf = (
  details: Partial<Iv3Details> = {},
  wages: Partial<WageOverview> = {},
): Record<string, string | null> =>
  Object.fromEntries(
    iv3Indicators(someIv3Details(details), workforce, aWageOverview(wages)).map(
      ({ code, value }) => [code, value],
    ),
  );

// The formulas are in the names that CBS gives the five: `beleidsindicatoren` of the definition file of 2026.
test('the five, by hand', () => {
  expect(indicatorsOf()).toEqual({
    'bi.1': '9.2', // 920 / 100,000 x 1,000
    'bi.2': '8.86', // 885.5 / 100,000 x 1,000 = 8.855
    'bi.3': '1052', // 105.2 million / 100,000
    'bi.4': '10', // 10 / (90 + 10)
    'bi.5': '10', // (30 + 20) / 500
  });
});

// Almelo published 9.2 fte and EUR 1,052 an inhabitant: https://almelo.jaarverslag-2022.nl/p15144/indicatoren
// Hulst published EUR 879,500 of hire as 4.69% of the wage sum alone for 2026, so EUR 18.75 million of wages
// (https://hulst.begroting-2026.nl/p7587/beleidsindicatoren-bestuur-en-organisatie): 4.48% of both.
test('hire as Hulst has it is less as bi.4, which counts hire in the whole', () => {
  const years = [aWageYear({ hireCents: 879_500_00, wageSumCents: 18_752_665_25 })];
  expect(indicatorsOf({}, { years })['bi.4']).toBe('4.48');
});

test('a later year starts with what is expected at the end of the year before', () => {
  const years = [aWageYear({ year: 2027 })];
  expect(indicatorsOf({ bookYear: 2027 }, { years })).toMatchObject({ 'bi.1': '9', 'bi.2': '8.7' });
});

test('what is missing is said and not made up', () => {
  const details = someIv3Details({
    bookYear: 2028,
    inhabitants: null,
    totalCostCents: null,
    organisationCostCents: null,
    otherOverheadCents: null,
  });
  const indicators = iv3Indicators(details, workforce, aWageOverview());
  expect(indicators.map(({ value }) => value)).toEqual([null, null, null, null, null]);
  expect(indicators.map(({ missing }) => missing)).toEqual([
    ['formatie aan het begin van 2028: de peildatum is 2026-01-01', 'inwoners in de Iv3-gegevens'],
    ['bezetting aan het begin van 2028: de peildatum is 2026-01-01', 'inwoners in de Iv3-gegevens'],
    ['apparaatskosten in de Iv3-gegevens', 'inwoners in de Iv3-gegevens'],
    [
      'kosten van inhuur: heel 2028 in de berekening van formatie',
      'loonsom en kosten van inhuur: heel 2028 in de berekening van formatie',
    ],
    [
      'loonsom op taakveld 0.4: bij te weinig mensen wordt die niet getoond',
      'overigeOverhead in de Iv3-gegevens',
      'totaleLasten in de Iv3-gegevens',
    ],
  ]);
});

test('nobody and nothing is no share', () => {
  const years = [aWageYear({ wageSumCents: 0, hireCents: 0 })];
  expect(indicatorsOf({ totalCostCents: 0 }, { years })).toMatchObject({
    'bi.4': null,
    'bi.5': null,
  });
});
