import { firstDayOf } from '../../calendar/calendar-date.ts';
import { Exact } from '../../exact.ts';
import { parametersOn } from '../../parameters-on.ts';
import type { ExactDecimal, ParameterUse } from '../../parameters.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { ModeShiftBand } from '../commuting-settings.ts';
import { prepareModeShift } from '../mobility/prepare-mode-shift.ts';
import { shiftModesOf } from '../mobility/shift-modes.ts';
import { schemeTotal } from '../outcome/evaluate-scheme.ts';
import { schemeInYears } from '../outcome/scheme-in-years.ts';
import { firstFullYear } from '../outcome/scheme-year.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import { type VariedAssumption, varyAssumption } from './vary-assumption.ts';

/** What a year comes to at one end of an assumption. */
export interface SensitivityEnd {
  /** What the assumption is multiplied by; `null` = a band of response. */
  readonly factor: ExactDecimal | null;
  /** Of response; `null` = not what is varied: nobody responds. */
  readonly band: ModeShiftBand | null;
  readonly totalCents: number;
  readonly extraCents: number;
}

/** One bar of a tornado. */
export interface SensitivityBar {
  readonly assumption: VariedAssumption | 'mode-shift';
  readonly low: SensitivityEnd;
  readonly high: SensitivityEnd;
  /** Between the ends, of what the budget counts; 0 or more. */
  readonly spreadCents: number;
}

/** A tornado: what a scheme costs, and how far each assumption moves that. */
export interface Sensitivity {
  /** The first full year of the scheme. */
  readonly year: number;
  readonly totalCents: number;
  readonly extraCents: number;
  /** The widest first. */
  readonly bars: readonly SensitivityBar[];
  /** The ranges that were assumed. */
  readonly basis: readonly ParameterUse[];
}

const varied: readonly VariedAssumption[] = [
  'weeks-worked',
  'distance',
  'headcount',
  'untaxed-rate',
  'income-tax',
  'premiums',
];

/**
 * How much the cost of a scheme moves when an assumption is off, one at a time: a tornado. The scheme in
 * force moves along, so that the difference is between like and like. The response of travellers goes from
 * none, on which everything else rests, to the highest band.
 *
 * @throws ParameterUnknown when a parameter that the scheme needs has no value in its first full year
 * @see assumptions `commuting/sensitivity`, `commuting/mode-shift`; `varyAssumption`
 */
export function testSensitivity(prepared: PreparedCommuting, scheme: CommutingScheme): Sensitivity {
  const year = firstFullYear(scheme, prepared);
  const { valueOf, basis } = parametersOn(prepared.parameters, firstDayOf(prepared.firstYear));
  const ranges = valueOf('commuting/sensitivity');
  const { totalCents, extraCents } = schemeTotal(prepared, scheme, year);
  const countsExtra = prepared.settings.budget.basis === 'extra';
  const bar = (
    assumption: SensitivityBar['assumption'],
    low: SensitivityEnd,
    high: SensitivityEnd,
  ): SensitivityBar => {
    const [one, other] = [low, high].map((end) => (countsExtra ? end.extraCents : end.totalCents));
    return { assumption, low, high, spreadCents: Math.abs(other! - one!) };
  };

  const factorBars = varied.map((assumption) => {
    const range = new Exact(ranges[assumption] ?? 0);
    const [low, high] = [new Exact(1).minus(range), range.plus(1)].map((factor) => {
      const then = varyAssumption(prepared, scheme, assumption, factor);
      const inYear = schemeTotal(then.prepared, then.scheme, year);
      return {
        factor: factor.toFixed(),
        band: null,
        totalCents: inYear.totalCents,
        extraCents: inYear.extraCents,
      };
    });
    return bar(assumption, low!, high!);
  });

  const shift = prepareModeShift(prepared);
  const inYears = schemeInYears(prepared, scheme);
  const [low, high] = (['zero', 'high'] as const).map((band) => {
    const shifted = shiftModesOf(shift, inYears, band).totalCents;
    return {
      factor: null,
      band,
      totalCents: shifted,
      extraCents: extraCents + shifted - totalCents,
    };
  });
  const bars = [...factorBars, bar('mode-shift', low!, high!)];
  return {
    year,
    totalCents,
    extraCents,
    bars: bars.toSorted((a, b) => b.spreadCents - a.spreadCents),
    basis: [...basis, ...shift.basis],
  };
}
