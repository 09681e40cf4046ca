import { isCalendarDate, type CalendarDate } from '../engine/calendar/calendar-date.ts';
import { InvalidInput, type Problem } from '../engine/problems.ts';

export interface BacktestOptions {
  readonly personeel?: readonly string[];
  readonly peildatum?: readonly string[];
  readonly scenario?: string;
}

/** A staff file and the day that it describes. */
interface RosterFile {
  readonly path: string;
  readonly referenceDate: CalendarDate;
}

/** The staff files with their days, or all that is wrong with the options at once. */
export function checkBacktestOptions({
  personeel = [],
  peildatum = [],
}: BacktestOptions): RosterFile[] {
  const problems: Problem[] = [];
  if (personeel.length < 2) {
    problems.push({
      place: '--personeel',
      found: personeel[0] ?? null,
      expected: 'twee of meer personeelsbestanden, van oud naar nieuw',
    });
  }
  if (peildatum.length !== personeel.length) {
    problems.push({
      place: '--peildatum',
      found: `${peildatum.length} ${peildatum.length === 1 ? 'dag' : 'dagen'}`,
      expected: 'bij elk personeelsbestand een peildatum, in dezelfde volgorde',
    });
  }
  const days = peildatum.filter(isCalendarDate);
  for (const text of peildatum) {
    if (isCalendarDate(text)) continue;
    problems.push({ place: '--peildatum', found: text, expected: 'een dag als jjjj-mm-dd' });
  }
  if (problems.length > 0) throw new InvalidInput(problems, 'De opdracht klopt niet.');
  return personeel.map((path, index) => ({ path, referenceDate: days[index]! }));
}
