import type {
  Departure,
  DepartureCount,
  ExpectedGroup,
  RetirementOutcome,
} from '../../src/engine/retirement/retirement-outcome.ts';

/** Marks that must never reach a workbook. */
export const plantedPersonnelNumber = 'PN-4711-GEHEIM';
export const plantedTeam = 'Team Geheimhouding';
export const plantedDepartureDate = '2027-05-17';

const aDeparture = (rowNumber: number): Departure => ({
  rowNumber,
  rowNumbers: [rowNumber],
  personnelNumber: `${plantedPersonnelNumber}-${rowNumber}`,
  departureDate: plantedDepartureDate,
  reason: 'aow',
  aowDate: plantedDepartureDate,
  aowAgeInMonths: 804,
  lastDayByRule: plantedDepartureDate,
  earliestPensionDate: null,
  certainty: 'enacted',
  position: 'Adviseur',
  positionFamily: 'Beleid',
  team: plantedTeam,
  programme: 'Meedoen',
  partTimeFactor: 1,
});

const quarters = [1, 2, 3, 4];

/** Everybody leaves for certain: mean and quantiles are the count. */
const aCertainGroup = (
  grouping: ExpectedGroup['grouping'],
  group: string,
  headcount: number,
  departures: readonly number[],
): ExpectedGroup => ({
  grouping,
  group,
  headcount,
  bands: {
    month: [],
    quarter: [],
    year: departures.map((mean) => ({ mean, p10: mean, p50: mean, p90: mean })),
  },
});

/**
 * A wave from departures per programme and year. The part-time factor is 0.9 for everybody; a year
 * is spread over its quarters as evenly as whole people allow.
 */
export function aRetirementOutcome(
  departuresByProgramme: Readonly<Record<string, readonly number[]>>,
  outcome: Partial<RetirementOutcome> = {},
): RetirementOutcome {
  const programmes = Object.entries(departuresByProgramme);
  const yearCount = programmes[0]?.[1].length ?? 0;
  const count = (
    grouping: DepartureCount['grouping'],
    group: string,
    periodKind: DepartureCount['periodKind'],
    period: string,
    departures: number,
  ): DepartureCount => ({
    grouping,
    group,
    periodKind,
    period,
    departures,
    partTimeFactorSum: Math.round(departures * 9) / 10,
  });
  const totals = Array.from({ length: yearCount }, (_, year) =>
    programmes.reduce((sum, [, counts]) => sum + (counts[year] ?? 0), 0),
  );
  const total = totals.reduce((sum, departures) => sum + departures, 0);
  return {
    referenceDate: '2026-01-01',
    horizonEnd: `${2025 + yearCount}-12-31` as RetirementOutcome['horizonEnd'],
    headcount: 1302,
    departures: Array.from({ length: total }, (_, index) => aDeparture(index + 2)),
    counts: [
      ...totals.flatMap((departures, year) => [
        count('all', 'Totaal', 'year', String(2026 + year), departures),
        ...quarters.map((quarter) =>
          count(
            'all',
            'Totaal',
            'quarter',
            `${2026 + year}-K${quarter}`,
            Math.floor((departures * quarter) / 4) - Math.floor((departures * (quarter - 1)) / 4),
          ),
        ),
      ]),
      ...programmes.flatMap(([programme, counts]) =>
        counts.map((departures, year) =>
          count('programme', programme, 'year', String(2026 + year), departures),
        ),
      ),
    ],
    expected: {
      periods: { month: [], quarter: [], year: totals.map((_, year) => String(2026 + year)) },
      groups: [
        aCertainGroup('all', 'Totaal', 1302, totals),
        ...programmes.map(([programme, counts]) =>
          aCertainGroup('programme', programme, 200, counts),
        ),
      ],
      years: totals.map((departures, year) => ({
        year: 2026 + year,
        meanByCause: { 'known-date': 0, retirement: departures, rvu: 0 },
        chances: [...Array<number>(departures).fill(0), 1],
      })),
    },
    eligibility: totals.map((departures, year) => ({
      year: 2026 + year,
      day: `${2026 + year}-12-31` as RetirementOutcome['horizonEnd'],
      abpEligible: 200,
      aowReached: departures,
      aowReachedSoFar: totals.slice(0, year + 1).reduce((sum, each) => sum + each, 0),
      expectedByCause: { 'known-date': 0, retirement: departures, rvu: 0 },
    })),
    rvu: null,
    generationPacts: [],
    partialPension: null,
    aowWithinFiveYears: total,
    workingOnRows: [],
    birthDateMissingRows: [],
    notInServiceRows: [],
    basis: [],
    ...outcome,
  };
}
