import type {
  PeopleBehind,
  SchemeOutcome,
  SchemeYear,
} from '../../../engine/commuting/commuting-outcome.ts';
import type { CommutingBudget } from '../../../engine/commuting/commuting-settings.ts';
import { isFew } from './rows-to-hide.ts';

/** Amounts of few people are told in whole hundreds of euros, upwards; in cents. */
const stepCents = 10_000;
/** The same amount in another year is told in whole euros. */
const euroCents = 100;

const upwards = (cents: number, step: number): number => Math.ceil(cents / step) * step;

/**
 * One line over the years. Of the years with few people the largest amount is rounded up, and the others
 * rise in the same proportion: rounded one by one they would close in on what they are shares of.
 */
function roundedLine(cents: readonly number[], isOfFew: readonly boolean[]): readonly number[] {
  const anchor = Math.max(
    0,
    ...cents.map((amount, index) => (isOfFew[index] ? Math.abs(amount) : 0)),
  );
  if (anchor === 0) return cents;
  const rise = upwards(anchor, stepCents) / anchor;
  return cents.map((amount, index) => {
    if (!isOfFew[index] || amount === 0) return amount;
    // To the nearest: upwards, a cent of rounding in the engine would show as a whole euro.
    const euros = Math.max(1, Math.round((Math.abs(amount) * rise) / euroCents));
    return Math.sign(amount) * euros * euroCents;
  });
}

/** Amounts that follow from the excess, and so give it away. */
const taxLines = ['premiumCents', 'grossUpCents', 'finalLevyCents'] as const;

const linesOf = {
  guarantee: 'guaranteeCents',
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

/** Years whose lines are rounded; the total moves by what the lines do. */
function roundedYears(
  { years, peopleBehind }: Pick<SchemeOutcome, 'years' | 'peopleBehind'>,
  threshold: number,
): readonly SchemeYear[] {
  const few = (key: keyof PeopleBehind): readonly boolean[] =>
    peopleBehind.map((people) => isFew(people[key], threshold));
  const line = (
    centsOf: (year: SchemeYear) => number,
    isOfFew: readonly boolean[],
  ): readonly number[] => roundedLine(years.map(centsOf), isOfFew);
  const rounded = Object.entries(linesOf).map(
    ([key, field]) =>
      [field, line((year) => year[field], few(key as keyof typeof linesOf))] as const,
  );
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

/**
 * Years of schemes in which what rests on few people is told only roughly, upwards: the loss of one loser
 * would follow from the guarantee, the number of company bikes from their cost. Total, extra cost and budget
 * move along, so that the lines still add up and nothing can be worked out from them: everybody who reads
 * the outcome (budget, workbook, API) reads the same.
 *
 * What is paid to commuters stays to the cent. Mostly these lines are expected money already, and a few
 * hundreds of euros do not change what is decided.
 *
 * @param schemes - the current one first: the extra cost is above it
 * @param basis - of what the budget is
 */
export function roundCostsOfFew(
  schemes: readonly SchemeOutcome[],
  basis: CommutingBudget['basis'],
  threshold: number,
): readonly SchemeOutcome[] {
  const isOfFew = ({ peopleBehind }: SchemeOutcome): boolean =>
    peopleBehind.some((people) => Object.values(people).some((count) => isFew(count, threshold)));
  if (!schemes.some(isOfFew)) return schemes;
  const rounded = schemes.map((scheme) => ({ ...scheme, years: roundedYears(scheme, threshold) }));
  const [now, current] = [schemes[0], rounded[0]];
  return rounded.map((scheme, index) => ({
    ...scheme,
    years: scheme.years.map((year) => {
      const own = roundingOf(schemes[index]!, scheme, year.year);
      const extra = own - roundingOf(now!, current!, year.year);
      return {
        ...year,
        extraCents: year.extraCents + extra,
        budgetLeftCents: year.budgetLeftCents - (basis === 'extra' ? extra : own),
      };
    }),
  }));
}
