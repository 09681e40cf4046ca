import * as z from 'zod';
import type {
  CommutingLever,
  LeverKind,
} from '../../engine/commuting/questions/commuting-lever.ts';
import { leverKindInDutch, leverKindInEnglish } from '../../words/commuting-lever-words.ts';
import { travelModeInDutch } from '../../words/roster-words.ts';
import { dutchModes, modeByDutchName } from './travel-mode.ts';

/** What of a scheme is turned, as asked and as told. */

/** These belong to the scheme as a whole. */
const ofScheme: ReadonlySet<LeverKind> = new Set([
  'home-working',
  'cap-per-day',
  'cap-per-month',
  'cap-per-year',
]);

const inWholeCents: ReadonlySet<LeverKind> = ofScheme;

export const leverFields = {
  soort: z.enum(leverKindInDutch, Object.values(leverKindInDutch).join(', ')).meta({
    description:
      'Wat er wordt gedraaid. tarief: euro per km; tarieffactor: alle tarieven maal een factor; aandeel: deel (0-1) van de kosten van ov; thuiswerken en maximum-per-...: euro, van de hele regeling.',
    example: 'tarief',
  }),
  vervoer: z
    .array(z.enum(dutchModes, dutchModes.join(', ')), 'een lijst van vervoermiddelen')
    .default([])
    .meta({
      description:
        'De vervoermiddelen die samen worden gedraaid; leeg bij thuiswerken en maximum-per-....',
      example: ['fiets', 'e-fiets'],
    }),
};

type Unchecked = { readonly soort?: unknown; readonly vervoer?: unknown };

/** Whether a lever names modes where it must, and only there; told beside what else is wrong. */
export function checkLever(
  { soort, vervoer }: Unchecked,
  context: z.RefinementCtx,
  path: readonly string[] = [],
): void {
  const kind = leverKindInEnglish[soort as keyof typeof leverKindInEnglish];
  if (kind === undefined || (vervoer !== undefined && !Array.isArray(vervoer))) return;
  const hasModes = Array.isArray(vervoer) && vervoer.length > 0;
  const message = ofScheme.has(kind)
    ? `geen vervoermiddelen, want ${leverKindInDutch[kind]} is van de hele regeling`
    : 'minstens een vervoermiddel';
  if (hasModes === ofScheme.has(kind)) {
    context.addIssue({ code: 'custom', path: [...path, 'vervoer'], message });
  }
}

/** Whether a value can be one of the lever. */
export function checkLeverValue(
  soort: unknown,
  value: unknown,
  context: z.RefinementCtx,
  path: readonly string[],
): void {
  const kind = leverKindInEnglish[soort as keyof typeof leverKindInEnglish];
  if (kind === undefined || typeof value !== 'number') return;
  if (kind === 'cost-share' && value > 1) {
    context.addIssue({ code: 'custom', path: [...path], message: 'een aandeel van hoogstens 1' });
  }
  if (inWholeCents.has(kind) && !/^\d+(\.\d{1,2})?$/.test(String(value))) {
    const message = 'een bedrag in euro met hoogstens twee decimalen';
    context.addIssue({ code: 'custom', path: [...path], message });
  }
}

const leverContract = z.strictObject(leverFields);

export const toLever = ({ soort, vervoer }: z.output<typeof leverContract>): CommutingLever => ({
  kind: leverKindInEnglish[soort],
  modes: vervoer.map((mode) => modeByDutchName[mode]),
});

export const presentLever = ({ kind, modes }: CommutingLever): z.output<typeof leverContract> => ({
  soort: leverKindInDutch[kind],
  vervoer: modes.map((mode) => travelModeInDutch[mode]),
});
