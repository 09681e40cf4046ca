import { describe, expect, test } from '@jest/globals';
import { schemeSummaryContract } from '../../../src/api/commuting/scheme-summary-contract.ts';
import { presentSchemeSummary } from '../../../src/api/commuting/summary/present-scheme-summary.ts';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
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
    isAsNow: false,
    isRounded: false,
    guarantee: [],
    guaranteesLater: false,
    finalLevyRatio: '0.80',
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
      'In 2026 kost de regeling € 1.420.000: € 1.020.000 meer dan nu.',
    );
    expect(textOf(aSummary({ year: { budgetLeftCents: -2_000_000 } }))).toContain(
      'in 2026 is dat € 20.000 te weinig.',
    );
  });

  test('names the parts that are there with what makes it cheaper, and no others', () => {
    const parts = {
      finalLevyCents: 500_000,
      guaranteeCents: 120_000,
      parkingContributionCents: 300_000,
      exchangeCents: -20_000,
    };
    const text = textOf(aSummary({ year: parts }));
    expect(text).toContain(
      'Dat is € 1.260.000 reisvergoeding, € 160.000 thuiswerkvergoeding, € 1.200 voor de overgangsgarantie en € 5.000 eindheffing (80%), min € 3.000 eigen bijdrage voor parkeren en € 200 premies die door uitruil van keuzebudget wegvallen.',
    );
    expect(text).not.toContain('hardheidsclausule');
  });

  test('of one part is told without its amount', () => {
    expect(textOf(aSummary({ year: { homeWorkingCents: 0 } }))).toContain(
      'Dat is alleen reisvergoeding.',
    );
  });

  test('below that of now leaves a budget for extra cost unused, in all years or in one', () => {
    const cheap = { extraCents: -5_000, budgetLeftCents: 100_005_000 };
    const always = aSummary({ year: cheap });
    expect(textOf(always)).toContain(
      'De regeling kost minder dan die van nu; het budget van € 1.000.000 wordt niet gebruikt.',
    );
    const [first] = always.proposed.years;
    const second = { ...first!, year: 2027, extraCents: 7_000, budgetLeftCents: 99_993_000 };
    const proposed = { ...always.proposed, years: [first!, second] };
    expect(textOf({ ...always, proposed })).toContain(
      'In 2026 kost de regeling minder dan die van nu; het budget van € 1.000.000 wordt dan niet gebruikt.',
    );
  });

  test('over several years is told together, with the years above the budget', () => {
    const base = aSummary();
    const [first] = base.proposed.years;
    const second = { ...first!, year: 2027, extraCents: -200_000_000, budgetLeftCents: -1 };
    const proposed = { ...base.proposed, years: [first!, second] };
    expect(textOf({ ...base, proposed })).toContain(
      'Over 2026 tot en met 2027 samen kost de regeling € 980.000 minder dan nu.\nIn elk jaar kost de regeling meer dan het budget.',
    );
  });
});

describe('who gains and who loses', () => {
  test('is told with numbers, averages and the largest', () => {
    const text = textOf(
      aSummary({ comparison: { losers: 20, lossCents: 400_000, largestLossCents: 61_000 } }),
    );
    expect(text).toContain(
      '20 medewerkers gaan erop achteruit, gemiddeld € 200 per jaar; niemand gaat er meer dan € 610 op achteruit.',
    );
    expect(text).toContain('Voor 119 medewerkers verandert er niets.');
    expect(text).toContain('houden medewerkers samen € 800.000 meer over dan nu.');
  });

  test('is not told of a few people, and not as if there were none', () => {
    const text = textOf(aSummary({ comparison: { losers: null, lossCents: null } }));
    expect(text).toContain('Hoeveel medewerkers erop achteruitgaan, staat hier niet');
    expect(text).not.toContain('Niemand gaat erop achteruit');
  });

  test('is not told twice when neither is', () => {
    expect(textOf(aSummary({ comparison: { winners: null, losers: null } }))).toContain(
      'Hoeveel medewerkers erop vooruit- en achteruitgaan, staat hier niet',
    );
  });

  test('says so when a guarantee or the hardship clause is not in it', () => {
    const scheme = aCommutingScheme({
      guarantee: { sharesByYear: ['1', '0.125'] },
      hardship: { shareRatio: '0.02', modes: ['car'], ratePerKm: '0.23' },
    });
    const guarantee = [
      { year: 2026, shareRatio: '1', cents: 400_000 },
      { year: 2027, shareRatio: '0.125', cents: 50_000 },
    ];
    const comparison = { losers: 20, lossCents: 400_000, largestLossCents: 61_000 };
    const text = textOf(aSummary({ scheme, guarantee, guaranteesLater: true, comparison }));
    expect(text).toContain(
      'niemand gaat er meer dan € 610 op achteruit, zonder de overgangsgarantie en de hardheidsclausule.',
    );
    expect(text).toContain(
      'De overgangsgarantie vergoedt daarvan 100% in 2026 en 12,5% in 2027; dat kost € 4.000 in 2026 en € 500 in 2027.\nWat de overgangsgarantie na 2026 kost, is niet gerekend.',
    );
    expect(text).toContain('over dan nu, zonder de overgangsgarantie en de hardheidsclausule.');
  });

  test('only tells of an exchange that lapses when a scheme has one', () => {
    const exchange = { shareRatio: null };
    const lapse = 'en na de uitruil van keuzebudget die vervalt';
    expect(textOf(aSummary())).not.toContain('uitruil');
    expect(textOf(aSummary({ scheme: aCommutingScheme({ exchange }) }))).toContain(lapse);
    const current = aCommutingScheme({ exchange });
    expect(textOf(aSummary({ settings: someCommutingSettings({ current }) }))).toContain(lapse);
  });

  test('before tax is told where after tax is of a few people', () => {
    const text = textOf(aSummary({ comparison: { netDifferenceCents: null } }));
    expect(text).toContain('Vóór belasting krijgen medewerkers samen € 1.000.000 meer dan nu.');
    expect(text).toContain(
      'Wat medewerkers na belasting meer of minder overhouden, staat hier niet',
    );
  });
});

describe('where those are who lose', () => {
  const row = (
    grouping: 'distance' | 'mode',
    key: string | null,
    losers: number | null,
    people = 100,
  ): ShownComparison => ({ ...aGroupComparison({ grouping, key, people }), losers });

  const withRows = (...rows: readonly ShownComparison[]): string => {
    const base = aSummary({ comparison: { losers: 40, lossCents: 400_000 } });
    const comparisons = [...base.proposed.comparisons, ...rows];
    return textOf({ ...base, proposed: { ...base.proposed, comparisons } });
  };

  test('is told with their number', () => {
    expect(
      withRows(
        row('mode', 'car', 30),
        row('mode', 'bicycle', 10),
        row('distance', '0-5 km', 18),
        row('distance', '5-10 km', 12),
        row('distance', null, 10),
      ),
    ).toContain(
      'Van wie erop achteruitgaat reizen de meesten met de auto (30 van 40); naar afstand is de groep 0-5 km het grootst (18 van 40).',
    );
  });

  test('most is more than half, and who are alike are named together', () => {
    const alike = [row('mode', 'walking', 20), row('mode', 'public-transport', 20)];
    expect(withRows(...alike)).toContain(
      'Van wie erop achteruitgaat zijn naar vervoermiddel de groepen lopen en ov het grootst (elk 20 van 40).',
    );
    expect(withRows(row('mode', 'walking', 21), row('mode', 'car', 19))).toContain(
      'Van wie erop achteruitgaat reizen de meesten lopend (21 van 40).',
    );
  });

  test('of distance alone is a sentence too', () => {
    expect(withRows(row('distance', '0-5 km', 40))).toContain(
      'Van wie erop achteruitgaat is naar afstand de groep 0-5 km het grootst (40 van 40).',
    );
  });

  test.each([
    ['hides as many', null, 30, false],
    ['hides fewer people than that', null, 29, true],
    ['counts as many, taken together', 30, 100, false],
    ['counts fewer, taken together', 29, 100, true],
  ])(
    'is told with another row only if it is true whatever that row %s',
    (_, losers, people, isTold) => {
      const text = withRows(row('mode', 'car', 30), row('mode', null, losers, people));
      expect(text.includes('met de auto (30 van 40)')).toBe(isTold);
      expect(
        text.includes('Met welk vervoermiddel de meesten van hen reizen, staat hier niet:'),
      ).toBe(!isTold);
    },
  );

  test('is not told twice for one reason', () => {
    expect(withRows(row('mode', 'car', null), row('distance', '0-5 km', null))).toContain(
      'Met welk vervoermiddel en hoe ver de meesten van hen reizen, staat hier niet: het zou iets zeggen over een klein aantal medewerkers.',
    );
  });

  test('is not told when it is not known that there are any', () => {
    expect(textOf(aSummary())).not.toContain('Van wie erop achteruitgaat');
  });
});

describe('the start', () => {
  const starting = (startsOn: CalendarDate | null, fullYear = 2027): string => {
    const base = aSummary({ scheme: aCommutingScheme({ startsOn }) });
    const [first] = base.proposed.years;
    const years = [
      { ...first!, year: 2026, totalCents: 70_000_000, extraCents: 30_000_000 },
      { ...first!, year: 2027 },
    ];
    return textOf({ ...base, proposed: { ...base.proposed, years, fullYear } });
  };

  test('that was not chosen is told, and no year is called the first', () => {
    const text = starting(null, 2026);
    expect(text).toContain('Er is geen ingangsdatum gekozen: elk jaar is een heel jaar gerekend.');
    expect(text).toContain('In 2026 kost de regeling € 700.000: € 300.000 meer dan nu.');
  });

  test('on 1 January makes a whole year, and what comes before is not of the scheme', () => {
    const text = starting('2027-01-01');
    expect(text).toContain('“Voorstel” gaat in op 1 januari 2027.');
    expect(text).toContain('In 2027 kost de regeling € 1.420.000');
    expect(text).not.toContain('2026 tot en met');
  });

  test('within a year tells that year too', () => {
    const text = starting('2026-07-01');
    expect(text).toContain(
      'In 2026, met tot 1 juli nog de regeling van nu, zijn de kosten € 700.000: € 300.000 meer dan nu.',
    );
    expect(text).toContain('In 2027, het eerste hele jaar, kost de regeling € 1.420.000');
    expect(text).toContain('Over 2026 tot en met 2027 samen');
  });

  test('within the last year leaves no whole year', () => {
    const text = starting('2027-07-01');
    expect(text).toContain('In 2027, met tot 1 juli nog de regeling van nu, zijn de kosten');
    expect(text).toContain('Een heel jaar is niet gerekend: de jaren lopen tot en met 2027.');
    expect(text).toContain('Dit zijn verschillen over een heel jaar, met de bedragen van 2027.');
    expect(text).not.toContain('het eerste');
  });

  test('after the last year leaves nothing to tell of its cost', () => {
    const text = starting('2028-07-01');
    expect(text).toContain(
      'De jaren die zijn gerekend, lopen tot en met 2027: dan geldt de regeling nog niet.',
    );
    expect(text).not.toContain('kost de regeling');
    expect(text).not.toContain('onbelast betaald');
  });
});

test('a scheme that is that of now is said to be, without who gains or loses', () => {
  const page = presentSchemeSummary(aSummary({ isAsNow: true }));
  expect(page.titel).toBe('Reiskosten: Voorstel');
  expect(page.secties.map(({ kop }) => kop)).not.toContain('Wie erop vooruit- of achteruitgaat');
  const text = textOf(aSummary({ isAsNow: true }));
  expect(text).toContain('Deze regeling is gelijk aan die van nu; er verandert niets.');
  expect(text).not.toMatch(/ingangsdatum|gaat in op|dan nu\./);
});

describe('tax', () => {
  test('is nothing when all of it is exempt', () => {
    expect(textOf(aSummary())).toContain(
      'Reis- en thuiswerkvergoeding worden helemaal onbelast betaald.',
    );
  });

  test.each([
    ['taxed', 'Dat is belast loon.'],
    ['grossed-up', 'De werkgever neemt de belasting over: € 300.'],
    ['work-related-costs', 'daarvan blijft € 111.280 over.'],
  ] as const)('of %s excess says who bears it', (excess, sentence) => {
    const text = textOf(
      aSummary({
        year: { excessCents: 100_000, grossUpCents: 30_000 },
        scheme: aCommutingScheme({ excess }),
      }),
    );
    expect(text).toContain('Boven wat onbelast mag, wordt in 2026 € 1.000 betaald.');
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
    const start = 'Zijn de reisafstanden 10% korter of langer, dan kost de regeling in 2026';
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
    expect(text).toContain('stoten nu 544 ton CO2 per jaar uit.');
    expect(text).toContain(
      'dan wordt dat 531 ton en fietst 45% van wie binnen fietsafstand woont (nu 40%). Dit is indicatief, geen voorspelling.',
    );
  });

  test('the response of travellers is left out when it changes no figure', () => {
    const mid = { ...aShift('mid', 544_300), bicycleShareRatio: 0.4 };
    const [zero, low, , high] = aSummary().modeShift;
    const text = textOf(aSummary({ modeShift: [zero!, low!, mid, high!] }));
    expect(text).toContain('544 ton');
    expect(text).not.toContain('Reageren');
  });

  test('the response of travellers names the year of its cost', () => {
    const mid = { ...aShift('mid', 544_300), bicycleShareRatio: 0.4, totalCents: 150_000_000 };
    const [zero, low, , high] = aSummary().modeShift;
    expect(textOf(aSummary({ modeShift: [zero!, low!, mid, high!] }))).toContain(
      'dan zijn de kosten in 2026 € 1.500.000.',
    );
  });

  test('the page ends with how it is rounded', () => {
    const last = 'Bedragen zijn afgerond op hele euro’s.';
    expect(textOf(aSummary()).endsWith(last)).toBe(true);
    expect(textOf(aSummary({ isRounded: true }))).toContain(
      `${last}\nKosten waar maar enkele medewerkers achter zitten, zijn afgerond op honderden euro’s`,
    );
  });
});
