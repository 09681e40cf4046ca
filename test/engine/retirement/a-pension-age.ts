import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import type { DatedParameter, ParameterStatus } from '../../../src/engine/parameters.ts';

type Period = readonly [
  from: CalendarDate,
  to: CalendarDate | 'open',
  months: number | null,
  status?: ParameterStatus,
];

/** An invented law of AOW ages. */
export const aPensionAge = (periods: readonly Period[]): DatedParameter<number> => ({
  id: 'aow/pension-age',
  title: 'AOW-leeftijd',
  unit: 'months',
  values: periods.map(([validFrom, validTo, value, status = 'enacted']) => ({
    validFrom,
    validTo,
    value,
    status,
    evidence: 'V',
    source: 'an invented law',
  })),
});
