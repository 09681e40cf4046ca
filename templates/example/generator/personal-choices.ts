import { lastDayOfMonth, plusMonths } from '../../../src/engine/calendar/calendar-date.ts';
import { headcounts } from './calibration.ts';
import type { DraftRow } from './draft-row.ts';
import { dayOfAge, referenceDate } from './draw-employment.ts';
import { keyedDraw, keyedWhole } from './keyed-draw.ts';

/** The ids of the `count` people, of those who qualify, whose draw is lowest. */
export function chosen(
  people: readonly DraftRow[],
  purpose: string,
  count: number,
  qualifies: (person: DraftRow) => boolean,
): ReadonlySet<string> {
  return new Set(
    people
      .filter(qualifies)
      .map(({ id }) => ({ id, draw: keyedDraw(id, purpose) }))
      .sort((left, right) => left.draw - right.draw)
      .slice(0, count)
      .map(({ id }) => id),
  );
}

const bornBetween =
  (oldest: number, youngest: number) =>
  ({ birthDate, employmentKind, knownDepartureDate }: DraftRow): boolean =>
    employmentKind === 'permanent' &&
    knownDepartureDate === null &&
    dayOfAge(oldest) <= birthDate! &&
    birthDate! <= dayOfAge(youngest);

/** The last day of a month in the months after the reference date. */
const lastDayAgreed = (id: string, fromMonths: number, toMonths: number) =>
  lastDayOfMonth(plusMonths(referenceDate, keyedWhole(id, 'last month', fromMonths, toMonths)));

/** Who agreed a last day, who gave notice, and who volunteers as an apprentice. */
export function withChoices(people: readonly DraftRow[]): readonly DraftRow[] {
  const retiring = chosen(
    people,
    'retires',
    headcounts.agreedRetirements,
    (person) => bornBetween(66, 62)(person) && person.hireDate! < plusMonths(referenceDate, -120),
  );
  const leaving = chosen(people, 'leaves', headcounts.noticesGiven, bornBetween(58, 26));
  const learning = chosen(
    people,
    'volunteers',
    headcounts.volunteers,
    (person) =>
      bornBetween(50, 24)(person) &&
      !leaving.has(person.id) &&
      person.partTimeFactor > 0.6 &&
      person.positionFamily !== 'Leiding',
  );
  return people.map((person) => ({
    ...person,
    isVolunteerApprentice: learning.has(person.id),
    knownDepartureDate: retiring.has(person.id)
      ? lastDayAgreed(person.id, 1, 10)
      : leaving.has(person.id)
        ? lastDayAgreed(person.id, 0, 2)
        : person.knownDepartureDate,
  }));
}
