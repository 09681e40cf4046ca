import { aBudgetTable } from './a-budget-table.ts';
import type { CalendarDate } from '../../src/engine/calendar/calendar-date.ts';
import type { CommutingOutcome } from '../../src/engine/commuting/commuting-outcome.ts';
import type {
  PairingOutcome,
  PostAtRisk,
  RiskOverview,
} from '../../src/engine/pairing/pairing-outcome.ts';
import type { ParameterUse } from '../../src/engine/parameters.ts';
import type { RunHashes, ScenarioOutcome } from '../../src/engine/scenario-outcome.ts';
import type { Scenario } from '../../src/engine/scenario.ts';
import {
  aCommuterGroup,
  aCommutingOutcome,
  aGroupComparison,
  aMobilityLine,
  amounts,
  aSchemeOutcome,
  aSchemeYear,
  someLinearParts,
} from './a-commuting-outcome.ts';
import { aCandidate, aPair, aPairingOutcome, aPost } from './a-pairing-outcome.ts';
import { aRetirementOutcome } from './a-retirement-outcome.ts';
import { aWorkforceOutcome } from './a-workforce-outcome.ts';

export const someHashes: RunHashes = {
  rosterFile: '1f'.repeat(32),
  scenario: '2e'.repeat(32),
  parameters: '3d'.repeat(32),
  engineVersion: '0.1.0',
  result: '4c'.repeat(32),
};

const aParameterUse = (use: Partial<ParameterUse> = {}): ParameterUse => ({
  id: 'aow/pension-age',
  title: 'AOW-leeftijd',
  unit: 'months',
  value: '804',
  validFrom: '2024-01-01',
  validTo: '2027-12-31',
  status: 'enacted',
  evidence: 'V',
  source: 'Algemene Ouderdomswet, art. 7a (https://wetten.overheid.nl/BWBR0002221)',
  ...use,
});

const positions = [
  'Adviseur omgevingsrecht',
  'Constructeur kunstwerken en openbare ruimte',
  'Taxateur',
  'Senior inkoper',
  'Jurist bestuursrecht',
];
const programmes = ['Ruimtelijke Ontwikkeling', 'Leefomgeving', 'Bedrijfsvoering', 'Meedoen'];

/** Of 34 posts 16, 11, 4 and 3. */
const familyOf = (index: number): string => {
  if (index < 16) return 'Ruimte';
  if (index < 27) return 'Juridisch';
  return index < 31 ? 'Informatiebeheer' : 'Griffie';
};

/** The posts of the plan, and 120 more that are below the minimum risk. */
function aRiskOverview(posts: readonly PostAtRisk[]): RiskOverview {
  const matrix = [5, 4, 3, 2, 1]
    .map((attrition, row) =>
      [1, 2, 3, 4, 5].map((position) => {
        const below = [
          [17, 3, 0, 0, 0],
          [20, 4, 1, 0, 0],
          [22, 5, 2, 0, 0],
          [24, 0, 3, 0, 0],
          [12, 6, 1, 0, 0],
        ][row]![position - 1]!;
        return (
          below +
          posts.filter(
            (post) => post.attritionFactor === attrition && post.positionFactor === position,
          ).length
        );
      }),
    )
    .toReversed();
  const bands = [
    { from: 1, to: 9, action: 'Houd bij welke functie het is en wat vervanging vraagt' },
    { from: 10, to: 15, action: 'Kijk vooruit hoe het werk straks wordt gedaan' },
    { from: 16, to: 19, action: 'Maak een bezettingsplan met aanpak en tijdpad' },
    { from: 20, to: 25, action: 'Handel nu: vervangingsplan met datums, gerichte opleiding' },
  ];
  return {
    matrix,
    bands: bands.map((band) => ({
      ...band,
      postCount: matrix
        .flatMap((row, attrition) =>
          row.filter((_, position) => {
            const risk = (attrition + 1) * (position + 1);
            return band.from <= risk && risk <= band.to;
          }),
        )
        .reduce((sum, count) => sum + count, 0),
    })),
    unassessed: [
      { position: 'Administratief medewerker', positionFamily: 'Administratie', postCount: 63 },
      { position: 'Beleidsmedewerker', positionFamily: 'Beleid', postCount: 23 },
      { position: 'Archiefmedewerker', positionFamily: 'Informatiebeheer', postCount: 9 },
    ],
  };
}

/** Pairs of different length and price, cents included, some over two budget years. */
function aPlan(pairCount: number): PairingOutcome {
  const numbers = Array.from({ length: pairCount }, (_, index) => index);
  const pairs = numbers.map((index) =>
    aPair({
      postId: `P${index + 12}`,
      candidateId: `C${index % 3}`,
      firstMonth: `${2027 + (index % 3)}-0${1 + (index % 9)}-01` as CalendarDate,
      lastDay: `${2027 + (index % 3)}-1${index % 3}-17` as CalendarDate,
      overlapMonths: 3 + (index % 3) * 3,
      timeShare: index % 4 === 0 ? 0.5 : 1,
      value: 6 + (index % 3),
      expectedValue: 5.5 + (index % 3),
      nominalValue: 6 + (index % 3),
      fullOverlapChance: 0.8 + (index % 3) * 0.05,
      lessFitting: index % 3 === 0 ? ['another-team'] : [],
      costCentsByYear: [0, 1, 2, 3].map((year) =>
        year === 1 + (index % 3) ? 1_812_345 + index * 10_007 : year === 2 ? 303_033 : 0,
      ),
    }),
  );
  const spent = [0, 1, 2, 3].map((year) =>
    pairs.reduce((sum, { costCentsByYear }) => sum + (costCentsByYear[year] ?? 0), 0),
  );
  const ofProgramme = programmes.map((programme, place) => ({
    programme,
    centsByYear: [0, 1, 2, 3].map((year) =>
      pairs
        .filter((_, index) => index % programmes.length === place)
        .reduce((sum, { costCentsByYear }) => sum + (costCentsByYear[year] ?? 0), 0),
    ),
  }));
  const fund = aPairingOutcome().fundCentsByYear;
  const posts = numbers.map((index) =>
    aPost({
      postId: `P${index + 12}`,
      rowNumber: index + 12,
      position: positions[index % positions.length] ?? '',
      positionFamily: familyOf(index),
      programme: programmes[index % programmes.length] ?? null,
      team: 'Team Geheimhouding',
      attritionFactor: 5 - (index % 3),
      positionFactor: 5 - (index % 2),
      risk: (5 - (index % 3)) * (5 - (index % 2)),
    }),
  );
  const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
  const value = sumOf(pairs.map((pair) => pair.value));
  return aPairingOutcome({
    riskOverview: aRiskOverview(posts),
    posts,
    candidates: [
      aCandidate({ candidateId: 'C0' }),
      aCandidate({ candidateId: 'C1', kind: 'volunteer', label: 'Adviseur, Team Geheimhouding' }),
      aCandidate({ candidateId: 'C2', kind: 'early-successor', label: 'Opvolger P14' }),
    ],
    pairs,
    spentCentsByYear: spent,
    fromFundCentsByYear: spent,
    leftCentsByYear: fund.map((cents, year) => cents - (spent[year] ?? 0)),
    spentByProgramme: ofProgramme.toSorted((a, b) => (a.programme < b.programme ? -1 : 1)),
    value,
    expectedValue: sumOf(pairs.map(({ expectedValue }) => expectedValue)),
    nominalValue: sumOf(pairs.map(({ nominalValue }) => nominalValue)),
    upperBound: value + 0.12,
    gapRatio: 0.12 / (value + 0.12),
    optionCount: 1840,
    totalRisk: sumOf(posts.map(({ risk }) => risk)),
    coveredRisk: sumOf(posts.map(({ risk }) => risk)),
    greedy: { value: 204.11, spentCentsByYear: [0, 29_811_000, 29_400_050, 28_012_345] },
    basis: [
      aParameterUse({
        id: 'pay/ikb',
        title: 'Individueel keuzebudget',
        unit: 'ratio',
        value: '0.1705',
        validFrom: '2025-01-01',
        validTo: 'open',
        status: 'announced',
        evidence: 'D',
        source: 'Cao Gemeenten 2025-2027, art. 4.1',
      }),
    ],
  });
}

/** By mode: people, those who receive the same, and cents now and under the proposal. */
const commutersByMode = [
  ['car', 560, 119, 31_000_000, 73_000_000],
  ['public-transport', 130, 0, 9_000_050, 15_000_075],
  ['bicycle', 420, 0, 0, 50_200_110],
  ['walking', 7, 0, 0, 300_000],
  ['moped', 12, 0, 0, 1_485_075],
] as const;

/** By distance: people, those who receive the same, and the share of the money. */
const commutersByDistance = [
  ['0-5 km', 430, 0, 0.2],
  ['5-10 km', 380, 0, 0.3],
  ['meer dan 10 km', 319, 119, 0.5],
] as const;

const euroPerKm = 0.23;

/** Km that come to what the proposal pays; real cost for public transport. */
const someLinear = someLinearParts({
  roundings: 1129,
  rates: commutersByMode.map(([mode]) => ({
    kind: mode === 'public-transport' ? 'cost-share' : 'km',
    mode,
    fromKm: 0,
    toKm: null,
    value: mode === 'public-transport' ? '1' : String(euroPerKm),
  })),
  groups: commutersByMode.map(([mode, people, , , cents]) => ({
    mode,
    distance: '5-10 km',
    people,
    quantities: [mode === 'public-transport' ? cents : cents / 100 / euroPerKm],
  })),
});

/** Groups that add up to the totals; walking is too small to show. */
function aCommute(): CommutingOutcome {
  const [currentTotal, proposedTotal] = [3, 4].map((column) =>
    commutersByMode.reduce((sum, row) => sum + Number(row[column]), 0),
  ) as [number, number];
  const rows = [
    {
      grouping: 'all',
      key: 'all',
      people: 1129,
      unchanged: 119,
      now: currentTotal,
      proposed: proposedTotal,
    },
    ...commutersByMode.map(([key, people, unchanged, now, proposed]) => ({
      grouping: 'mode' as const,
      key,
      people,
      unchanged,
      now,
      proposed,
    })),
    ...commutersByDistance.map(([key, people, unchanged, share]) => ({
      grouping: 'distance' as const,
      key,
      people,
      unchanged,
      now: Math.round(currentTotal * share),
      proposed: Math.round(proposedTotal * share),
    })),
  ] as const;
  const groupsOf = (moment: 'now' | 'proposed') =>
    rows.map(({ grouping, key, people, [moment]: cents }) =>
      aCommuterGroup({ grouping, key, people, ...amounts(cents) }),
    );
  const comparisonsOf = (moment: 'now' | 'proposed') =>
    rows.map(({ grouping, key, people, unchanged, now, [moment]: cents }) => {
      const winners = moment === 'now' ? 0 : people - unchanged;
      return aGroupComparison({
        grouping,
        key,
        people,
        winners,
        unchanged: people - winners,
        gainCents: cents - now,
        largestGainCents: moment === 'now' ? 0 : 250_000,
        netDifferenceCents: cents - now,
        netWinners: winners,
      });
    });
  const years = [2026, 2027, 2028, 2029];
  return aCommutingOutcome([], {
    current: aSchemeOutcome({
      schemeName: 'Huidige regeling',
      years: years.map((year) =>
        aSchemeYear({
          year,
          currentCents: currentTotal,
          ...amounts(currentTotal - 4_000_000, { homeWorkingCents: 4_000_000 }),
        }),
      ),
      groups: groupsOf('now'),
      comparisons: comparisonsOf('now'),
    }),
    proposed: aSchemeOutcome({
      schemeName: 'Fietsen en lopen ook vergoed',
      years: years.map((year) =>
        aSchemeYear({
          year,
          currentCents: currentTotal,
          ...amounts(proposedTotal - 11_000_000, {
            excessCents: 1_234_567,
            homeWorkingCents: 11_000_000,
          }),
        }),
      ),
      groups: groupsOf('proposed'),
      comparisons: comparisonsOf('proposed'),
    }),
    linear: someLinear,
    mobility: [
      aMobilityLine({ mode: 'car', fuel: 'petrol', people: 400, kmPerYear: 2_000_000 }),
      aMobilityLine({ mode: 'car', fuel: 'diesel', people: 160, kmPerYear: 900_000 }),
      aMobilityLine({ mode: 'bicycle', people: 420, kmPerYear: 700_000 }),
      aMobilityLine({ mode: 'walking', people: 7, kmPerYear: 4_000 }),
      aMobilityLine({ mode: 'moped', fuel: 'petrol', people: 12, kmPerYear: 40_000 }),
    ],
    modeShift: (['zero', 'low', 'mid', 'high'] as const).map((band, index) => ({
      band,
      schemeName: 'Fietsen en lopen ook vergoed',
      totalCents: proposedTotal + index * 1_000_000,
      bicycleShareRatio: 0.4 + index * 0.02,
      tankToWheelKg: 500_000 - index * 9_000,
      wellToWheelKg: 640_000 - index * 11_000,
    })),
    incompleteRows: [3, 5],
    basis: [
      aParameterUse({
        id: 'commuting/untaxed-rate',
        title: 'Onbelaste vergoeding per kilometer',
        unit: 'euro-per-km',
        value: '0.23',
        validFrom: '2024-01-01',
        validTo: 'open',
        source:
          'Wet op de loonbelasting 1964, art. 31a lid 2 onder a (https://wetten.overheid.nl/BWBR0002471)',
      }),
      aParameterUse({
        id: 'commuting/weeks-worked',
        title: 'Gewerkte weken per jaar, na verlof en feestdagen',
        unit: 'count',
        value: '42.8',
        validFrom: '2020-01-01',
        validTo: 'open',
        status: 'assumed',
        evidence: 'U',
        source: 'Aanname van het project',
      }),
    ],
  });
}

/** Everything one scenario gives, for a municipality of 1,302 people, by hand. */
export function aScenarioOutcome(
  scenario: Scenario,
  parts: Partial<Pick<ScenarioOutcome, 'retirement' | 'workforce' | 'pairing' | 'commuting'>> = {},
): ScenarioOutcome {
  const retirement =
    parts.retirement ??
    aRetirementOutcome(
      {
        Bedrijfsvoering: [12, 14, 11, 13, 15],
        'Economie en Internationaal Beleid': [0, 1, 0, 2, 0],
        'Jeugd en Onderwijs': [3, 0, 10, 2, 1],
        Leefomgeving: [6, 12, 14, 4, 11],
        Meedoen: [11, 10, 16, 12, 13],
        'Ruimtelijke Ontwikkeling': [2, 5, 3, 11, 6],
      },
      { basis: [aParameterUse(), aParameterUse({ validFrom: '2028-01-01', value: '807' })] },
    );
  const pairing = parts.pairing ?? aPlan(34);
  const commuting = parts.commuting ?? aCommute();
  const workforce = parts.workforce ?? aWorkforceOutcome();
  return {
    retirement,
    workforce,
    pairing,
    commuting,
    budget: aBudgetTable(scenario, { retirement, workforce, pairing, commuting }),
  };
}
