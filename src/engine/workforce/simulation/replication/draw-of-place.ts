import { purposeAndOccurrence, uniformOf, type DrawPurpose } from '../../../random/keyed-draw.ts';
import type { ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

/** Numbers of a purpose for one turn of a place: most candidates that are looked at for a move. */
export const drawsPerTurn = 64;

const words = new Map<DrawPurpose, number>();

/** The word of a purpose at occurrence 0, to which an occurrence is added. */
export function purposeWord(purpose: DrawPurpose): number {
  const known = words.get(purpose) ?? purposeAndOccurrence(purpose, 0);
  words.set(purpose, known);
  return known;
}

/**
 * A random number of a place for its present turn. It depends on the place, the replication, the purpose
 * and how often the place changed hands: never on what happens elsewhere.
 *
 * @param word - of `purposeWord`
 * @param attempt - below `drawsPerTurn`
 */
export const drawOfPlace = (
  state: ReplicationState,
  { places }: SimulationModel,
  place: number,
  word: number,
  attempt = 0,
): number =>
  uniformOf(
    places.key0[place]!,
    places.key1[place]!,
    state.replication,
    word + state.turn[place]! * drawsPerTurn + attempt,
  );

/** A random number of somebody hired. */
export const drawOfHire = (
  state: ReplicationState,
  { hire }: SimulationModel,
  person: number,
  word: number,
): number => uniformOf(hire.key0[person]!, hire.key1[person]!, state.replication, word);

/** The same numbers in the order of a random number of each, so that no list has a say in who comes first. */
export function inDrawnOrder(
  numbers: readonly number[],
  drawOf: (number: number) => number,
): number[] {
  return numbers
    .map((number) => ({ number, drawn: drawOf(number) }))
    .sort((a, b) => a.drawn - b.drawn || a.number - b.number)
    .map(({ number }) => number);
}
