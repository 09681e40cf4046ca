import type { TravelMode } from '../../engine/roster.ts';
import { travelModeInDutch } from '../../words/roster-words.ts';

export type DutchMode = (typeof travelModeInDutch)[TravelMode];

const modes = Object.keys(travelModeInDutch) as TravelMode[];

export const dutchModes = Object.values(travelModeInDutch);

export const modeByDutchName = Object.fromEntries(
  modes.map((mode) => [travelModeInDutch[mode], mode]),
) as Record<DutchMode, TravelMode>;
