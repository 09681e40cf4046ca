import {
  leavingCauses,
  type LeavingCause,
  type WorkforceFigure,
} from '../../src/engine/workforce/workforce-figures.ts';
import type {
  ExactLeavers,
  Headwind,
  SimulatedBand,
  SimulatedGroup,
  WorkforceOutcome,
} from '../../src/engine/workforce/workforce-outcome.ts';

const years = [2026, 2027, 2028, 2029, 2030];
const months = years.flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
);

/** A band a fifth wide at each side, with an error of a hundredth. */
export const aBand = (mean: number, band: Partial<SimulatedBand> = {}): SimulatedBand => ({
  mean,
  p10: Math.round(mean * 0.8),
  p50: Math.round(mean),
  p90: Math.round(mean * 1.2),
  meanError: Math.abs(mean) / 100,
  quantileError: Math.abs(mean) / 50,
  ...band,
});

/** Stocks that grow a little, and flows that stay the same, in people and FTE. */
function someFigures(
  people: number,
  periodCount: number,
): Partial<Record<WorkforceFigure, readonly SimulatedBand[]>> {
  const stock = (size: number) =>
    Array.from({ length: periodCount }, (_, index) => aBand(size * (1 + index / 1000)));
  const flow = (perYear: number) =>
    Array.from({ length: periodCount }, () => aBand((perYear * years.length) / periodCount));
  return {
    // What joins minus what leaves, so that opening + in - out = closing.
    'people/in-service': Array.from({ length: periodCount }, (_, index) =>
      aBand(people - (people * 0.002 * years.length * (index + 1)) / periodCount),
    ),
    'people/permanent': stock(people * 0.85),
    'people/temporary': stock(people * 0.15),
    'people/hire': stock(people * 0.1),
    'people/self-employed': stock(people * 0.1),
    'fte/in-service': stock(people * 0.9),
    'fte/hire': stock(people * 0.08),
    'posts/budgeted': stock(people * 1.05),
    'posts/vacant': stock(people * 0.05),
    'fte/budgeted': stock(people * 0.95),
    'fte/vacant': stock(people * 0.045),
    'left/retirement': flow(people * 0.022),
    'left/resignation': flow(people * 0.06),
    'left/contract-end': flow(people * 0.01),
    'joined/recruited': flow(people * 0.09),
    'hire/started': flow(people * 0.03),
    'hire/ended': flow(people * 0.03),
    'cost/employees': flow(people * 7_500_000),
    'cost/hire': flow(people * 1_200_000),
  };
}

const aSimulatedGroup = (
  grouping: SimulatedGroup['grouping'],
  group: string,
  people: number,
): SimulatedGroup => {
  const periods = grouping === 'all' ? months : years.map(String);
  return {
    grouping,
    group,
    periods,
    opening: {
      'people/in-service': people,
      'people/permanent': Math.round(people * 0.85),
      'people/hire': Math.round(people * 0.1),
      'fte/in-service': people * 0.9,
      'posts/budgeted': Math.round(people * 1.05),
      'posts/vacant': Math.round(people * 0.05),
    },
    figures: someFigures(people, periods.length),
  };
};

const shareByCause: Readonly<Record<LeavingCause, number>> = {
  'known-date': 0.001,
  retirement: 0.022,
  rvu: 0,
  resignation: 0.06,
  'contract-end': 0.01,
  disability: 0.004,
  death: 0.001,
};

const someLeavers = (
  grouping: ExactLeavers['grouping'],
  group: string,
  headcount: number,
): ExactLeavers => ({
  grouping,
  group,
  headcount,
  years: years.map((year) => {
    const expectedByCause = Object.fromEntries(
      leavingCauses.map((cause) => [cause, headcount * shareByCause[cause]]),
    ) as Record<LeavingCause, number>;
    const mean = leavingCauses.reduce((sum, cause) => sum + expectedByCause[cause], 0);
    const { p10, p50, p90 } = aBand(mean);
    return { year, expectedByCause, leavers: { mean, p10, p50, p90 } };
  }),
});

/** Five, ten, fifteen and twenty FTE by the end of 2027 to 2030. */
const aHeadwind: Headwind = {
  unit: 'fte',
  years: years.map((year, index) => ({
    year,
    target: index * 5,
    naturalTurnover: aBand(index * 4),
    temporaryAndHire: aBand(index * 1.5),
    vacancies: aBand(index * 0.5),
    shortOfTarget: aBand(index * 0.1),
    reachedRatio: index === 0 ? 1 : 0.9 - index / 20,
  })),
  earliestLikely: { year: 2030, ratio: 0.7 },
  earliestNearlySure: null,
};

/** Formatie and bezetting of a municipality of 1,302 people over five years, by hand. */
export const aWorkforceOutcome = (outcome: Partial<WorkforceOutcome> = {}): WorkforceOutcome => ({
  referenceDate: '2026-01-01',
  horizonEnd: '2030-12-31',
  headcount: 1302,
  seed: 1,
  replications: 1000,
  askedErrorPeople: null,
  reachedErrorPeople: 0.4321,
  groups: [
    aSimulatedGroup('all', 'Totaal', 1302),
    aSimulatedGroup('positionFamily', 'Beleid', 210),
    aSimulatedGroup('positionFamily', 'Ruimte', 180),
    aSimulatedGroup('positionFamily', 'Griffie', 6),
    aSimulatedGroup('programme', 'Bedrijfsvoering', 400),
    aSimulatedGroup('scaleBand', '10-12', 380),
  ],
  leavers: [
    someLeavers('all', 'Totaal', 1302),
    someLeavers('positionFamily', 'Beleid', 210),
    someLeavers('positionFamily', 'Griffie', 6),
    someLeavers('team', 'Team Geheimhouding', 8),
  ],
  headwind: aHeadwind,
  skills: [
    {
      skill: 'Werken met data',
      years: years.map((year, index) => ({
        year,
        neededFte: 120 * 1.1 ** index,
        lostFte: 9,
        gainedFte: 11,
        heldFte: 100 + index * 2,
        gapFte: 120 * 1.1 ** index - (100 + index * 2),
      })),
    },
  ],
  assumedRows: { birthDate: [], scale: [17, 23], contractEndDate: [40], positionFamily: [] },
  basis: [],
  ...outcome,
});
