import { plusMonths } from '../../../src/engine/calendar/calendar-date.ts';
import { headcounts } from './calibration.ts';
import { ofPost, partTimeFactor, type DraftRow } from './draft-row.ts';
import { publicTransportCost } from './draw-commute.ts';
import { referenceDate } from './draw-employment.ts';
import { keyedDraw, keyedWhole } from './keyed-draw.ts';
import { filledPosts } from './organisation.ts';
import { chosen } from './personal-choices.ts';

const secondMark = ' (tweede contract)';

/** The id of the first contract of somebody. */
export const holderOf = (id: string): string => id.replace(secondMark, '');

const otherPostsFor = ({ scale: own, team: ownTeam, position: ownPosition }: DraftRow) =>
  filledPosts.filter(
    ({ scale, team, position, workplace }) =>
      scale === own && team !== ownTeam && position !== ownPosition && workplace === 'kantoor',
  );

/** People who work part-time at a desk and have a second, smaller contract in another team. */
export function secondContracts(people: readonly DraftRow[]): readonly DraftRow[] {
  const holders = chosen(
    people,
    'second contract',
    headcounts.secondContracts,
    (person) =>
      person.employmentKind === 'permanent' &&
      person.knownDepartureDate === null &&
      person.hoursPerWeek! <= 24 &&
      person.homeDaysPerWeek! > 0 &&
      otherPostsFor(person).length > 0,
  );
  return people
    .filter(({ id }) => holders.has(id))
    .map((person) => {
      const elsewhere = otherPostsFor(person);
      const post = elsewhere[keyedWhole(person.id, 'second post', 0, elsewhere.length - 1)]!;
      const since = plusMonths(referenceDate, -keyedWhole(person.id, 'second start', 6, 60));
      const hoursPerWeek = keyedDraw(person.id, 'second hours') < 0.5 ? 8 : 12;
      return {
        ...person,
        ...ofPost(post),
        id: `${person.id}${secondMark}`,
        hireDate: since > person.hireDate! ? since : person.hireDate,
        hoursPerWeek,
        partTimeFactor: partTimeFactor(hoursPerWeek),
        officeDaysPerWeek: 1,
        homeDaysPerWeek: 0,
        publicTransportCentsPerYear:
          person.publicTransportCentsPerYear === null
            ? null
            : publicTransportCost(person.commuteDistanceKm!, 1),
        isVolunteerApprentice: false,
      };
    });
}
