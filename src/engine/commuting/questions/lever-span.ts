import { Exact } from '../../exact.ts';
import type { ExactDecimal } from '../../parameters.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import { schemeInYears } from '../outcome/scheme-in-years.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import type { CommutingLever, LeverKind } from './commuting-lever.ts';

/** Between which values a lever is tried. */
export interface LeverSpan {
  readonly lowest: ExactDecimal;
  readonly highest: ExactDecimal;
  /** Decimals in which people agree on a value: whole cents per km, whole km. */
  readonly practicalDecimals: number;
  /** Decimals in which a total is still looked for to the cent. */
  readonly finestDecimals: number;
  /** Whether a higher value costs less. */
  readonly isSaving: boolean;
}

/** Rates beyond this are not found in any scheme: over four times what is untaxed. */
const highestRate = '1';
/** Ten times the rates of the scheme. */
const highestFactor = '10';
/** Euro per day at home, four times what is untaxed. */
const highestHomeWorking = '10';
/**
 * A staff of 200,000 travels some 10^9 km a year, so that a cent in the total is 10^-11 euro per km; no
 * rate can be found finer.
 */
const finest = 12;
/** Distances in a roster have no more than tenths of a metre. */
const finestDistance = 4;

const unlimited = {
  'cap-per-day': 'centsPerDay',
  'cap-per-month': 'centsPerMonth',
  'cap-per-year': 'centsPerYear',
} as const;

/** What nobody reaches without a cap, in whole euros per year. */
function highestAmount(
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  cap: keyof typeof unlimited,
  year: number,
): number {
  const free = { ...scheme, caps: { ...scheme.caps, [unlimited[cap]]: null } };
  const { commutingCents } = schemeInYears(prepared, free).wholeYear(year).paid;
  return commutingCents.reduce((most, cents) => Math.max(most, cents), 0) / 100;
}

/** How many of its periods of a cap there are in a year at least, so that none is too low for anybody. */
const fewestPeriods = { 'cap-per-day': 1, 'cap-per-month': 12, 'cap-per-year': 1 };

/**
 * The values between which a lever is tried: from nothing to where more makes no difference, or to where
 * no scheme comes.
 *
 * @throws ParameterUnknown when a parameter that the scheme needs has no value in `year`
 * @see not law: bounds of a search
 */
export function leverSpan(
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  { kind }: CommutingLever,
  year: number,
): LeverSpan {
  const span = (
    highest: ExactDecimal,
    practicalDecimals: number,
    finestDecimals: number,
    isSaving = false,
  ): LeverSpan => ({ lowest: '0', highest, practicalDecimals, finestDecimals, isSaving });
  const longestKm = (): ExactDecimal => {
    const distances = prepared.commuters.flatMap(({ trips }) =>
      trips.map(({ distanceKm }) => distanceKm),
    );
    return String(Math.ceil(distances.reduce((most, km) => Math.max(most, km), 1)));
  };
  const cap = (of: keyof typeof unlimited): LeverSpan => {
    const most = highestAmount(prepared, scheme, of, year) / fewestPeriods[of];
    return span(String(Math.max(1, Math.ceil(most))), 0, 2);
  };
  const spans: Readonly<Record<LeverKind, () => LeverSpan>> = {
    rate: () => span(highestRate, 2, finest),
    'rate-factor': () => span(highestFactor, 2, finest),
    'maximum-km': () => span(longestKm(), 0, finest),
    'threshold-km': () => span(longestKm(), 0, finestDistance, true),
    'deduction-km': () => span(longestKm(), 0, finest, true),
    'cost-share': () => span('1', 2, finest),
    'home-working': () => span(highestHomeWorking, 2, 2),
    'cap-per-day': () => cap('cap-per-day'),
    'cap-per-month': () => cap('cap-per-month'),
    'cap-per-year': () => cap('cap-per-year'),
  };
  return spans[kind]();
}

/**
 * A number of steps of a size as the decimal text that it is.
 *
 * @param decimals - a step is 10^-decimals
 * @see not law: arithmetic
 */
export const stepsAsText = (steps: number, decimals: number): ExactDecimal =>
  new Exact(steps).div(new Exact(10).pow(decimals)).toFixed();
