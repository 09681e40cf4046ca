/**
 * The value of a lever for which a year is told to cost the target, so that whoever enters it again reads the
 * same:
 *
 * 1. The engine seeks on exact costs; what is told may be more or less, where few people are behind a part.
 * 2. So it seeks for the target less what was added at the value that it found, until nothing changes any more.
 * 3. Rounding jumps, so that may not end. Then the nearest below and above of all that was found are the answer.
 */
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import type { PreparedCommuting } from '../../engine/commuting/prepared-commuting.ts';
import {
  type CommutingLever,
  withLever,
} from '../../engine/commuting/questions/commuting-lever.ts';
import {
  type LeverSetting,
  seekLever,
  type SeekAnswer,
  type SeekResult,
  type SeekTarget,
} from '../../engine/commuting/questions/seek-lever.ts';
import { toldTotals } from './told-totals.ts';

/** Rounding takes few values near one answer. */
const mostAttempts = 5;

/** On each side of the target, in cents: rounding moves a total by some hundreds of euros. */
const besidesCents = [10_000, 20_000, 50_000, 100_000] as const;

type Found = Pick<SeekAnswer, 'met' | 'below' | 'above' | 'practical'>;

/** What is told lies where the answer says that it does. */
const isTrue = ({ met, below, above }: Found): boolean =>
  (met?.aboveTargetCents ?? 0) === 0 &&
  (below?.aboveTargetCents ?? 0) <= 0 &&
  (above?.aboveTargetCents ?? 0) >= 0;

/** A value to agree on costs no more than the target, also as it is told. */
const withPractical = (answer: SeekAnswer): SeekAnswer =>
  (answer.practical?.aboveTargetCents ?? 0) <= 0 ? answer : { ...answer, practical: null };

/** The last that costs no more, and the first that costs no less. */
function nearest(settings: readonly LeverSetting[]): Found {
  const inOrder = settings.toSorted((a, b) => a.aboveTargetCents - b.aboveTargetCents);
  const below = inOrder.findLast(({ aboveTargetCents }) => aboveTargetCents <= 0) ?? null;
  const above = inOrder.find(({ aboveTargetCents }) => aboveTargetCents >= 0) ?? null;
  const met = below?.aboveTargetCents === 0 ? below : null;
  return { met, below, above, practical: null };
}

function resultOf({ met, below, above }: Found): SeekResult {
  if (met !== null) return 'met';
  if (above === null) return 'always-below';
  return below === null ? 'always-above' : 'between';
}

/**
 * To what value a lever must be turned for a year to be told to come to a target.
 *
 * @throws ParameterUnknown when a parameter that the scheme needs has no value in one of the years
 * @see seekLever
 */
export function seekToldTotal(
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  lever: CommutingLever,
  target: SeekTarget,
  year: number,
): SeekAnswer {
  const known = new Map<string, LeverSetting>();
  const told = ({ value }: LeverSetting): LeverSetting => {
    const earlier = known.get(value);
    if (earlier !== undefined) return earlier;
    const totals = toldTotals(prepared, withLever(scheme, lever, value), year);
    const counted = target.basis === 'extra' ? totals.extraCents : totals.totalCents;
    const setting = { value, ...totals, aboveTargetCents: counted - target.cents };
    known.set(value, setting);
    return setting;
  };
  let evaluations = 0;
  /** Sought for so much less than the target; with how much rounding added at what was found. */
  const seekLess = (lessCents: number) => {
    const sought = { ...target, cents: target.cents - lessCents };
    const exact = seekLever(prepared, scheme, lever, sought, year);
    evaluations += exact.evaluations;
    const found: Found = {
      met: exact.met && told(exact.met),
      below: exact.below && told(exact.below),
      above: exact.above && told(exact.above),
      practical: exact.practical && told(exact.practical),
    };
    const at = exact.met ?? exact.below ?? exact.above;
    const addedCents =
      at === null ? lessCents : told(at).aboveTargetCents - at.aboveTargetCents + lessCents;
    return { answer: { ...exact, ...found, target, evaluations }, addedCents };
  };

  let lessCents = 0;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { answer, addedCents } = seekLess(lessCents);
    const isCrossed = answer.below !== null && answer.above !== null;
    if (isTrue(answer) && (isCrossed || addedCents === lessCents)) return withPractical(answer);
    lessCents = addedCents;
  }
  for (const cents of besidesCents) {
    seekLess(lessCents - cents);
    seekLess(lessCents + cents);
    const found = nearest([...known.values()]);
    if (found.met !== null || (found.below !== null && found.above !== null)) break;
  }
  const found = nearest([...known.values()]);
  return { result: resultOf(found), year, target, ...found, evaluations };
}
