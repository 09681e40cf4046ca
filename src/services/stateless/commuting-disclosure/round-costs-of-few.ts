import type {
  PeopleBehind,
  SchemeOutcome,
  SchemeYear,
} from '../../../engine/commuting/commuting-outcome.ts';
import type { CommutingBudget } from '../../../engine/commuting/commuting-settings.ts';
import type { CommutingThresholds } from './commuting-thresholds.ts';
import { roundedLine, type Roughness } from './rounded-line.ts';
import { isFew } from './rows-to-hide.ts';

/**
 * Amounts of few people are told in whole hundreds of euros; in cents. Only where that would make a cost of
 * a saving, under any choice of up or down, in fewer.
 */
const stepsCents = [10_000, 1_000, 100] as const;

const directions = ['up', 'down'] as const;

/** Amounts that follow from the excess, and so give it away. */
const taxLines = ['premiumCents', 'grossUpCents', 'finalLevyCents'] as const;

/** Besides the guarantee. */
const linesOf = {
  hardship: 'hardshipCents',
  companyBike: 'companyBikeCents',
  parkingContribution: 'parkingContributionCents',
  excess: 'excessCents',
  homeWorkingExcess: 'homeWorkingExcessCents',
} as const;

/** What commuters keep less than they are paid: tax, parking and what is exchanged. */
const notKept = ({ commutingCents, homeWorkingCents, netCents }: SchemeYear): number =>
  commutingCents + homeWorkingCents - netCents;

const totalOf = (year: SchemeYear): number =>
  year.commutingCents +
  year.homeWorkingCents +
  year.guaranteeCents +
  year.hardshipCents +
  year.companyBikeCents -
  year.parkingContributionCents +
  year.premiumCents +
  year.grossUpCents +
  year.finalLevyCents +
  year.exchangeCents;

/**
 * What losers together lose in a year, when a reader can see it: it is told, or it is what less is paid as
 * nobody gains.
 */
function visibleLossOf({ comparisons }: SchemeOutcome, smallestGroup: number): number | null {
  const all = comparisons.find(({ grouping }) => grouping === 'all');
  if (all === undefined || all.losers === 0) return null;
  const isTold = !isFew(all.losers, smallestGroup) && !isFew(all.winners, smallestGroup);
  return all.winners === 0 || isTold ? all.lossCents : null;
}

/** A guarantee is never told larger than the loss that it makes good. */
function guaranteeLine(
  scheme: SchemeOutcome,
  isOfFew: readonly boolean[],
  roughness: Roughness,
  smallestGroup: number,
): readonly number[] {
  const exact = scheme.years.map(({ guaranteeCents }) => guaranteeCents);
  const told = roundedLine(exact, isOfFew, roughness);
  const lossCents = visibleLossOf(scheme, smallestGroup);
  const isTooLarge =
    lossCents !== null &&
    told.some((cents, index) => cents > lossCents && exact[index]! <= lossCents);
  return isTooLarge ? roundedLine(exact, isOfFew, { ...roughness, direction: 'down' }) : told;
}

/** Years whose lines are rounded; the total moves by what the lines do. */
function roundedYears(
  scheme: SchemeOutcome,
  { smallestGroup, fewestPaid: threshold }: CommutingThresholds,
  roughness: Roughness,
): readonly SchemeYear[] {
  const { years, peopleBehind } = scheme;
  const few = (key: keyof PeopleBehind): readonly boolean[] =>
    peopleBehind.map((people) => isFew(people[key], threshold));
  const line = (
    centsOf: (year: SchemeYear) => number,
    isOfFew: readonly boolean[],
  ): readonly number[] => roundedLine(years.map(centsOf), isOfFew, roughness);
  const rounded = [
    ...Object.entries(linesOf).map(
      ([key, field]) =>
        [field, line((year) => year[field], few(key as keyof typeof linesOf))] as const,
    ),
    ['guaranteeCents', guaranteeLine(scheme, few('guarantee'), roughness, smallestGroup)] as const,
  ];
  const isTaxOfFew = peopleBehind.map((people) =>
    (['excess', 'homeWorkingExcess', 'companyBike'] as const).some((key) =>
      isFew(people[key], threshold),
    ),
  );
  const taxes = taxLines.map((field) => [field, line((year) => year[field], isTaxOfFew)] as const);
  const used = line(({ room }) => room.usedCents, isTaxOfFew);
  const isNetOfFew = peopleBehind.map(
    ({ net, parkingContribution }, index) =>
      isTaxOfFew[index]! || isFew(net, threshold) || isFew(parkingContribution, threshold),
  );
  const lost = line(notKept, isNetOfFew);

  return years.map((year, index): SchemeYear => {
    const lines = Object.fromEntries(
      [...rounded, ...taxes].map(([field, cents]) => [field, cents[index]!]),
    );
    const told: SchemeYear = { ...year, ...lines };
    // No more excess than is paid.
    const excessCents = Math.min(told.excessCents, year.commutingCents);
    const { roomCents, otherUseCents } = year.room;
    return {
      ...told,
      excessCents,
      untaxedCents: year.commutingCents - excessCents,
      homeWorkingExcessCents: Math.min(told.homeWorkingExcessCents, year.homeWorkingCents),
      totalCents: year.totalCents + totalOf(told) - totalOf(year),
      room: {
        ...year.room,
        usedCents: used[index]!,
        leftCents: roomCents - otherUseCents - used[index]!,
      },
      netCents: year.commutingCents + year.homeWorkingCents - lost[index]!,
    };
  });
}

/** How much more a year costs than it did before rounding, in cents; 0 for a year that is not there. */
export const roundingOf = (
  before: Pick<SchemeOutcome, 'years'>,
  after: Pick<SchemeOutcome, 'years'>,
  year: number,
): number => {
  const totalIn = ({ years }: Pick<SchemeOutcome, 'years'>): number =>
    years.find((one) => one.year === year)?.totalCents ?? 0;
  return totalIn(after) - totalIn(before);
};

/** Whether any amount of the years of a scheme is not what it was. */
export const isRounded = (before: SchemeOutcome, after: SchemeOutcome): boolean =>
  before.years.some((year, index) => {
    const then = after.years[index]!;
    const fields = Object.keys(year) as (keyof SchemeYear)[];
    return (
      year.room.usedCents !== then.room.usedCents ||
      fields.some((field) => field !== 'room' && year[field] !== then[field])
    );
  });

/** Rounding makes no cost of a saving, and no saving of a cost. */
const keepsSign = (exactCents: number, toldCents: number): boolean =>
  exactCents > 0 ? toldCents >= 0 : toldCents <= 0;

/** A scheme with its years rounded; the extra cost moves with it, and against what the current one moves. */
function roundedScheme(
  scheme: SchemeOutcome,
  current: { readonly before: SchemeOutcome; readonly after: SchemeOutcome } | null,
  basis: CommutingBudget['basis'],
  years: readonly SchemeYear[],
): SchemeOutcome {
  const rounded = { ...scheme, years };
  const { before, after } = current ?? { before: scheme, after: rounded };
  return {
    ...scheme,
    years: years.map((year) => {
      const own = roundingOf(scheme, rounded, year.year);
      const extra = own - roundingOf(before, after, year.year);
      return {
        ...year,
        extraCents: year.extraCents + extra,
        budgetLeftCents: year.budgetLeftCents - (basis === 'extra' ? extra : own),
      };
    }),
  };
}

/** All schemes rounded so, each up or down by itself. */
function roundedSchemes(
  schemes: readonly SchemeOutcome[],
  basis: CommutingBudget['basis'],
  thresholds: CommutingThresholds,
  { stepCents, direction }: Roughness,
): { readonly schemes: readonly SchemeOutcome[]; readonly keepsSigns: boolean } {
  const [now, ...tried] = schemes;
  const yearsOf = (scheme: SchemeOutcome, towards: Roughness['direction']) =>
    roundedYears(scheme, thresholds, { stepCents, direction: towards });
  const current = roundedScheme(now!, null, basis, yearsOf(now!, direction));
  const beside = { before: now!, after: current };
  const found = tried.map((scheme) => {
    const ways = directions.map((towards) =>
      roundedScheme(scheme, beside, basis, yearsOf(scheme, towards)),
    );
    const keeping = ways.find(({ years }) =>
      years.every(({ extraCents }, index) =>
        keepsSign(scheme.years[index]!.extraCents, extraCents),
      ),
    );
    return { scheme: keeping ?? ways[0]!, keepsSign: keeping !== undefined };
  });
  return {
    schemes: [current, ...found.map(({ scheme }) => scheme)],
    keepsSigns: found.every((one) => one.keepsSign),
  };
}

/**
 * Years of schemes in which what rests on few people is told only roughly: the loss of one loser would follow
 * from the guarantee, the number of company bikes from their cost. Total, extra cost and budget move along, so
 * that the lines still add up and nothing can be worked out from them: everybody who reads the outcome (budget,
 * workbook, API) reads the same.
 *
 * - Upwards, unless a saving would be told as a cost, or a cost as a saving: then downwards.
 * - A guarantee is never told larger than a loss that can be seen.
 * - What is paid to commuters stays to the cent. Mostly these lines are expected money already, and a few
 *   hundreds of euros do not change what is decided.
 *
 * @param schemes - the current one first: the extra cost is above it
 * @param basis - of what the budget is
 */
export function roundCostsOfFew(
  schemes: readonly SchemeOutcome[],
  basis: CommutingBudget['basis'],
  thresholds: CommutingThresholds,
): readonly SchemeOutcome[] {
  const isOfFew = ({ peopleBehind }: SchemeOutcome): boolean =>
    peopleBehind.some((people) =>
      Object.values(people).some((count) => isFew(count, thresholds.fewestPaid)),
    );
  if (!schemes.some(isOfFew)) return schemes;
  const tries = stepsCents.flatMap((stepCents) =>
    directions.map((direction) => ({ stepCents, direction })),
  );
  let first: readonly SchemeOutcome[] | null = null;
  for (const roughness of tries) {
    const found = roundedSchemes(schemes, basis, thresholds, roughness);
    if (found.keepsSigns) return found.schemes;
    first ??= found.schemes;
  }
  // Extra costs that differ by less than a euro, on both sides of nothing.
  return first ?? schemes;
}
