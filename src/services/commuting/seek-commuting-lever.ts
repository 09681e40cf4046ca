import { commutingYears, firstFullYear } from '../../engine/commuting/outcome/scheme-year.ts';
import type { CommutingLever } from '../../engine/commuting/questions/commuting-lever.ts';
import type { SeekAnswer, SeekTarget } from '../../engine/commuting/questions/seek-lever.ts';
import { InvalidInput } from '../../engine/problems.ts';
import type { ServiceContext } from '../service-context.ts';
import { schemeAsked, type AskedScheme } from './asked-scheme.ts';
import { commutingAtHand } from './commuting-at-hand.ts';
import { seekToldTotal } from './seek-told-total.ts';

/** What was found, and for which scheme. */
export interface FoundLever extends SeekAnswer {
  readonly schemeName: string;
  readonly lever: CommutingLever;
}

/**
 * To what value a lever of a scheme must be turned for a year to come to a target, as whoever tries that
 * value will be told. Nothing is stored.
 *
 * @param question - `target` = `null`: the budget of the scenario; `year` = `null`: the first full year
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput when the scheme or the year is not one of the scenario
 * @throws ParameterUnknown as the calculation of commuting does
 */
export async function seekCommutingLever(
  context: ServiceContext,
  question: {
    readonly scenarioId: string;
    readonly asked: AskedScheme;
    readonly lever: CommutingLever;
    readonly target: SeekTarget | null;
    readonly year: number | null;
  },
): Promise<FoundLever> {
  const { prepared } = await commutingAtHand(context, question.scenarioId);
  const scheme = schemeAsked(prepared, question.asked);
  const years = commutingYears(prepared);
  const year = question.year ?? firstFullYear(scheme, prepared);
  if (!years.includes(year)) {
    const expected = `een jaar van ${years[0]} tot en met ${years.at(-1)}`;
    throw new InvalidInput([{ place: 'jaar', found: String(year), expected }]);
  }
  const { centsPerYear, basis } = prepared.settings.budget;
  const target = question.target ?? { cents: centsPerYear, basis };
  return {
    ...seekToldTotal(prepared, scheme, question.lever, target, year),
    schemeName: scheme.name,
    lever: question.lever,
  };
}
