import { Exact } from '../../exact.ts';
import type { ExactDecimal } from '../../parameters.ts';
import type { ModeShiftOutcome } from '../commuting-outcome.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { ModeShiftBand } from '../commuting-settings.ts';
import { prepareModeShift } from '../mobility/prepare-mode-shift.ts';
import { shiftModesOf } from '../mobility/shift-modes.ts';
import { differencesByPerson } from '../outcome/differences-by-person.ts';
import { schemeInYears } from '../outcome/scheme-in-years.ts';
import { firstFullYear, schemeYear } from '../outcome/scheme-year.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import { type CommutingLever, leverValue, withLever } from './commuting-lever.ts';
import { leverSpan } from './lever-span.ts';
import { markEfficient } from './mark-efficient.ts';

/** A lever with the values between which it is explored. */
export interface LeverRange {
  readonly lever: CommutingLever;
  /** `null` = 0. */
  readonly from: ExactDecimal | null;
  /** `null` = twice what the scheme has, within reason; the highest value when it has none. */
  readonly to: ExactDecimal | null;
}

/** One combination of two levers. */
export interface FrontierPoint {
  readonly firstValue: ExactDecimal;
  readonly secondValue: ExactDecimal;
  /** When nobody responds: what budget decisions rest on. */
  readonly totalCents: number;
  readonly extraCents: number;
  /** Persons who receive less than under the scheme in force. */
  readonly losers: number;
  /** The same scheme when travellers respond; an indication. */
  readonly shifted: Pick<
    ModeShiftOutcome,
    'totalCents' | 'bicycleShareRatio' | 'tankToWheelKg' | 'wellToWheelKg'
  >;
  /** No other combination is as good on both and better on one. */
  readonly isEfficient: boolean;
}

/** What cost is laid against. */
export type FrontierMeasure = 'losers' | 'co2';

/** The combinations that were tried, and what cost was laid against. */
export interface Frontier {
  readonly against: FrontierMeasure;
  /** Of `shifted`. */
  readonly band: ModeShiftBand;
  /** The first full year of the scheme. */
  readonly year: number;
  readonly points: readonly FrontierPoint[];
}

/** Combinations below which a frontier is too coarse to bargain by. */
const fewestPoints = 40;
/** Values of rates and km are tried in steps of no less than this many decimals. */
const mostDecimals = 4;

/** Values of a lever from the first to the last, evenly, in decimals that people can read. */
function valuesOf(
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  { lever, from, to }: LeverRange,
  year: number,
  count: number,
): ExactDecimal[] {
  const { lowest, highest, finestDecimals } = leverSpan(prepared, scheme, lever, year);
  const now = leverValue(scheme, lever);
  const doubled =
    now === null || new Exact(now).isZero() ? new Exact(highest) : new Exact(now).times(2);
  const start = new Exact(from ?? lowest);
  const end = to === null ? Exact.min(highest, doubled) : new Exact(to);
  const decimals = Math.min(mostDecimals, finestDecimals);
  return Array.from({ length: count }, (_, index) =>
    start
      .plus(
        end
          .minus(start)
          .times(index)
          .div(Math.max(1, count - 1)),
      )
      .toDecimalPlaces(decimals)
      .toFixed(),
  );
}

/**
 * What every combination of two levers costs, how many people lose by it and what it does to CO2, with the
 * combinations that no other beats.
 *
 * Against losers the cost is that of nobody responding. Against CO2 both cost and CO2 are of the same
 * band of response, as a response that lowers CO2 also changes the cost; grams are tank to wheel.
 *
 * @param points - combinations at least, 40 or more: a grid, as square as it gets
 * @param band - response of travellers; a labelled indication
 * @throws ParameterUnknown when a parameter that the scheme needs has no value in its first full year
 * @see `schemeTotal`, `shiftModes`, `markEfficient`
 */
export function exploreLevers(
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  first: LeverRange,
  second: LeverRange,
  against: FrontierMeasure,
  points: number = fewestPoints,
  band: ModeShiftBand = 'mid',
): Frontier {
  const year = firstFullYear(scheme, prepared);
  const wanted = Math.max(fewestPoints, points);
  const firstCount = Math.ceil(Math.sqrt(wanted));
  const firstValues = valuesOf(prepared, scheme, first, year, firstCount);
  const secondValues = valuesOf(prepared, scheme, second, year, Math.ceil(wanted / firstCount));
  const shift = prepareModeShift(prepared);
  const now = prepared.current.wholeYear(year);

  const tried = firstValues.flatMap((firstValue) =>
    secondValues.map((secondValue) => {
      const turned = withLever(
        withLever(scheme, first.lever, firstValue),
        second.lever,
        secondValue,
      );
      const inYears = schemeInYears(prepared, turned);
      const { totalCents, extraCents } = schemeYear(prepared, prepared.current, inYears, year);
      const { receivedCents } = inYears.wholeYear(year);
      const differences = differencesByPerson(prepared, receivedCents, now.receivedCents);
      const { band: _band, schemeName: _name, ...shifted } = shiftModesOf(shift, inYears, band);
      return {
        firstValue,
        secondValue,
        totalCents,
        extraCents,
        losers: differences.reduce((count, cents) => count + Number(cents < 0), 0),
        shifted,
      };
    }),
  );
  const isEfficient =
    against === 'losers'
      ? markEfficient(
          tried.map(({ totalCents }) => totalCents),
          tried.map(({ losers }) => losers),
        )
      : markEfficient(
          tried.map(({ shifted }) => shifted.totalCents),
          tried.map(({ shifted }) => shifted.tankToWheelKg),
        );
  return {
    against,
    band,
    year,
    points: tried.map((point, index) => ({ ...point, isEfficient: isEfficient[index]! })),
  };
}
