import type { TravelMode } from '../../../src/engine/roster.ts';
import { modeShares, postcodeRings, publicTransport } from './calibration.ts';
import { keyedChoice, keyedDraw } from './keyed-draw.ts';
import type { Post } from './organisation.ts';

export interface Commute {
  readonly postcode4: string;
  readonly commuteDistanceKm: number;
  readonly travelMode: TravelMode;
  readonly officeDaysPerWeek: number;
  readonly homeDaysPerWeek: number;
  readonly publicTransportCentsPerYear: number | null;
}

const upTo = <Ring extends { readonly toKm: number }>(rings: readonly Ring[], km: number): Ring =>
  rings.find(({ toKm }) => km <= toKm)!;

/** Days of work a week that fit the hours; 36 hours are worked in five days, or in four of nine hours. */
function workingDays(who: string, hoursPerWeek: number): number {
  if (hoursPerWeek === 36) return keyedDraw(who, 'days') < 0.3 ? 4 : 5;
  return Math.min(5, Math.ceil(hoursPerWeek / 8));
}

/** Two of five days at home at a desk, one of five or fewer at a counter, none outdoors. */
function homeDays(who: string, workplace: Post['workplace'], days: number): number {
  if (workplace === 'buiten') return 0;
  if (workplace === 'balie') return days === 5 && keyedDraw(who, 'home') < 0.5 ? 1 : 0;
  const exact = days * 0.4;
  const whole = Math.floor(exact);
  return whole + (keyedDraw(who, 'home') < exact - whole ? 1 : 0);
}

/** Cents per year, rounded to ten euros as people report it. */
export const publicTransportCost = (km: number, daysPerWeek: number): number => {
  const perDay = 2 * (publicTransport.perJourney + publicTransport.perKm * km);
  return Math.round((perDay * daysPerWeek * publicTransport.weeksPerYear) / 10) * 1000;
};

/** How somebody who lives `distanceKm` away travels, and on how many days. */
export function drawCommute(post: Post, distanceKm: number, hoursPerWeek: number): Commute {
  const who = post.id;
  const km = Math.round(distanceKm * 10) / 10;
  const days = workingDays(who, hoursPerWeek);
  const home = homeDays(who, post.workplace, days);
  const mode = keyedChoice(who, 'mode', upTo(modeShares, km).shares);
  return {
    postcode4: upTo(postcodeRings, km).postcode4,
    commuteDistanceKm: km,
    travelMode: mode,
    officeDaysPerWeek: days - home,
    homeDaysPerWeek: home,
    publicTransportCentsPerYear:
      mode === 'public-transport' ? publicTransportCost(km, days - home) : null,
  };
}
