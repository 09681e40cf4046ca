import type * as z from 'zod';
import type { TriedSchemes } from '../../services/commuting/try-schemes.ts';
import { hiddenNote, presentCommutingBudget, presentModeShift } from './present-commuting.ts';
import { presentSchemeOutcome } from './present-scheme-outcome.ts';
import type { triedSchemesContract } from './try-schemes-contract.ts';

/** Schemes that were tried, as published. */
export const presentTriedSchemes = ({
  budget,
  current,
  tried,
  modeShift,
}: TriedSchemes): z.output<typeof triedSchemesContract> => ({
  budget: presentCommutingBudget(budget),
  huidig: presentSchemeOutcome(current),
  varianten: tried.map(presentSchemeOutcome),
  gedragseffecten: modeShift?.map(presentModeShift) ?? null,
  toelichting: hiddenNote,
});
