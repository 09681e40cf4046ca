import * as z from 'zod';
import type { TravelMode } from '../../engine/roster.ts';
import { travelModeInDutch } from '../../words/roster-words.ts';
import { evenWithProblemsInList } from '../even-with-problems.ts';
import { dutchModes, modeByDutchName, type DutchMode } from './travel-mode.ts';

/** A mode that stands in a list twice would seem to count twice. */
function checkDoubles(modes: readonly unknown[], context: z.RefinementCtx): void {
  modes.forEach((mode, index) => {
    if (modes.indexOf(mode) === index) return;
    const message = 'elk vervoermiddel een keer';
    context.addIssue({ code: 'custom', path: [index], message });
  });
}

/** Modes of travel to which something holds. */
export const modesContract = (description: string) =>
  z
    .array(z.enum(dutchModes, `een van ${dutchModes.join(', ')}`), 'een lijst van vervoermiddelen')
    .min(1, 'minstens een vervoermiddel')
    .superRefine(checkDoubles, evenWithProblemsInList)
    .meta({ description, example: ['auto'] });

export const toModes = (names: readonly DutchMode[]): TravelMode[] =>
  names.map((name) => modeByDutchName[name]);

export const presentModes = (modes: readonly TravelMode[]): DutchMode[] =>
  modes.map((mode) => travelModeInDutch[mode]);
