import { Exact } from '../../exact.ts';
import type { ExactDecimal } from '../../parameters.ts';
import type { TravelMode } from '../../roster.ts';
import type { AmountCaps, CommutingScheme, ModeRule, RatePerKm } from '../commuting-scheme.ts';

/** What can be turned of a scheme. */
export type LeverKind =
  | 'rate'
  | 'rate-factor'
  | 'maximum-km'
  | 'threshold-km'
  | 'deduction-km'
  | 'cost-share'
  | 'home-working'
  | 'cap-per-day'
  | 'cap-per-month'
  | 'cap-per-year';

/** One lever, possibly over several modes at once. */
export interface CommutingLever {
  readonly kind: LeverKind;
  /** Modes that it turns together; empty for `home-working` and the caps, which are of the scheme. */
  readonly modes: readonly TravelMode[];
}

type RuleChange = (rule: ModeRule, value: ExactDecimal) => ModeRule;

const centsPerEuro = 100;

const noRule: ModeRule = {
  ratePerKm: null,
  bands: null,
  costShareRatio: null,
  travelClass: null,
  thresholdKm: null,
  deductionKm: null,
  maximumKm: null,
  caps: { centsPerDay: null, centsPerMonth: null, centsPerYear: null },
};

/** A rule that pays a share of the cost has no km to deduct or limit. */
const ifByDistance =
  (change: RuleChange): RuleChange =>
  (rule, value) =>
    rule.costShareRatio === null ? change(rule, value) : rule;

const timesRate = (rate: RatePerKm, factor: ExactDecimal): RatePerKm =>
  rate === 'tax-maximum' ? rate : new Exact(rate).times(factor).toFixed();

const ruleChanges: Readonly<Partial<Record<LeverKind, RuleChange>>> = {
  rate: (rule, ratePerKm) => ({
    ...rule,
    ratePerKm,
    bands: null,
    costShareRatio: null,
    travelClass: null,
  }),
  'rate-factor': (rule, factor) => ({
    ...rule,
    ratePerKm: rule.ratePerKm === null ? null : timesRate(rule.ratePerKm, factor),
    bands:
      rule.bands?.map(({ toKm, ratePerKm }) => ({
        toKm,
        ratePerKm: timesRate(ratePerKm, factor),
      })) ?? null,
  }),
  'maximum-km': ifByDistance((rule, maximumKm) => ({ ...rule, maximumKm })),
  'threshold-km': (rule, thresholdKm) => ({ ...rule, thresholdKm }),
  'deduction-km': ifByDistance((rule, deductionKm) => ({ ...rule, deductionKm })),
  'cost-share': (rule, costShareRatio) => ({
    ...rule,
    costShareRatio,
    ratePerKm: null,
    bands: null,
    deductionKm: null,
    maximumKm: null,
  }),
};

/** Levers that pay by themselves, so that a mode which the scheme does not list is listed by them. */
const startsPaying: ReadonlySet<LeverKind> = new Set(['rate', 'cost-share']);

const capFields: Readonly<Partial<Record<LeverKind, keyof AmountCaps>>> = {
  'cap-per-day': 'centsPerDay',
  'cap-per-month': 'centsPerMonth',
  'cap-per-year': 'centsPerYear',
};

/**
 * The scheme with a lever turned to a value; all else stays.
 *
 * - `rate` is one rate in euro per km in place of whatever the modes pay (bands, a share of the cost);
 *   `rate-factor` multiplies their rates and bands, except those that follow the tax maximum.
 * - `maximum-km`, `threshold-km` and `deduction-km` in km one way, of modes that the scheme lists.
 * - `cost-share` (0-1) of the real cost of public transport, in place of a rate.
 * - `home-working` per day and the caps per day, month or year over all commuting, in euro.
 *
 * @see not law: the levers of local schemes
 */
export function withLever(
  scheme: CommutingScheme,
  { kind, modes }: CommutingLever,
  value: ExactDecimal,
): CommutingScheme {
  const cap = capFields[kind];
  const cents = (): number => new Exact(value).times(centsPerEuro).toNumber();
  if (cap !== undefined) return { ...scheme, caps: { ...scheme.caps, [cap]: cents() } };
  if (kind === 'home-working') return { ...scheme, homeWorkingCentsPerDay: cents() };
  const change = ruleChanges[kind];
  const changed = { ...scheme.modes };
  for (const mode of modes) {
    const rule = scheme.modes[mode] ?? (startsPaying.has(kind) ? noRule : undefined);
    if (rule !== undefined && change !== undefined) changed[mode] = change(rule, value);
  }
  return { ...scheme, modes: changed };
}

/** The value in a rule; `null` = none, or not one number. */
const ruleValues: Readonly<
  Partial<Record<LeverKind, (rule: ModeRule | undefined) => ExactDecimal | null>>
> = {
  rate: (rule) => (rule?.ratePerKm === 'tax-maximum' ? null : (rule?.ratePerKm ?? null)),
  'rate-factor': () => '1',
  'maximum-km': (rule) => rule?.maximumKm ?? null,
  'threshold-km': (rule) => rule?.thresholdKm ?? '0',
  'deduction-km': (rule) => rule?.deductionKm ?? '0',
  'cost-share': (rule) => rule?.costShareRatio ?? null,
};

/**
 * Where a lever stands in a scheme; `null` = nowhere: there is no cap, the modes differ, the rate follows
 * the tax maximum, or there are bands.
 *
 * @see not law: the levers of local schemes
 */
export function leverValue(
  scheme: CommutingScheme,
  { kind, modes }: CommutingLever,
): ExactDecimal | null {
  const euros = (cents: number | null): ExactDecimal | null =>
    cents === null ? null : new Exact(cents).div(centsPerEuro).toFixed();
  const cap = capFields[kind];
  if (cap !== undefined) return euros(scheme.caps[cap]);
  if (kind === 'home-working') {
    const { homeWorkingCentsPerDay: cents } = scheme;
    return cents === 'tax-maximum' ? null : euros(cents ?? 0);
  }
  const values = modes.map((mode) => ruleValues[kind]?.(scheme.modes[mode]) ?? null);
  const first = values[0] ?? null;
  if (first === null) return null;
  return values.every((value) => value !== null && new Exact(value).eq(first)) ? first : null;
}
