import type { PairingChoice, PairingProblem } from '../src/engine/pairing/pairing-problem.ts';

/** How large a made-up municipality is, and what its plan may use. */
export interface ProblemSize {
  readonly posts: number;
  readonly candidates: number;
  readonly fundYears: number;
  readonly seed: number;
  /** Whether every candidate may follow every post: harder than any real list. */
  readonly isDense?: boolean;
  readonly apprenticesPerMaster?: number;
  /** Whether what is left of the fund carries over to later years. */
  readonly carriesOver?: boolean;
}

const monthsPerYear = 12;
/** Relative sizes of the families of positions in a municipality. */
const familySizes = [22, 18, 15, 13, 11, 9, 7, 5];
const overlapMonths = [1, 2, 3, 4, 6, 8, 9, 12];
const monthsBeforeDeparture = [0, 3];
const timeShares = [1, 0.5];
/** Monthly employer cost in cents: of scale 0 and per scale. */
const baseMonthCents = 180_000;
const scaleMonthCents = 52_500;
/** Fund per year for 60 posts, in cents, none in the first year. */
const fundCents = 30_000_000;
const fundPosts = 60;

/**
 * A pairing problem like that of a municipality: posts in families and scales whose holders leave within
 * the years, volunteers (half of whose cost is paid), kinds of trainees, and learning with ever less gain.
 * Numbers come from a linear congruential generator, so a seed gives the same problem everywhere.
 */
export function makePairingProblem(size: ProblemSize): PairingProblem {
  const next = generator(size.seed);
  const months = size.fundYears * monthsPerYear;
  const posts = Array.from({ length: size.posts }, (_, index) => ({
    id: `P${index + 1}`,
    family: drawFamily(next),
    scale: 7 + next(6),
    risk: (2 + next(4)) * (3 + next(3)),
    learning: [6, 9, 12, 18][next(4)]!,
    departure: 6 + next(months - 5),
    chance: 0.99 + next(10) / 1000,
  }));
  const kinds = Math.max(1, Math.round(size.candidates / 15));
  const candidates = Array.from({ length: size.candidates }, (_, index) => {
    const isKind = index < kinds;
    return {
      id: isKind ? `T${index + 1}` : `V${index + 1}`,
      family: drawFamily(next),
      scale: isKind ? 7 : 6 + next(6),
      step: next(11),
      share: isKind ? 1 : 0.5,
      capacity: isKind ? 2 + next(4) : 1,
      team: next(6),
    };
  });
  const choices = posts.flatMap((post) =>
    candidates
      .filter(
        ({ family, scale }) =>
          size.isDense === true ||
          (family === post.family && scale <= post.scale && post.scale - scale <= 5),
      )
      .flatMap((candidate) => {
        const monthCents =
          (baseMonthCents + scaleMonthCents * candidate.scale + 7_919 * candidate.step) *
          candidate.share;
        const fit = 0.9 ** Number(next(3) === 0) * 0.9 ** Number(candidate.team === 0);
        return overlapMonths.flatMap((length) =>
          monthsBeforeDeparture.flatMap((before) =>
            timeShares.flatMap((timeShare): PairingChoice[] => {
              const end = post.departure - before;
              const start = end - length;
              const learned = Math.min(1, (length * timeShare) / post.learning);
              const points = Math.round(
                1000 * post.risk * (1 - (1 - learned) ** 2) * fit * post.chance ** end,
              );
              if (start < 0 || points === 0) return [];
              const costs = costsPerYear(start, end, monthCents * timeShare, size);
              const first = {
                masterId: post.id,
                apprenticeId: candidate.id,
                startMonth: start,
                endMonth: end,
                isFurther: false,
                points,
                costs,
              };
              return (size.apprenticesPerMaster ?? 1) === 1
                ? [first]
                : [first, { ...first, isFurther: true, points: Math.round(points / 2) }];
            }),
          ),
        );
      }),
  );
  const fund = Math.round((fundCents * size.posts) / fundPosts);
  return {
    budgets: Array.from({ length: size.fundYears }, (_, year) =>
      size.carriesOver === true ? fund * year : year === 0 ? 0 : fund,
    ),
    capacities: new Map(candidates.map(({ id, capacity }) => [id, capacity])),
    apprenticesPerMaster: size.apprenticesPerMaster ?? 1,
    requiredPairs: new Set(),
    choices,
  };
}

/** Rounded per year, with a raise of 3% a year; cumulative when the fund carries over. */
function costsPerYear(
  start: number,
  end: number,
  monthCents: number,
  { fundYears, carriesOver }: ProblemSize,
): number[] {
  let before = 0;
  return Array.from({ length: fundYears }, (_, year) => {
    const from = Math.max(start, year * monthsPerYear);
    const to = Math.min(end, (year + 1) * monthsPerYear);
    const cost = from < to ? Math.round((to - from) * monthCents * 1.03 ** year) : 0;
    before += cost;
    return carriesOver === true ? before : cost;
  });
}

function drawFamily(next: (below: number) => number): number {
  let left = next(familySizes.reduce((sum, size) => sum + size, 0));
  return familySizes.findIndex((size) => (left -= size) < 0);
}

/** Whole numbers from 0 up to a bound, from the high bits (Numerical Recipes, ranqd1). */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
