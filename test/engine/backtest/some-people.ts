import { plusMonths, type CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';

const scales = ['6', '8', '9', '10', '11', '12'] as const;

/** Invented people of all ages and lengths of service, spread over teams; on permanent contracts. */
export const somePeople = (
  count: number,
  teamCount: number,
  referenceDate: CalendarDate,
): RosterRow[] =>
  Array.from({ length: count }, (_, index) => {
    const ageMonths = 12 * 22 + ((index * 7919) % (12 * 44));
    const team = index % teamCount;
    return aRosterRow({
      rowNumber: index + 2,
      personnelNumber: String(100_001 + index),
      birthDate: plusMonths(referenceDate, -ageMonths),
      hireDate: plusMonths(referenceDate, -1 - ((index * 104_729) % Math.max(1, ageMonths - 240))),
      team: `Team ${team}`,
      positionFamily: `Familie ${team % 5}`,
      programme: `Programma ${team % 3}`,
      scale: scales[index % scales.length]!,
    });
  });
