import type { CalendarDate } from './calendar/calendar-date.ts';
import {
  parameterUse,
  valueOn,
  type ParameterId,
  type Parameters,
  type ParameterUse,
  type ParameterValues,
} from './parameters.ts';

/** The parameters of one day; what is asked for is remembered as basis. */
export interface ParametersOnDay {
  /** @throws ParameterUnknown when the parameter has no value on the day */
  readonly valueOf: <Id extends ParameterId>(id: Id) => ParameterValues[Id];
  /** What was asked for so far, in that order. */
  readonly basis: readonly ParameterUse[];
}

/**
 * The values of parameters on one day, for a calculation that asks only for those it needs and must
 * say afterwards which they were.
 *
 * @see not law: looking values up
 */
export function parametersOn(parameters: Parameters, day: CalendarDate): ParametersOnDay {
  const basis: ParameterUse[] = [];
  return {
    basis,
    valueOf: <Id extends ParameterId>(id: Id) => {
      const found = valueOn<ParameterValues[Id]>(parameters[id], day);
      basis.push(parameterUse<Id>(parameters[id], found));
      return found.value;
    },
  };
}
