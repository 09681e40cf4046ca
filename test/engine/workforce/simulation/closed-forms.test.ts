import { describe, expect, test } from '@jest/globals';
import { loadParameters } from '../../../../config/parameters.ts';
import { chooseParameters } from '../../../../src/engine/parameter-library.ts';
import type {
  ParameterId,
  Parameters,
  ParameterValues,
} from '../../../../src/engine/parameters.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { projectWorkforce } from '../../../../src/engine/workforce/project-workforce.ts';
import type { WorkforceFigure } from '../../../../src/engine/workforce/workforce-figures.ts';
import type {
  SimulatedBand,
  WorkforceOutcome,
} from '../../../../src/engine/workforce/workforce-outcome.ts';
import type { WorkforceSettings } from '../../../../src/engine/workforce/workforce-settings.ts';
import { someRetirementSettings } from '../../../builders/some-retirement-settings.ts';
import { someWorkforceSettings } from '../../../builders/some-workforce-settings.ts';

/**
 * Simulations of which the answer is known: everybody alike, one chance each month, nothing else. The
 * whole engine runs, from roster to outcome; only rates are replaced.
 */
const referenceDate = '2026-01-01';
const people = 40;
const horizonYears = 5;
const monthCount = horizonYears * 12;
const replications = 600;

const yearlyResignation = 0.3;
/** The same chance every month: (1 - chance)^12 = 1 - 0.3. */
const resigns = 1 - (1 - yearlyResignation) ** (1 / 12);
const monthsToFill = 4;
const parameters: Parameters = chooseParameters(loadParameters(), []);

describe('people who can only resign, and are not replaced', () => {
  const outcome = simulate(
    Array.from({ length: people }, (_, number) => anEmployee(number)),
    {
      replacements: [
        { from: referenceDate, positionFamilies: [], policy: 'do-not-fill', delayMonths: 0 },
      ],
      skills: [
        {
          name: 'data',
          demandGrowthPerYearRatio: 0,
          neededByFamily: { Beleid: 0.5 },
          heldRatio: 0.25,
          joinersHeldRatio: 1,
        },
      ],
    },
  );
  /** Chance of being in service at the end of a month. */
  const stays = (month: number): number => (1 - resigns) ** (month + 1);

  test('are still there in binomial numbers', () => {
    expect(offFromBinomial(monthly(outcome, 'people/permanent'), people, stays)).toEqual([]);
  });

  test('leave in binomial numbers, month by month', () => {
    expect(
      offFromBinomial(
        monthly(outcome, 'left/resignation'),
        people,
        (month) => stays(month - 1) - stays(month),
      ),
    ).toEqual([]);
  });

  test('take their share of a skill along', () => {
    const left = monthly(outcome, 'people/permanent');
    const { years } = outcome.skills[0]!;
    expect(years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
    years.forEach(({ heldFte, neededFte, gainedFte }, year) => {
      expect(heldFte).toBeCloseTo(0.25 * left[year * 12 + 11]!.mean, 9);
      // Posts lapse with their holders, so need and supply shrink alike.
      expect(neededFte).toBeCloseTo(2 * heldFte, 9);
      expect(gainedFte).toBe(0);
    });
  });

  test('have the same exact distribution without a simulation', () => {
    const { years } = outcome.leavers.find(({ grouping }) => grouping === 'all')!;
    expect(years).toHaveLength(horizonYears);
    years.forEach(({ expectedByCause, leavers }, year) => {
      const chance = stays(year * 12 - 1) - stays(year * 12 + 11);
      expect(expectedByCause.resignation).toBeCloseTo(people * chance, 9);
      expect(leavers.mean).toBeCloseTo(people * chance, 9);
      const chances = binomial(people, chance);
      expect([leavers.p10, leavers.p50, leavers.p90]).toEqual(
        [0.1, 0.5, 0.9].map((share) => quantile(chances, share)),
      );
    });
  });
});

describe('posts that are filled again after a geometric time', () => {
  const outcome = simulate(
    Array.from({ length: people }, (_, number) => anEmployee(number)),
    {},
  );
  /**
   * Two states. A holder is gone at the end of a month with chance p. For a post that is vacant at the
   * start of a month the search ends in it with chance 1/m; who joins then can first resign in the next.
   */
  const becomesVacant = resigns;
  const becomesFilled = 1 / monthsToFill;
  const vacant: number[] = [];
  for (let month = 0; month < monthCount; month += 1) {
    const before = vacant[month - 1] ?? 0;
    vacant.push(before * (1 - becomesFilled) + (1 - before) * becomesVacant);
  }

  test('are vacant as often as a chain of two states, month by month', () => {
    expect(
      offFromBinomial(monthly(outcome, 'posts/vacant'), people, (month) => vacant[month]!),
    ).toEqual([]);
  });

  test('come to the share of a renewal process in the long run', () => {
    // Vacant for m months on average, held for 1/p.
    const longRun = monthsToFill / (1 / resigns + monthsToFill);
    expect(vacant.at(-1)).toBeCloseTo(longRun, 6);
    const last = monthly(outcome, 'posts/vacant').at(-1)!;
    expect(errorsOff(last, people * longRun)).toBeLessThan(mostErrors);
  });

  test('hold people and vacancies that are together the posts', () => {
    const filled = monthly(outcome, 'people/permanent');
    monthly(outcome, 'posts/vacant').forEach((band, month) =>
      expect(band.mean + filled[month]!.mean).toBeCloseTo(people, 9),
    );
  });
});

describe('temporary contracts that end in June', () => {
  const conversion = 0.7;
  const lastMonth = 5;
  const outcome = simulate(
    Array.from({ length: people }, (_, number) =>
      anEmployee(number, { employmentKind: 'temporary', contractEndDate: '2026-06-30' }),
    ),
    {
      leavingFactors: { resignation: 0, disability: 0, death: 0 },
      replacements: [
        { from: referenceDate, positionFamilies: [], policy: 'do-not-fill', delayMonths: 0 },
      ],
    },
    { 'workforce/contract-conversion': String(conversion) },
  );

  test('become permanent, or end, by one throw of a coin each', () => {
    const inLastMonth = (chance: number) => (month: number) => (month === lastMonth ? chance : 0);
    expect(
      offFromBinomial(monthly(outcome, 'left/contract-end'), people, inLastMonth(1 - conversion)),
    ).toEqual([]);
    expect(
      offFromBinomial(monthly(outcome, 'changed/contract'), people, inLastMonth(conversion)),
    ).toEqual([]);
    expect(
      offFromBinomial(monthly(outcome, 'people/permanent'), people, (month) =>
        month < lastMonth ? 0 : conversion,
      ),
    ).toEqual([]);
    expect(
      offFromBinomial(monthly(outcome, 'people/temporary'), people, (month) =>
        month < lastMonth ? 1 : 0,
      ),
    ).toEqual([]);
  });
});

/** Of 1,000 comparisons one lies beyond this by chance in one of twenty seeds, and the seed is fixed. */
const mostErrors = 4;

/** What of the mean, the error and the band of each month is not that of a binomial number, within its error. */
function offFromBinomial(
  bands: readonly SimulatedBand[],
  count: number,
  chanceIn: (month: number) => number,
): string[] {
  return bands.flatMap((band, month) => {
    const chance = chanceIn(month);
    const chances = binomial(count, chance);
    const error = Math.sqrt((count * chance * (1 - chance)) / replications);
    const checks: [string, number, number][] = [
      ['mean in errors', errorsOff(band, count * chance), mostErrors],
      // The error of a rare number is itself known roughly only.
      ['error of the mean', Math.abs(band.meanError - error), 0.4 * error + 1e-9],
      // The error of a quantile is that of a 95% interval, in whole people: twice as wide, one at least.
      ...(['p10', 'p50', 'p90'] as const).map((figure): [string, number, number] => [
        figure,
        Math.abs(band[figure] - quantile(chances, Number(figure.slice(1)) / 100)),
        Math.max(1, 2 * band.quantileError),
      ]),
    ];
    return checks
      .filter(([, off, most]) => !(off <= most))
      .map(([what, off, most]) => `month ${month}: ${what} ${off} > ${most}`);
  });
}

/** How many of its own errors a simulated mean lies from what is expected. */
const errorsOff = ({ mean, meanError }: SimulatedBand, expected: number): number => {
  const off = Math.abs(mean - expected);
  return off < 1e-9 ? 0 : off / meanError;
};

/** The chance of each number of successes in `count` throws, built up throw by throw. */
function binomial(count: number, chance: number): number[] {
  let chances = [1];
  for (let thrown = 0; thrown < count; thrown += 1) {
    chances = [...chances, 0].map(
      (same, at) => same * (1 - chance) + (chances[at - 1] ?? 0) * chance,
    );
  }
  return chances;
}

/** Smallest number that is not exceeded with at least this chance. */
function quantile(chances: readonly number[], share: number): number {
  let sum = 0;
  return chances.findIndex((chance) => (sum += chance) >= share - 1e-9);
}

/** Every month of a figure for everybody; figures that are 0 everywhere are left out of an outcome. */
function monthly(outcome: WorkforceOutcome, figure: WorkforceFigure): readonly SimulatedBand[] {
  const { figures } = outcome.groups.find(({ grouping }) => grouping === 'all')!;
  return figures[figure]!;
}

function simulate(
  rows: readonly RosterRow[],
  settings: Partial<WorkforceSettings>,
  more: Partial<ParameterValues> = {},
): WorkforceOutcome {
  return projectWorkforce(
    rows,
    {
      referenceDate,
      retirement: someRetirementSettings({ horizonYears }),
      workforce: someWorkforceSettings({
        horizonYears,
        simulation: {
          seed: 2026,
          replications,
          maximumReplications: replications,
          askedErrorPeople: null,
        },
        leavingFactors: { resignation: 1, disability: 0, death: 0 },
        ...settings,
      }),
    },
    withValues({
      'workforce/resignation-by-service': { 0: String(yearlyResignation) },
      'workforce/resignation-age-factor': { 15: '1' },
      'workforce/recruit-ages': { 30: '1' },
      'workforce/recruit-contract-term': 0,
      'workforce/internal-fill': '0',
      'workforce/time-to-fill': {
        slack: '1',
        balanced: String(monthsToFill),
        tight: '1',
        'very-tight': '1',
      },
      ...more,
    }),
  );
}

/** The parameters of the project, with some values replaced for all days. */
function withValues(given: Partial<ParameterValues>): Parameters {
  const replaced = Object.entries(given).map(([id, value]) => {
    const parameter = parameters[id as ParameterId];
    const [first] = parameter.values;
    return [id, { ...parameter, values: [{ ...first!, validTo: 'open', value }] }];
  });
  return { ...parameters, ...Object.fromEntries(replaced) } as Parameters;
}

function anEmployee(number: number, row: Partial<RosterRow> = {}): RosterRow {
  return {
    rowNumber: number + 2,
    personnelNumber: `p${number}`,
    birthDate: '1996-01-01',
    hireDate: '2020-01-01',
    employmentKind: 'permanent',
    hireKind: null,
    contractEndDate: null,
    knownDepartureDate: null,
    position: 'Adviseur',
    positionFamily: 'Beleid',
    team: 'Ruimte',
    programme: '3',
    taakveld: null,
    costCentre: null,
    scale: '10',
    step: 5,
    partTimeFactor: 1,
    hoursPerWeek: 36,
    postcode4: null,
    commuteDistanceKm: null,
    travelMode: null,
    officeDaysPerWeek: null,
    homeDaysPerWeek: null,
    publicTransportCentsPerYear: null,
    travelDetails: null,
    positionFactor: null,
    isVolunteerApprentice: false,
    ...row,
  };
}
