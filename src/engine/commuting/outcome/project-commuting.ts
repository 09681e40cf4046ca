import { mergeBasis } from '../../merge-basis.ts';
import type { Parameters } from '../../parameters.ts';
import type { RosterRow } from '../../roster.ts';
import type { CommutingOutcome } from '../commuting-outcome.ts';
import type { HeadcountCourse, ModeShiftBand } from '../commuting-settings.ts';
import { mobilityOf } from '../mobility/mobility-of.ts';
import { prepareModeShift } from '../mobility/prepare-mode-shift.ts';
import { shiftModesOf } from '../mobility/shift-modes.ts';
import type { CommutingScenario } from '../staff/prepare-staff.ts';
import { evaluateInYears } from './evaluate-scheme.ts';
import { linearPartsOf } from './linear-parts-of.ts';
import { prepareCommuting } from './prepare-commuting.ts';
import { schemeInYears } from './scheme-in-years.ts';
import { commutingYears } from './scheme-year.ts';

const bands: readonly ModeShiftBand[] = ['zero', 'low', 'mid', 'high'];

/**
 * What commuting costs under the scheme in force, the one proposed and its alternatives: per year of the
 * horizon, per group, who wins and loses, and what it emits.
 *
 * Distances and the way people travel stay as they are on the reference date; per year the law, the
 * indexation of the scheme and the number of employees move. The response of travellers to a rate is
 * shown apart, as an indication.
 *
 * @param headcount - `null` = the staff stays as it is
 * @throws InvalidInput when the days of a row do not fit in one week
 * @throws ParameterUnknown when a parameter that a scheme needs has no value in one of the years
 * @see Wet op de loonbelasting 1964, art. 31a lid 2; parameters `commuting/...` as in `schemeTerms`
 */
export function projectCommuting(
  rows: readonly RosterRow[],
  scenario: CommutingScenario,
  parameters: Parameters,
  headcount: HeadcountCourse | null,
): CommutingOutcome {
  const prepared = prepareCommuting(rows, scenario, parameters, headcount);
  const { proposed, alternatives, budget } = scenario.commuting;
  const tried = [proposed, ...alternatives].map((scheme) => schemeInYears(prepared, scheme));
  const [first, ...others] = tried.map((inYears) => evaluateInYears(prepared, inYears));
  const shift = prepareModeShift(prepared);
  const years = commutingYears(prepared);
  const basis = [prepared.current, ...tried].flatMap((inYears) =>
    years.flatMap((year) => inYears.basis(year)),
  );
  return {
    budget,
    current: evaluateInYears(prepared, prepared.current),
    proposed: first!,
    alternatives: others,
    linear: linearPartsOf(prepared, proposed, first!.fullYear),
    mobility: mobilityOf(prepared),
    modeShift: tried.flatMap((inYears) => bands.map((band) => shiftModesOf(shift, inYears, band))),
    incompleteRows: prepared.incompleteRows,
    basis: mergeBasis([...prepared.basis, ...basis, ...shift.basis]),
  };
}
