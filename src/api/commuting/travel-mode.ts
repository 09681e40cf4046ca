import type { TravelMode } from '../../engine/roster.ts';

/** Dutch names of the modes of travel, in the order in which they are shown. */
export const modeInDutch = {
  car: 'auto',
  motorcycle: 'motor',
  moped: 'brommer',
  bicycle: 'fiets',
  'e-bike': 'e-fiets',
  walking: 'lopen',
  carpool: 'carpool',
  'public-transport': 'ov',
  'shared-transport': 'groepsvervoer',
} as const satisfies Record<TravelMode, string>;

export type DutchMode = (typeof modeInDutch)[TravelMode];

const modes = Object.keys(modeInDutch) as TravelMode[];

export const dutchModes = Object.values(modeInDutch);

export const modeByDutchName = Object.fromEntries(
  modes.map((mode) => [modeInDutch[mode], mode]),
) as Record<DutchMode, TravelMode>;
