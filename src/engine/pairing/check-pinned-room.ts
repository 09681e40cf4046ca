import { plusMonths } from '../calendar/calendar-date.ts';
import { groupBy } from '../group-by.ts';
import type { Problem } from '../problems.ts';
import { apprenticeCapacities } from './apprentice-capacities.ts';
import { describeTime, nameOfPair } from './describe-pair.ts';
import type { PairingSettings } from './pairing-settings.ts';

/**
 * Pins with a fixed time that ask more of an apprentice or a master than they can take. Pins that leave
 * their time open are for the solver to fit in.
 *
 * @see not law: counting
 */
export const problemsOfPinnedRoom = (pairing: PairingSettings): Problem[] => [
  ...problemsOfBusyApprentices(pairing),
  ...problemsOfBusyMasters(pairing),
];

/** Pins that ask more of an apprentice, in one month, than there are places. */
function problemsOfBusyApprentices(pairing: PairingSettings): Problem[] {
  const placesOf = apprenticeCapacities(pairing);
  const fixed = pairing.pinned.flatMap((pin, index) =>
    pin.firstMonth === null || pin.overlapMonths === null
      ? []
      : [
          {
            pin,
            index,
            from: pin.firstMonth,
            until: plusMonths(pin.firstMonth, pin.overlapMonths),
          },
        ],
  );
  return [...groupBy(fixed, ({ pin }) => pin.candidateId)].flatMap(([candidateId, pins]) => {
    const places = placesOf.get(candidateId) ?? 1;
    return pins.flatMap(({ pin, index, from }): Problem[] => {
      // It is busiest in a month in which a pair begins.
      const others = pins.filter(
        (other) => other.index !== index && other.from <= from && from < other.until,
      );
      const meeting = others.filter((other) => other.from < from || other.index < index);
      if (meeting.length < places) return [];
      return [
        {
          place: `koppeling.vastgezet[${index}].gezelId`,
          found: `${nameOfPair(pin)}, ${describeTime(pin)}`,
          expected:
            places === 1
              ? `een gezel die dan vrij is; ${candidateId} is dan al vastgezet bij ${meeting[0]!.pin.postId}`
              : `hoogstens ${places} koppels met ${candidateId} tegelijk`,
        },
      ];
    });
  });
}

/** More pins for a post than a master may take apprentices. */
function problemsOfBusyMasters(pairing: PairingSettings): Problem[] {
  const most = pairing.apprenticesPerMaster;
  const pins = pairing.pinned.map((pin, index) => ({ pin, index }));
  return [...groupBy(pins, ({ pin }) => pin.postId)].flatMap(([, ofPost]) =>
    ofPost.slice(most).map(({ pin, index }) => ({
      place: `koppeling.vastgezet[${index}].functieId`,
      found: nameOfPair(pin),
      expected:
        most === 1 ? 'een functie met een gezel' : `een functie met hoogstens ${most} gezellen`,
    })),
  );
}
