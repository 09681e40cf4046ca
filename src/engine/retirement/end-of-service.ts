import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { DatedParameter } from '../parameters.ts';
import type { Person } from '../people-in-service.ts';
import { ParameterUnknown } from '../problems.ts';
import type { RosterRow } from '../roster.ts';
import type { RetirementSettings } from './retirement-settings.ts';
import { findAowDate, type AowDate } from './aow-date.ts';
import { lastDayByAow } from './last-day-by-aow.ts';

/** The last day of one contract. */
export interface ContractEnd {
  readonly row: RosterRow;
  readonly lastDay: CalendarDate;
  readonly reason: 'known-date' | 'aow';
}

/** How the service of one person ends. */
export interface EndOfService {
  readonly person: Person;
  /** The row that stands for the person: of the contract that ends last, then the largest, then the first. */
  readonly mainRow: RosterRow;
  readonly birthDate: CalendarDate | null;
  /** `null` when the birth date is missing, or the day lies beyond the last known one. */
  readonly aow: AowDate | null;
  /** Last day by AOW and contract-end rule, whatever is known or past; `null` as `aow`. */
  readonly lastDayByRule: CalendarDate | null;
  /** Contracts whose last day is known or projected. */
  readonly contractEnds: readonly ContractEnd[];
  /** The end that ends the service; `null` when a contract goes on without one. */
  readonly departure: ContractEnd | null;
  readonly isWorkingOn: boolean;
  readonly isBirthDateMissing: boolean;
}

/**
 * When each contract of a person ends: on its known last day, otherwise because of the AOW. The
 * person leaves with the last contract.
 *
 * @param referenceDate - who is past the end by AOW on this day works on, and has no end
 * @param pensionAge - parameter `aow/pension-age`, in months
 * @throws ParameterUnknown when the AOW day lies before the known days or in a gap; names the row, not the person
 * @see Algemene Ouderdomswet, art. 7a; parameter `aow/pension-age`
 */
export function endOfService(
  person: Person,
  referenceDate: CalendarDate,
  { monthEndRule, contractEndRule }: Pick<RetirementSettings, 'monthEndRule' | 'contractEndRule'>,
  pensionAge: DatedParameter<number>,
): EndOfService {
  const { rows } = person;
  const birthDate = rows.find((row) => row.birthDate !== null)?.birthDate ?? null;
  const found =
    birthDate === null ? 'after-last-day' : findAowDate(birthDate, pensionAge, monthEndRule);
  if (found === 'before-first-day' || found === 'in-a-gap') {
    throw new ParameterUnknown(
      pensionAge.id,
      `"${pensionAge.title}" (${pensionAge.id}) heeft geen waarde voor rij ${rows[0].rowNumber} van het personeelsbestand. ` +
        'Controleer de geboortedatum, of voeg een waarde toe in config/.',
    );
  }
  const aow = found === 'after-last-day' ? null : found;
  const lastDay = aow === null ? null : lastDayByAow(aow.date, contractEndRule);
  const isPast = lastDay !== null && lastDay < referenceDate;

  const contractEnds = rows.flatMap((row): ContractEnd[] => {
    if (row.knownDepartureDate !== null) {
      return [{ row, lastDay: row.knownDepartureDate, reason: 'known-date' }];
    }
    return lastDay === null || isPast ? [] : [{ row, lastDay, reason: 'aow' }];
  });
  const goesOn = contractEnds.length < rows.length;
  const departure = goesOn ? null : (contractEnds.toSorted(byImportance)[0] ?? null);
  return {
    person,
    mainRow: departure?.row ?? rows.toSorted(bySize)[0] ?? rows[0],
    birthDate,
    aow,
    lastDayByRule: lastDay,
    contractEnds,
    departure,
    isWorkingOn: goesOn && isPast,
    isBirthDateMissing: goesOn && birthDate === null,
  };
}

/** The contract that stands for the person: ends last, then largest, then first in the roster. */
function byImportance(a: ContractEnd, b: ContractEnd): number {
  if (a.lastDay !== b.lastDay) return a.lastDay > b.lastDay ? -1 : 1;
  return bySize(a.row, b.row);
}

const bySize = (a: RosterRow, b: RosterRow): number =>
  b.partTimeFactor - a.partTimeFactor || a.rowNumber - b.rowNumber;
