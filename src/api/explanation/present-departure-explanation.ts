import type * as z from 'zod';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type {
  DepartureExplanation,
  ExplanationStep,
} from '../../engine/explanation/departure-explanation.ts';
import { presentParameterUse } from '../parameters/parameter-use-contract.ts';
import { reasonInDutch } from '../retirement/retirement-contract.ts';
import {
  stepInDutch,
  type departureExplanationContract,
} from './departure-explanation-contract.ts';
import { stepSentence } from './step-sentence.ts';

/** The explanation of one person's date: only for the role that may see persons. */
export const presentDepartureExplanation = (
  explanation: DepartureExplanation,
): z.output<typeof departureExplanationContract> => ({
  peildatum: explanation.referenceDate,
  rij: explanation.rowNumber,
  uitstroomdatum: explanation.departureDate,
  reden: explanation.reason === null ? null : reasonInDutch[explanation.reason],
  stappen: explanation.steps.map((step) => ({
    soort: stepInDutch[step.kind],
    zin: stepSentence(step),
    datum: dayOf(step),
    waarde: 'use' in step ? presentParameterUse(step.use) : null,
  })),
  grondslag: explanation.basis.map(presentParameterUse),
});

function dayOf(step: ExplanationStep): CalendarDate | null {
  if ('date' in step) return step.date;
  if ('lastDay' in step) return step.lastDay;
  return step.kind === 'pension-eligible' ? step.from : null;
}
