import type {
  CommuterGrouping,
  ModeShiftOutcome,
} from '../../engine/commuting/commuting-outcome.ts';
import type { CommutingBudget } from '../../engine/commuting/commuting-settings.ts';
import { shiftModes } from '../../engine/commuting/mobility/shift-modes.ts';
import type { ServiceContext } from '../service-context.ts';
import { schemesAsked, type AskedScheme } from './asked-scheme.ts';
import { commutingAtHand } from './commuting-at-hand.ts';
import { evaluateSchemes, type EvaluatedSchemes } from './evaluate-schemes.ts';
import { roundedShift } from './rounded-answers.ts';

/** Schemes beside the current one, as somebody at the table wants to see them. */
export interface TriedSchemes extends EvaluatedSchemes {
  readonly budget: CommutingBudget;
  /** Of each scheme that was asked about, at the response that the scenario assumes; `null` = not asked. */
  readonly modeShift: readonly ModeShiftOutcome[] | null;
}

/**
 * What schemes cost over the staff of a scenario, and who wins and loses. Nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput when a scheme is named that the scenario does not have
 * @throws ParameterUnknown as the calculation of commuting does
 */
export async function trySchemes(
  context: ServiceContext,
  question: {
    readonly scenarioId: string;
    readonly asked: readonly AskedScheme[];
    /** Where each of them stands in the request. */
    readonly places: readonly string[];
    readonly groupings: readonly CommuterGrouping[];
    readonly wantsEmission: boolean;
  },
): Promise<TriedSchemes> {
  const { prepared } = await commutingAtHand(context, question.scenarioId);
  const schemes = schemesAsked(prepared, question.asked, question.places);
  const { budget, modeShift } = prepared.settings;
  const evaluated = evaluateSchemes(prepared, schemes, question.groupings);
  return {
    budget,
    ...evaluated,
    modeShift: question.wantsEmission
      ? schemes.map((scheme, index) =>
          roundedShift(shiftModes(prepared, scheme, modeShift), evaluated.rounding[index]!),
        )
      : null,
  };
}
