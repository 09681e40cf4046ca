import * as z from 'zod';
import { isCalendarDate } from '../../engine/calendar/calendar-date.ts';
import { daysInWeek, type CommuteTrip } from '../../engine/commuting/commuter.ts';
import type { CommutingCase } from '../../engine/commuting/commuting-case.ts';
import { ownTransportInDutch, travelClassByNumber } from '../../words/roster-words.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { toCents } from '../json-numbers.ts';
import { daysPerWeekContract, euroContract, kmContract } from '../number-contracts.ts';
import { orNone } from '../optional-fields.ts';
import { parseInput } from '../parse-input.ts';
import { schemeContract, toScheme } from './scheme-contract.ts';
import { travelClassContract } from './travel-class-contract.ts';
import { dutchModes, modeByDutchName } from './travel-mode.ts';

const stationAccessContract = z
  .strictObject({
    vervoer: z
      .enum(ownTransportInDutch, `een van ${ownTransportInDutch.join(', ')}`)
      .meta({ description: 'Eigen vervoer van en naar het station.', example: 'fiets' }),
    km: kmContract.meta({
      description: 'Afstand van huis naar station en van station naar werk samen, in km.',
      example: 4,
    }),
  })
  .meta({
    description: 'Eigen vervoer van en naar het station; alleen bij ov.',
    example: { vervoer: 'fiets', km: 4 },
  });

const wholeYear = 1;
const aPartOfTheYear = 'een deel van het jaar, meer dan 0 en hoogstens 1';

const tripContract = z
  .strictObject({
    id: z
      .string('een kenmerk als tekst')
      .min(1, 'een kenmerk')
      .meta({ description: 'Kenmerk van de reis, komt terug in de uitkomst.', example: 'a' }),
    km: kmContract.meta({ description: 'Afstand enkele reis, in km.', example: 20 }),
    vervoer: z
      .enum(dutchModes, `een van ${dutchModes.join(', ')}`)
      .meta({ description: 'Vervoermiddel.', example: 'auto' }),
    reisdagenPerWeek: daysPerWeekContract.meta({
      description: 'Dagen per week waarop wordt gereisd.',
      example: 3,
    }),
    thuisdagenPerWeek: daysPerWeekContract
      .default(0)
      .meta({ description: 'Dagen per week waarop thuis wordt gewerkt.', example: 2 }),
    ovKostenPerJaar: orNone(euroContract).meta({
      description:
        'Werkelijke kosten van openbaar vervoer per jaar in euro; nodig als de regeling een aandeel daarvan vergoedt.',
      example: 2100,
    }),
    ovKlasse: travelClassContract.default(2).meta({
      description: 'Klasse waarin met de trein wordt gereisd.',
      example: 2,
    }),
    voorNatransport: orNone(stationAccessContract),
    deelVanJaar: z
      .number(aPartOfTheYear)
      .gt(0, aPartOfTheYear)
      .max(wholeYear, aPartOfTheYear)
      .default(wholeYear)
      .meta({
        description: 'Deel (0-1) van het jaar waarin zo wordt gereisd, zoals een seizoen.',
        example: 1,
      }),
  })
  .superRefine(({ vervoer, voorNatransport }, context) => {
    if (voorNatransport === null || voorNatransport === undefined || vervoer === 'ov') return;
    const message = 'alleen bij vervoer ov: het is de weg van en naar het station';
    context.addIssue({ code: 'custom', path: ['voorNatransport'], message });
  }, evenWithProblems)
  .superRefine(({ reisdagenPerWeek, thuisdagenPerWeek }, context) => {
    // More than a week by itself is one mistake, told at its own place.
    const isEachPossible = reisdagenPerWeek <= daysInWeek && thuisdagenPerWeek <= daysInWeek;
    if (isEachPossible && reisdagenPerWeek + thuisdagenPerWeek > daysInWeek) {
      context.addIssue({
        code: 'custom',
        path: ['thuisdagenPerWeek'],
        message: `samen met de reisdagen hoogstens ${daysInWeek} dagen per week; op een thuisdag wordt niet gereisd`,
      });
    }
  }, evenWithProblems);

const bareCase = z.strictObject({
  peildatum: z
    .string('een datum als JJJJ-MM-DD')
    .refine(isCalendarDate, 'een bestaande datum als JJJJ-MM-DD')
    .meta({ description: 'Dag waarvan de wet geldt.', example: '2026-01-01', format: 'date' }),
  regeling: schemeContract,
  reizen: z
    .array(tripContract, 'een lijst van reizen')
    .meta({ description: 'De reizen die worden doorgerekend.', example: [] }),
});

/**
 * What can only be seen over all trips: ids are unique, and costs are known where they are paid. Runs
 * on input with other problems too, so any part may be missing.
 */
function checkTrips(
  { regeling, reizen }: z.output<typeof bareCase>,
  context: z.RefinementCtx,
): void {
  if (!Array.isArray(reizen)) return;
  const paysShareOfCost = typeof regeling?.vervoer?.ov?.aandeel === 'number';
  const indexById = new Map<string, number>();
  reizen.forEach((trip, index) => {
    const problemAt = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['reizen', index, field], message });
    if (typeof trip?.id === 'string') {
      const first = indexById.get(trip.id) ?? index;
      indexById.set(trip.id, first);
      if (first !== index) problemAt('id', `een uniek kenmerk; dit staat ook bij reizen[${first}]`);
    }
    if (paysShareOfCost && trip?.vervoer === 'ov' && (trip.ovKostenPerJaar ?? null) === null) {
      problemAt(
        'ovKostenPerJaar',
        'de kosten per jaar in euro: de regeling vergoedt er een aandeel van',
      );
    }
  });
}

/** The case file of the calculator `reiskosten`. */
export const commutingCaseContract = bareCase
  .superRefine(checkTrips, evenWithProblems)
  .meta({ id: 'Reiskostenvraag', description: 'Reizen onder een regeling op een peildatum.' });

const toStationAccess = ({
  vervoer,
  km,
}: z.output<typeof stationAccessContract>): NonNullable<CommuteTrip['stationAccess']> => ({
  mode: modeByDutchName[vervoer],
  distanceKm: km,
});

/**
 * A case as written by people. Every trip is that of a commuter of its own: caps and rounding are per trip.
 *
 * @throws InvalidInput with every problem of scheme and trips at once
 */
export function readCommutingCase(input: unknown): CommutingCase {
  const { peildatum, regeling, reizen } = parseInput(commutingCaseContract, input);
  return {
    referenceDate: peildatum,
    scheme: toScheme(regeling),
    commuters: reizen.map((trip) => ({
      id: trip.id,
      homeDaysPerWeek: trip.thuisdagenPerWeek,
      trips: [
        {
          distanceKm: trip.km,
          mode: modeByDutchName[trip.vervoer],
          travelDaysPerWeek: trip.reisdagenPerWeek,
          yearShareRatio: trip.deelVanJaar,
          publicTransportCentsPerYear: toCents(trip.ovKostenPerJaar),
          travelClass: travelClassByNumber[trip.ovKlasse],
          stationAccess:
            trip.voorNatransport === null ? null : toStationAccess(trip.voorNatransport),
        },
      ],
    })),
  };
}
