import type { TravelMode } from '../../engine/roster.ts';

/** A way of travelling as it stands in a sentence: `een tarief voor de fiets`. */
export const travelModePhrase: Readonly<Record<TravelMode, string>> = {
  car: 'de auto',
  motorcycle: 'de motor',
  moped: 'de brommer',
  bicycle: 'de fiets',
  'e-bike': 'de e-fiets',
  walking: 'lopen',
  carpool: 'carpool',
  'public-transport': 'het ov',
  'shared-transport': 'groepsvervoer',
  'company-bike': 'de fiets van de zaak',
};
