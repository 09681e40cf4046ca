import { describe, expect, test } from '@jest/globals';
import { schemeSummaryContract } from '../../../src/api/commuting/scheme-summary-contract.ts';
import { presentSchemeSummary } from '../../../src/api/commuting/summary/present-scheme-summary.ts';
import type { SchemeYear } from '../../../src/engine/commuting/commuting-outcome.ts';
import type { ShownComparison } from '../../../src/engine/commuting/shown-commuting.ts';
import type { SchemeSummary } from '../../../src/services/commuting/summarise-scheme.ts';
import {
  aCommuterGroup,
  aGroupComparison,
  amounts,
  aSchemeOutcome,
  aSchemeYear,
} from '../../builders/a-commuting-outcome.ts';
import { aCommutingScheme } from '../../builders/a-commuting-scheme.ts';
import { someCommutingSettings } from '../../builders/some-commuting-settings.ts';

const aShift = (band: 'zero' | 'low' | 'mid' | 'high', tankToWheelKg: number) => ({
  band,
  schemeName: 'Voorstel',
  totalCents: 140_000_000,
  bicycleShareRatio: band === 'zero' ? 0.4 : 0.45,
  tankToWheelKg,
  wellToWheelKg: tankToWheelKg,
});

function aSummary({
  year = {},
  comparison = {},
  ...summary
}: Partial<SchemeSummary> & {
  readonly year?: Partial<SchemeYear>;
  readonly comparison?: Partial<ShownComparison>;
} = {}): SchemeSummary {
  const full = aSchemeYear({
    year: 2026,
    currentCents: 40_000_000,
    ...amounts(126_000_000, { homeWorkingCents: 16_000_000 }),
    ...year,
  });
  return {
    scenarioName: 'IJsselbrug',
    referenceDate: '2026-01-01',
    settings: someCommutingSettings(),
    scheme: aCommutingScheme(),
    current: aSchemeOutcome({ schemeName: 'Huidige regeling', groups: [aCommuterGroup()] }),
    proposed: {
      ...aSchemeOutcome({ years: [full] }),
      comparisons: [{ ...aGroupComparison(), ...comparison }],
    },
    sensitivity: {
      year: 2026,
      totalCents: 142_000_000,
      extraCents: 102_000_000,
      bars: [],
      basis: [],
    },
    modeShift: [
      aShift('zero', 544_400),
      aShift('low', 540_000),
      aShift('mid', 531_000),
      aShift('high', 520_000),
    ],
    incompleteCount: 0,
    ...summary,
  };
}

const textOf = (summary: SchemeSummary): string =>
  presentSchemeSummary(summary)
    .secties.flatMap(({ zinnen }) => zinnen)
    .join('\n');

test('a page keeps to its contract', () => {
  const page = presentSchemeSummary(aSummary());
  expect(schemeSummaryContract.safeParse(page).error).toBeUndefined();
  expect(page.titel).toBe('Reiskosten: Voorstel naast Huidige regeling');
});

describe('what it costs', () => {
  test('is told in whole euros, with what is left of the budget', () => {
    expect(textOf(aSummary())).toContain(
      'In 2026, het eerste volle jaar, kost de regeling € 1.420.000: € 1.020.000 meer dan nu.',
    );
    expect(textOf(aSummary({ year: { budgetLeftCents: -2_000_000 } }))).toContain(
      'in 2026 is dat € 20.000 te weinig.',
    );
  });

  test('names the parts that are there, and no others', () => {
    const text = textOf(aSummary({ year: { finalLevyCents: 500_000, guaranteeCents: 120_000 } }));
    expect(text).toContain('verder € 1.200 overgangsgarantie, € 5.000 eindheffing.');
    expect(text).not.toContain('hardheidsclausule');
  });

  test('over several years is told together, with the years above the budget', () => {
    const base = aSummary();
    const [first] = base.proposed.years;
    const second = { ...first!, year: 2027, extraCents: -200_000_000, budgetLeftCents: -1 };
    const proposed = { ...base.proposed, years: [first!, second] };
    expect(textOf({ ...base, proposed })).toContain(
      'Over 2026 tot en met 2027 samen kost de regeling € 980.000 minder dan nu. Boven het budget: 2026 en 2027.',
    );
  });
});

describe('who gains and who loses', () => {
  test('is told with numbers, averages and the largest', () => {
    const text = textOf(
      aSummary({ comparison: { losers: 20, lossCents: 400_000, largestLossCents: 61_000 } }),
    );
    expect(text).toContain(
      '20 personen gaan erop achteruit, gemiddeld € 200 per jaar; de grootste achteruitgang is hoogstens € 610.',
    );
    expect(text).toContain('Voor 119 personen verandert er niets.');
    expect(text).toContain('houden medewerkers samen € 800.000 meer over dan nu.');
  });

  test('is not told of a few people, and not as if there were none', () => {
    const text = textOf(aSummary({ comparison: { losers: null, lossCents: null } }));
    expect(text).toContain('Hoeveel mensen erop achteruitgaan, staat hier niet');
    expect(text).not.toContain('Niemand gaat erop achteruit');
  });

  test('a group is only called the hardest hit when all groups are told', () => {
    const ofDistance = (key: string, losers: number | null): ShownComparison => ({
      ...aGroupComparison({ grouping: 'distance', key, people: 100 }),
      losers,
    });
    const withGroups = (other: number | null): string => {
      const base = aSummary();
      const comparisons = [
        ...base.proposed.comparisons,
        ofDistance('0-5 km', 30),
        ofDistance('5-10 km', other),
      ];
      return textOf({ ...base, proposed: { ...base.proposed, comparisons } });
    };
    expect(withGroups(10)).toContain('bij een afstand van 0-5 km (30 personen van 100)');
    expect(withGroups(null)).not.toContain('bij een afstand');
  });
});

describe('tax', () => {
  test('is nothing when all of it is exempt', () => {
    expect(textOf(aSummary())).toContain('Alles wordt onbelast betaald.');
  });

  test.each([
    ['taxed', 'Dat is belast loon voor de medewerker.'],
    ['grossed-up', 'De werkgever neemt de belasting over: € 300.'],
    ['work-related-costs', 'daarvan blijft € 111.280 over.'],
  ] as const)('of %s excess says who bears it', (excess, sentence) => {
    const text = textOf(
      aSummary({
        year: { excessCents: 100_000, grossUpCents: 30_000 },
        scheme: aCommutingScheme({ excess }),
      }),
    );
    expect(text).toContain('Boven wat onbelast mag, wordt € 1.000 betaald.');
    expect(text).toContain(sentence);
  });
});

describe('how sure it is', () => {
  const bar = (low: number, high: number) => ({
    assumption: 'distance' as const,
    low: { factor: '0.9', band: null, totalCents: 0, extraCents: low },
    high: { factor: '1.1', band: null, totalCents: 0, extraCents: high },
    spreadCents: Math.abs(high - low),
  });
  const withBar = (low: number, high: number): string => {
    const base = aSummary();
    return textOf({ ...base, sensitivity: { ...base.sensitivity, bars: [bar(low, high)] } });
  };

  test('is told between two amounts, more or less than now', () => {
    const start = 'Zijn de reisafstanden 10% lager of hoger, dan kost 2026';
    expect(withBar(90_000, 110_000)).toContain(`${start} € 900 tot € 1.100 meer dan nu.`);
    expect(withBar(-110_000, -90_000)).toContain(`${start} € 900 tot € 1.100 minder dan nu.`);
    expect(withBar(-5_000, 5_000)).toContain(`${start} tussen € 50 minder en € 50 meer dan nu.`);
  });

  test('rows without travel data are counted, with what was done about them', () => {
    expect(textOf(aSummary({ incompleteCount: 12 }))).toContain(
      'Van 12 regels in het personeelsbestand ontbreken reisgegevens; daarvoor is geen reisvergoeding gerekend.',
    );
  });

  test('the response of travellers is labelled', () => {
    const text = textOf(aSummary());
    expect(text).toContain('stoot nu 544 ton CO2 per jaar uit');
    expect(text).toContain('Dit is indicatief, geen voorspelling.');
  });
});
