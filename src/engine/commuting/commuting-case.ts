import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import { commuterAllowance, type CommuterAllowance } from './allowance/commuter-allowance.ts';
import { schemeTerms } from './allowance/scheme-terms.ts';
import type { Commuter } from './commuter.ts';
import type { CommutingAmounts } from './commuting-outcome.ts';
import type { CommutingScheme } from './commuting-scheme.ts';

/** Commuters under one scheme on one day, apart from any roster: a sum to try or to check by hand. */
export interface CommutingCase {
  /** The day of which the law counts; its year is the one that amounts are indexed to. */
  readonly referenceDate: CalendarDate;
  readonly scheme: CommutingScheme;
  /** `id` as the asker calls the commuter. */
  readonly commuters: readonly ({ readonly id: string } & Commuter)[];
}

/** What the commuters of a case get, and the dated values that made it so. */
export interface CommutingCaseOutcome {
  readonly commuters: readonly ({ readonly id: string } & CommuterAllowance)[];
  /** Sum of the rounded amounts of the commuters. */
  readonly total: CommutingAmounts;
  readonly basis: readonly ParameterUse[];
}

/**
 * What each commuter of a case gets per year and per month, and all of them together, by the law of
 * the reference date. When the scheme starts and what losers keep of it are left out: those need
 * another scheme to compare with.
 *
 * @throws ParameterUnknown when a parameter that the scheme needs has no value on the reference date
 * @see Wet op de loonbelasting 1964, art. 31a lid 2; parameters `commuting/...` as in `schemeTerms`
 */
export function commutingCase(
  { referenceDate, scheme, commuters }: CommutingCase,
  parameters: Parameters,
): CommutingCaseOutcome {
  const terms = schemeTerms(scheme, parameters, referenceDate);
  const allowances = commuters.map((commuter) => ({
    id: commuter.id,
    ...commuterAllowance(terms, commuter),
  }));
  const total = (field: keyof CommutingAmounts): number =>
    allowances.reduce((sum, allowance) => sum + allowance[field], 0);
  return {
    commuters: allowances,
    total: {
      commutingCents: total('commutingCents'),
      untaxedCents: total('untaxedCents'),
      excessCents: total('excessCents'),
      homeWorkingCents: total('homeWorkingCents'),
      homeWorkingExcessCents: total('homeWorkingExcessCents'),
    },
    basis: terms.basis,
  };
}
