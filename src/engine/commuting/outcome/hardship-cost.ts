import { firstDayOf } from '../../calendar/calendar-date.ts';
import { Exact, wholeCents } from '../../exact.ts';
import { payCommuters } from '../allowance/pay-commuters.ts';
import { schemeTerms } from '../allowance/scheme-terms.ts';
import type { CommutingScheme, HardshipRule, ModeRule } from '../commuting-scheme.ts';
import type { PaidCommuters } from '../paid-commuters.ts';
import { countPersons } from '../staff/persons-by-group.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';
import { sum } from './sum.ts';

const noCaps = { centsPerDay: null, centsPerMonth: null, centsPerYear: null };

/** The scheme as it is for those who fall under its hardship clause: one rate over the whole distance. */
function underHardship(
  scheme: CommutingScheme,
  { modes, ratePerKm }: HardshipRule,
): CommutingScheme {
  const rule: ModeRule = {
    ratePerKm,
    bands: null,
    costShareRatio: null,
    travelClass: null,
    thresholdKm: null,
    deductionKm: null,
    maximumKm: null,
    caps: noCaps,
  };
  return {
    ...scheme,
    modes: { ...scheme.modes, ...Object.fromEntries(modes.map((mode) => [mode, rule])) },
    fixedAmounts: scheme.fixedAmounts.filter(({ mode }) => !modes.includes(mode)),
  };
}

/** What a hardship clause is expected to cost in a year, and who would gain by it. */
export interface HardshipCost {
  readonly cents: number;
  readonly people: number;
}

const nothing: HardshipCost = { cents: 0, people: 0 };

/**
 * What the hardship clause of a scheme is expected to cost in a year, in cents: its share of what all
 * commuters of its modes would gain by it. A roster does not say, and may not say, who cannot do otherwise.
 *
 * @param paid - what the scheme pays without it
 * @throws ParameterUnknown as `schemeTerms`
 * @see not law: a lever of local schemes
 */
export function hardshipCost(
  staff: PreparedStaff,
  scheme: CommutingScheme,
  year: number,
  paid: PaidCommuters,
): HardshipCost {
  const { hardship } = scheme;
  if (hardship === null) return nothing;
  const { packed, commuters, parameters } = staff;
  const terms = schemeTerms(underHardship(scheme, hardship), parameters, firstDayOf(year));
  const better = payCommuters(terms, packed);
  const gains = Float64Array.from(commuters, ({ trips }, index) => {
    const isMeant = trips.some(({ mode }) => mode !== null && hardship.modes.includes(mode));
    const gain = better.commutingCents[index]! - paid.commutingCents[index]!;
    return isMeant ? Math.max(0, gain) : 0;
  });
  return {
    cents: wholeCents(new Exact(hardship.shareRatio).times(sum(gains))),
    people: countPersons(staff, (commuter) => gains[commuter]! > 0),
  };
}
