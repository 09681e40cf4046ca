import { isDeepStrictEqual } from 'node:util';
import type { ModeShiftOutcome } from '../../engine/commuting/commuting-outcome.ts';
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import type {
  CommutingSettings,
  ModeShiftBand,
} from '../../engine/commuting/commuting-settings.ts';
import { prepareModeShift } from '../../engine/commuting/mobility/prepare-mode-shift.ts';
import { shiftModesOf } from '../../engine/commuting/mobility/shift-modes.ts';
import { schemeInYears } from '../../engine/commuting/outcome/scheme-in-years.ts';
import { guaranteedShare } from '../../engine/commuting/outcome/scheme-year.ts';
import type { PreparedCommuting } from '../../engine/commuting/prepared-commuting.ts';
import {
  testSensitivity,
  type Sensitivity,
} from '../../engine/commuting/questions/test-sensitivity.ts';
import type { ShownScheme } from '../../engine/commuting/shown-commuting.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { ExactDecimal } from '../../engine/parameters.ts';
import type { ServiceContext } from '../service-context.ts';
import { schemeAsked, type AskedScheme } from './asked-scheme.ts';
import { commutingAtHand } from './commuting-at-hand.ts';
import { evaluateSchemes } from './evaluate-schemes.ts';
import type { CommutingAtHand } from './prepared-commuting-memory.ts';
import { roundedSensitivity, roundedShift } from './rounded-answers.ts';

/** What the transition guarantee makes good of a loss in a year, and what that costs. */
interface GuaranteedYear {
  readonly year: number;
  /** Of a loss, 0-1. */
  readonly shareRatio: ExactDecimal;
  readonly cents: number;
}

/** All numbers of one page about a scheme; no figure of a few persons is among them. */
export interface SchemeSummary {
  readonly scenarioName: string;
  readonly referenceDate: CalendarDate;
  readonly settings: CommutingSettings;
  readonly scheme: CommutingScheme;
  /** Whether it is the scheme in force, under whatever name and from whatever day. */
  readonly isAsNow: boolean;
  readonly current: ShownScheme;
  readonly proposed: ShownScheme;
  /** Whether amounts of the proposed scheme are rounded, as few people are behind them. */
  readonly isRounded: boolean;
  /** Years that are computed in which a loss is made good. */
  readonly guarantee: readonly GuaranteedYear[];
  /** Whether a loss is made good in a later year too. */
  readonly guaranteesLater: boolean;
  /** What is levied beyond the room, 0-1, in the first full year. */
  readonly finalLevyRatio: ExactDecimal;
  readonly sensitivity: Sensitivity;
  /** Of the scheme, in the order of the bands. */
  readonly modeShift: readonly ModeShiftOutcome[];
  /** Rows of which something is not known. */
  readonly incompleteCount: number;
}

const bands: readonly ModeShiftBand[] = ['zero', 'low', 'mid', 'high'];

/** What a scheme pays: what it is called and when it starts change nothing in that, nor does a guarantee. */
const withoutStart = (scheme: CommutingScheme): CommutingScheme => ({
  ...scheme,
  name: '',
  startsOn: null,
  guarantee: null,
});

function guaranteedYears(
  { firstYear }: PreparedCommuting,
  scheme: CommutingScheme,
  { years }: ShownScheme,
): Pick<SchemeSummary, 'guarantee' | 'guaranteesLater'> {
  const shareIn = (year: number): ExactDecimal => guaranteedShare(scheme, year, firstYear) ?? '0';
  const lastYear = years.at(-1)?.year ?? firstYear;
  const laterShares = scheme.guarantee?.sharesByYear.map((_, index) =>
    shareIn(lastYear + 1 + index),
  );
  return {
    guarantee: years
      .map(({ year, guaranteeCents: cents }) => ({ year, shareRatio: shareIn(year), cents }))
      .filter(({ shareRatio }) => Number(shareRatio) > 0),
    guaranteesLater: (laterShares ?? []).some((share) => Number(share) > 0),
  };
}

/**
 * The numbers of a page about a scheme, of a staff that is at hand.
 *
 * @throws InvalidInput when the scenario has no such scheme
 * @throws ParameterUnknown as the calculation of commuting does
 */
export function summariseAtHand(
  { prepared, source }: CommutingAtHand,
  asked: AskedScheme,
): SchemeSummary {
  const scheme = schemeAsked(prepared, asked);
  const evaluated = evaluateSchemes(prepared, [scheme], ['mode', 'distance']);
  const [proposed, rounding] = [evaluated.tried[0]!, evaluated.rounding[0]!];
  const shift = prepareModeShift(prepared);
  const inYears = schemeInYears(prepared, scheme);
  const { settings } = prepared;
  return {
    scenarioName: source.scenario.name,
    referenceDate: prepared.referenceDate,
    settings,
    scheme,
    isAsNow: isDeepStrictEqual(withoutStart(scheme), withoutStart(settings.current)),
    current: evaluated.current,
    proposed,
    isRounded: evaluated.isRounded[0]!,
    ...guaranteedYears(prepared, scheme, proposed),
    finalLevyRatio: inYears.wholeYear(proposed.fullYear).finalLevyRatio.toFixed(),
    sensitivity: roundedSensitivity(
      testSensitivity(prepared, scheme),
      rounding,
      settings.budget.basis,
    ),
    modeShift: bands.map((band) => roundedShift(shiftModesOf(shift, inYears, band), rounding)),
    incompleteCount: prepared.incompleteRows.length,
  };
}

/**
 * What a works council or a negotiating table wants to know of a scheme, in numbers. Nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput, ParameterUnknown as `summariseAtHand`
 */
export const summariseScheme = async (
  context: ServiceContext,
  { scenarioId, asked }: { readonly scenarioId: string; readonly asked: AskedScheme },
): Promise<SchemeSummary> => summariseAtHand(await commutingAtHand(context, scenarioId), asked);
