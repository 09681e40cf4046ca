import { plusDays, plusMonths } from '../../../src/engine/calendar/calendar-date.ts';
import { isInService, type RosterRow } from '../../../src/engine/roster.ts';
import { asTheyWere } from './as-they-were.ts';
import { earlierDate, earlierRates } from './earlier-rates.ts';
import { rowsBeforeData } from './example-roster.ts';
import { keyedDraw } from './keyed-draw.ts';
import {
  leaversLike,
  reachedAow,
  trainedBefore,
  type LeftBecause,
  type PersonWhoLeft,
} from './people-who-left.ts';

/** The roster of a year before, and why people of it are gone. */
export interface EarlierRoster {
  readonly rows: readonly RosterRow[];
  readonly leftBecause: readonly LeftBecause[];
}

const firstOfPerson = (rows: readonly RosterRow[]): readonly RosterRow[] => [
  ...new Map(rows.toReversed().map((row) => [row.personnelNumber, row])).values(),
];

const isTraining = ({ employmentKind }: RosterRow): boolean =>
  employmentKind === 'trainee' || employmentKind === 'intern';

/** The nearest higher number that nobody has: long in service = low number, as in the other roster. */
function withOwnNumber({ row }: PersonWhoLeft, taken: Set<string>): RosterRow {
  let number = Number(row.personnelNumber) + 1;
  while (taken.has(String(number))) number += 1;
  taken.add(String(number));
  return { ...row, personnelNumber: String(number) };
}

/** Young people in a job who were trainees a year before, in the place of a trainee who came since. */
function traineesWhoStayed(
  stayed: readonly RosterRow[],
  places: readonly RosterRow[],
): ReadonlyMap<string, RosterRow> {
  const candidates = stayed.filter(
    ({ hireDate, birthDate, employmentKind }) =>
      !isTraining({ employmentKind } as RosterRow) &&
      plusMonths(earlierDate, -24) < hireDate! &&
      hireDate! <= plusMonths(earlierDate, -12) &&
      plusMonths(earlierDate, -12 * 29) < birthDate!,
  );
  return new Map(
    places.slice(0, candidates.length).map((place, index) => {
      const person = candidates[index]!;
      return [
        person.personnelNumber!,
        {
          ...place,
          personnelNumber: person.personnelNumber,
          birthDate: person.birthDate,
          hireDate: person.hireDate,
          step: 1,
          contractEndDate: plusDays(plusMonths(person.hireDate!, 24), -1),
        },
      ];
    }),
  );
}

/** Hire of then: who was here already, and others in the place of who came since. */
const hireOfThen = (row: RosterRow): RosterRow => {
  const isNew = row.hireDate! > earlierDate;
  const contractEndDate = plusMonths(row.contractEndDate!, -12);
  return {
    ...row,
    hireDate: isNew ? plusMonths(row.hireDate!, -12) : row.hireDate,
    contractEndDate: contractEndDate < earlierDate ? row.contractEndDate : contractEndDate,
    personnelNumber: isNew ? row.personnelNumber!.replace('E0', 'E1') : row.personnelNumber,
  };
};

/**
 * The same municipality a year earlier: everybody of `rows` who was hired by then, as they were, and the
 * people who left in between.
 *
 * @param rows - the roster of the example
 */
export function earlierRoster(rows: readonly RosterRow[]): EarlierRoster {
  const inService = rows.filter(isInService);
  const stayed = inService.filter(({ hireDate }) => hireDate! <= earlierDate).map(asTheyWere);
  const joinedTraining = inService.filter((row) => isTraining(row) && row.hireDate! > earlierDate);
  const [endedTraining, stayedTraining] = [true, false].map((leaves) =>
    joinedTraining.filter(
      ({ employmentKind, personnelNumber }) =>
        leaves ===
        (employmentKind === 'intern' ||
          keyedDraw(personnelNumber!, 'trainee left') < earlierRates.traineeLeaves),
    ),
  );
  const asTrainees = traineesWhoStayed(stayed, stayedTraining!);

  const left: readonly PersonWhoLeft[] = [
    ...firstOfPerson(stayed)
      .filter((row) => !isTraining(row) && !asTrainees.has(row.personnelNumber!))
      .flatMap(leaversLike),
    ...reachedAow(firstOfPerson(inService)),
    ...endedTraining!.map(trainedBefore),
  ];
  const taken = new Set(inService.map(({ personnelNumber }) => personnelNumber!));
  const people = [
    ...stayed.map((row) => asTrainees.get(row.personnelNumber!) ?? row),
    ...left.map((person) => withOwnNumber(person, taken)),
  ].sort((a, b) => Number(a.personnelNumber) - Number(b.personnelNumber));
  return {
    rows: [
      ...people,
      ...rows.filter(({ employmentKind }) => employmentKind === 'hire').map(hireOfThen),
      ...rows.filter(({ employmentKind }) => employmentKind === 'vacancy'),
    ].map((row, index) => ({ ...row, rowNumber: rowsBeforeData + 1 + index })),
    leftBecause: left.map(({ because }) => because),
  };
}
