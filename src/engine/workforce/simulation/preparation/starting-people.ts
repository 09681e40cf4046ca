import { completedMonths } from '../../../calendar/completed-months.ts';
import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import type { Person } from '../../../people-in-service.ts';
import { personKey } from '../../../random/keyed-draw.ts';
import type { RosterRow } from '../../../roster.ts';
import type { ContractEnd } from '../../leaving/contract-end.ts';
import type { LeavingTable } from '../../leaving/leaving-table.ts';
import { mainContract } from '../../main-contract.ts';
import type { HolderFacts } from './arrange-places.ts';
import { packedLeaving, packTable } from '../packed-leaving.ts';
import type { PlaceDraft } from './place-drafts.ts';
import type { Staff } from './read-staff.ts';
import type { StartingPeople } from '../simulation-model.ts';

const monthsPerYear = 12;

/**
 * The people in service as columns of numbers, with the places that each of them holds.
 *
 * @param tables - one per person, in the same order
 * @param drafts - of all places, in their order
 * @see not law: storage
 */
export function startingPeople(
  { people, personIdentityOf }: Staff,
  tables: readonly LeavingTable[],
  drafts: readonly PlaceDraft[],
  seed: number,
): StartingPeople {
  const placeOf = new Map(drafts.map(({ row }, place) => [row, place]));
  const keys = people.map((person) => personKey(seed, `person ${personIdentityOf(person)}`));
  const firstPlace = new Int32Array(people.length + 1);
  for (const [index, { rows }] of people.entries()) {
    firstPlace[index + 1] = firstPlace[index]! + rows.length;
  }
  const packedTables = packedLeaving(tables.length, tables[0]?.monthCount ?? 0);
  for (const [person, table] of tables.entries()) packTable(packedTables, person, table);
  return {
    count: people.length,
    key0: Int32Array.from(keys, ({ key0 }) => key0),
    key1: Int32Array.from(keys, ({ key1 }) => key1),
    tables,
    packedTables,
    firstPlace,
    places: Int32Array.from(people.flatMap(({ rows }) => rows.map((row) => placeOf.get(row)!))),
  };
}

/**
 * What counts for the holder of a place on the reference date.
 *
 * @param contractEnd - when it is decided whether the person stays; `null` = permanent
 * @param ages - of recruits; a trainee counts as the nearest of them after training
 * @see not law: reading a roster
 */
export function holderFacts(
  row: RosterRow,
  person: Person,
  contractEnd: ContractEnd | null,
  referenceDate: CalendarDate,
  ages: readonly number[],
): HolderFacts {
  const isTemporary = row.employmentKind === 'temporary';
  const age =
    row.birthDate === null ? 0 : completedMonths(row.birthDate, referenceDate) / monthsPerYear;
  const distances = ages.map((other) => Math.abs(other - age));
  return {
    isCounted: mainContract(person) === row,
    isBound: person.rows.length > 1,
    contractEnd: isTemporary ? (contractEnd?.month ?? -1) : -1,
    ageIndex: distances.indexOf(Math.min(...distances)),
  };
}
