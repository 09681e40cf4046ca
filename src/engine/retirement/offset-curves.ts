import type { CalendarDate } from '../calendar/calendar-date.ts';
import { parameterUse, valueOn, type Parameters, type ParameterUse } from '../parameters.ts';
import type { RosterRow } from '../roster.ts';
import type { DepartureBehaviour } from './retirement-settings.ts';
import { onTheDay, spreadOverMonths, type MonthlyCurve } from './spread-over-months.ts';

/** The curves of a scenario, by month. */
export interface OffsetCurves {
  readonly curveOf: (row: RosterRow) => MonthlyCurve;
  /** The longest time before the end by AOW that somebody may leave, in months. */
  readonly monthsAhead: number;
  readonly basis: readonly ParameterUse[];
}

/**
 * Which curve spreads the departure of whom around the end by AOW: the first choice of the scenario that
 * fits the contract and family of the row, or else the parameter; the day alone when behaviour is off.
 *
 * @throws ParameterUnknown when the parameter has no value on the reference date
 * @see not law: an assumption, parameter `retirement/offset-curve`
 */
export function offsetCurves(
  { isOn, curves }: DepartureBehaviour,
  parameters: Parameters,
  referenceDate: CalendarDate,
): OffsetCurves {
  if (!isOn) return { curveOf: () => onTheDay, monthsAhead: 0, basis: [] };

  const parameter = parameters['retirement/offset-curve'];
  const dated = valueOn(parameter, referenceDate);
  const general = spreadOverMonths(dated.value);
  const choices = curves.map(({ employmentKinds, positionFamilies, shareByOffsetYear }) => ({
    fits: ({ employmentKind, positionFamily }: RosterRow): boolean =>
      (employmentKinds.length === 0 || employmentKinds.includes(employmentKind)) &&
      (positionFamilies.length === 0 ||
        (positionFamily !== null && positionFamilies.includes(positionFamily))),
    curve: spreadOverMonths(shareByOffsetYear),
  }));
  return {
    curveOf: (row) => choices.find(({ fits }) => fits(row))?.curve ?? general,
    monthsAhead: Math.max(
      0,
      ...[general, ...choices.map(({ curve }) => curve)].map(({ firstOffset }) => -firstOffset),
    ),
    basis: [parameterUse<'retirement/offset-curve'>(parameter, dated)],
  };
}
