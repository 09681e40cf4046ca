import { firstDayOf } from '../../calendar/calendar-date.ts';
import { parametersOn } from '../../parameters-on.ts';
import type { ParameterUse } from '../../parameters.ts';
import { packCommuters, type PackedCommuters } from '../allowance/pack-commuters.ts';
import { payCommuters } from '../allowance/pay-commuters.ts';
import { schemeTerms } from '../allowance/scheme-terms.ts';
import type { Commuter } from '../commuter.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { ModeShiftBand } from '../commuting-settings.ts';
import type { PaidCommuters } from '../paid-commuters.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import { type CommuterInReach, commutersInReach, isCycling } from './commuters-in-reach.ts';
import { type EmissionPerKm, mobilityTerms } from './mobility-terms.ts';
import { type ShiftMode, shiftModesInOrder } from './shift-shares.ts';
import { travelledLegs } from './travelled-legs.ts';

/** Commuters in reach as if they travelled by one mode; those who do already, or cannot, are not in it. */
interface Alternative {
  readonly packed: PackedCommuters;
  /** Place in `packed` by commuter in reach; -1 = not in it. */
  readonly placeOf: Int32Array;
}

/** What everybody in reach would get by another mode; `null` = no column needed, nobody changes to it. */
export type PaidByMode = readonly { readonly paid: PaidCommuters; readonly placeOf: Int32Array }[];

/** The staff made ready to see who would travel otherwise: all that does not depend on the scheme. */
export interface PreparedModeShift {
  readonly prepared: PreparedCommuting;
  readonly inReach: readonly CommuterInReach[];
  /** Strength of response per euro per day. */
  readonly responseOf: (band: ModeShiftBand) => number;
  /** What a scheme pays those in reach in a year, by mode in the order of `shiftModesInOrder`. */
  readonly payByMode: (scheme: CommutingScheme, year: number) => PaidByMode;
  /** The same of the scheme in force; computed once per year. */
  readonly payByModeNow: (year: number) => PaidByMode;
  /** Per km by mode, by commuter in reach. */
  readonly emissions: readonly (readonly EmissionPerKm[])[];
  /** Kilograms per year of all commuting as it is. */
  readonly emissionNow: EmissionPerKm;
  /** Of those whose distance is within reach of a bicycle, by whatever mode. */
  readonly nearCount: number;
  readonly cyclistCount: number;
  readonly basis: readonly ParameterUse[];
}

const byMode = (mode: ShiftMode, { trips, homeDaysPerWeek }: Commuter): Commuter => ({
  trips: trips.map((trip, index) => (index === 0 ? { ...trip, mode, stationAccess: null } : trip)),
  homeDaysPerWeek,
});

/**
 * Makes the staff ready for the response of travellers: who is in reach, and what they would get by
 * another mode.
 *
 * @throws ParameterUnknown when an assumption has no value in the first budget year
 * @see assumptions `commuting/mode-shift`, `commuting/mode-shift-reach` and those of `mobilityTerms`
 */
export function prepareModeShift(prepared: PreparedCommuting): PreparedModeShift {
  const { commuters, rows, parameters, firstYear } = prepared;
  const { valueOf, basis } = parametersOn(parameters, firstDayOf(firstYear));
  const responses = valueOf('commuting/mode-shift');
  const reachKm = valueOf('commuting/mode-shift-reach');
  const mobility = mobilityTerms(prepared);
  const inReach = commutersInReach(prepared, reachKm, mobility.weeksWorked);
  const alternatives = shiftModesInOrder.map((mode, index): Alternative => {
    const others: Commuter[] = [];
    const placeOf = Int32Array.from(inReach, ({ own, canUse, commuter }) =>
      own === index || canUse[index] === false
        ? -1
        : others.push(byMode(mode, commuters[commuter]!)) - 1,
    );
    return { packed: packCommuters(others), placeOf };
  });
  const payByMode = (scheme: CommutingScheme, year: number): PaidByMode => {
    const terms = schemeTerms(scheme, parameters, firstDayOf(year));
    return alternatives.map(({ packed, placeOf }) => ({
      paid: payCommuters(terms, packed),
      placeOf,
    }));
  };
  const now = new Map<number, PaidByMode>();
  const near = commuters.filter(({ trips: [main] }) => {
    const isKnown = main !== undefined && main.mode !== null && main.travelDaysPerWeek > 0;
    return isKnown && main.distanceKm <= Number(reachKm['bicycle'] ?? 0);
  });
  return {
    prepared,
    inReach,
    responseOf: (band) => Number(responses[band] ?? 0),
    payByMode,
    payByModeNow: (year) => {
      const known = now.get(year) ?? payByMode(prepared.current.scheme, year);
      now.set(year, known);
      return known;
    },
    emissions: inReach.map(({ commuter, own }) =>
      shiftModesInOrder.map((mode, index) => {
        const { mode: ownMode } = commuters[commuter]!.trips[0]!;
        const fuel = rows[commuter]!.travelDetails?.fuel ?? null;
        return mobility.emissionOf(index === own ? ownMode : mode, fuel);
      }),
    ),
    emissionNow: emissionOfAll(prepared, mobility),
    nearCount: near.length,
    cyclistCount: near.filter(({ trips: [main] }) => isCycling(main?.mode ?? null)).length,
    basis: [...basis, ...mobility.basis],
  };
}

function emissionOfAll(
  prepared: PreparedCommuting,
  { weeksWorked, emissionOf }: ReturnType<typeof mobilityTerms>,
): EmissionPerKm {
  let tankToWheel = 0;
  let wellToWheel = 0;
  for (let index = 0; index < prepared.commuters.length; index += 1) {
    for (const { mode, fuel, kmPerYear } of travelledLegs(prepared, index, weeksWorked)) {
      const perKm = emissionOf(mode, fuel);
      tankToWheel += kmPerYear * perKm.tankToWheel;
      wellToWheel += kmPerYear * perKm.wellToWheel;
    }
  }
  return { tankToWheel, wellToWheel };
}
