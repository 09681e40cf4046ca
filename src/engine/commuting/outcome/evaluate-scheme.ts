import type { SchemeOutcome, SchemeYear } from '../commuting-outcome.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import { compareGroups } from './compare-groups.ts';
import { countRecalculations } from './count-recalculations.ts';
import { differencesByPerson } from './differences-by-person.ts';
import { groupAmounts } from './group-amounts.ts';
import { peopleBehind } from './people-behind.ts';
import { schemeInYears, type SchemeInYears, type WholeYear } from './scheme-in-years.ts';
import { commutingYears, firstFullYear, schemeYear } from './scheme-year.ts';

/** A scheme, or one whose years have been computed already. */
const inYears = (prepared: PreparedCommuting, scheme: CommutingScheme): SchemeInYears =>
  scheme === prepared.current.scheme ? prepared.current : schemeInYears(prepared, scheme);

/** Commuting and home working, before a contribution for parking. */
const paidIn = ({ paid: { commutingCents, homeWorkingCents } }: WholeYear): Float64Array =>
  commutingCents.map((cents, index) => cents + homeWorkingCents[index]!);

/**
 * One year of a scheme: totals only, for whoever tries many. Complexity: one allowance per commuter.
 *
 * @throws ParameterUnknown when a parameter that the scheme needs has no value on 1 January
 * @see `schemeYear`
 */
export const schemeTotal = (
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  year: number,
): SchemeYear => schemeYear(prepared, prepared.current, inYears(prepared, scheme), year);

/**
 * What a scheme costs in every year, whom it pays what, and who wins and loses by it against the current
 * scheme. Groups and comparisons are of the first full year of the scheme, for the staff of the reference
 * date, before any transition guarantee.
 *
 * @throws ParameterUnknown when a parameter that the scheme needs has no value in one of the years
 * @see `schemeTerms` and `taxTerms` for the law
 */
export const evaluateScheme = (
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
): SchemeOutcome => evaluateInYears(prepared, inYears(prepared, scheme));

/**
 * The same for a scheme whose years may have been computed already.
 *
 * @throws ParameterUnknown as `evaluateScheme`
 * @see evaluateScheme
 */
export function evaluateInYears(
  prepared: PreparedCommuting,
  proposed: SchemeInYears,
): SchemeOutcome {
  const { scheme } = proposed;
  const fullYear = firstFullYear(scheme, prepared);
  const [now, then] = [prepared.current.wholeYear(fullYear), proposed.wholeYear(fullYear)];
  const differences = differencesByPerson(prepared, then.receivedCents, now.receivedCents);
  const netDifferences = differencesByPerson(prepared, then.taxed.netCents, now.taxed.netCents);
  const paidDifferences = differencesByPerson(prepared, paidIn(then), paidIn(now));
  const years = commutingYears(prepared);
  return {
    schemeName: scheme.name,
    years: years.map((year) => schemeYear(prepared, prepared.current, proposed, year)),
    peopleBehind: years.map((year) => peopleBehind(prepared, prepared.current, proposed, year)),
    fullYear,
    groups: prepared.groups.flatMap((groups) => groupAmounts(prepared, groups, then)),
    comparisons: prepared.groups.flatMap((groups) =>
      compareGroups(groups, differences, netDifferences, paidDifferences),
    ),
    recalculations: countRecalculations(prepared, scheme, fullYear, then.paid),
  };
}
