import type { ModeShiftOutcome } from '../../engine/commuting/commuting-outcome.ts';
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import type {
  CommutingSettings,
  ModeShiftBand,
} from '../../engine/commuting/commuting-settings.ts';
import { prepareModeShift } from '../../engine/commuting/mobility/prepare-mode-shift.ts';
import { shiftModesOf } from '../../engine/commuting/mobility/shift-modes.ts';
import { schemeInYears } from '../../engine/commuting/outcome/scheme-in-years.ts';
import {
  testSensitivity,
  type Sensitivity,
} from '../../engine/commuting/questions/test-sensitivity.ts';
import type { ShownScheme } from '../../engine/commuting/shown-commuting.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { ServiceContext } from '../service-context.ts';
import { schemeAsked, type AskedScheme } from './asked-scheme.ts';
import { commutingAtHand } from './commuting-at-hand.ts';
import { evaluateSchemes } from './evaluate-schemes.ts';
import { roundedSensitivity, roundedShift } from './rounded-answers.ts';

/** All numbers of one page about a scheme; no figure of a few persons is among them. */
export interface SchemeSummary {
  readonly scenarioName: string;
  readonly referenceDate: CalendarDate;
  readonly settings: CommutingSettings;
  readonly scheme: CommutingScheme;
  readonly current: ShownScheme;
  readonly proposed: ShownScheme;
  readonly sensitivity: Sensitivity;
  /** Of the scheme, in the order of the bands. */
  readonly modeShift: readonly ModeShiftOutcome[];
  /** Rows of which something is not known. */
  readonly incompleteCount: number;
}

const bands: readonly ModeShiftBand[] = ['zero', 'low', 'mid', 'high'];

/**
 * What a works council or a negotiating table wants to know of a scheme, in numbers. Nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput when the scenario has no such scheme
 * @throws ParameterUnknown as the calculation of commuting does
 */
export async function summariseScheme(
  context: ServiceContext,
  { scenarioId, asked }: { readonly scenarioId: string; readonly asked: AskedScheme },
): Promise<SchemeSummary> {
  const { prepared, source } = await commutingAtHand(context, scenarioId);
  const scheme = schemeAsked(prepared, asked);
  const { current, tried, rounding } = evaluateSchemes(prepared, [scheme], ['mode', 'distance']);
  const shift = prepareModeShift(prepared);
  const inYears = schemeInYears(prepared, scheme);
  return {
    scenarioName: source.scenario.name,
    referenceDate: prepared.referenceDate,
    settings: prepared.settings,
    scheme,
    current,
    proposed: tried[0]!,
    sensitivity: roundedSensitivity(
      testSensitivity(prepared, scheme),
      rounding[0]!,
      prepared.settings.budget.basis,
    ),
    modeShift: bands.map((band) => roundedShift(shiftModesOf(shift, inYears, band), rounding[0]!)),
    incompleteCount: prepared.incompleteRows.length,
  };
}
