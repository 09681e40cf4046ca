import { cipherBlock, encipher } from './threefry.ts';

/** From whose random numbers is drawn: two words of 32 bits, signed. */
export interface DrawKey {
  readonly key0: number;
  readonly key1: number;
}

const bitsPerWord = 32;
const bitsPerCodeUnit = 16;
/** A block holds as many code units as fit in the two words of the cipher. */
const unitsPerBlock = 4;

/**
 * The key of one person (or post, or anything else with an identity) under a seed. It depends on nothing
 * else, so neither the order of people nor who else there is can change it.
 *
 * 1. The state starts as the seed: its lowest 32 bits and the rest.
 * 2. Each four code units of the text, the last ones followed by zeros, are enciphered with the state as
 *    key; the result, xor the four units, is the next state (Matyas, Meyer and Oseas 1985).
 * 3. The number of code units is the last block, so that a text and the same text followed by
 *    zeros differ.
 *
 * Two of n identities share a key with a chance of about n² / 2^65: 1 in 10^9 for 200,000 people.
 *
 * @param seed - whole number of 0 or more, below 2^53
 * @see Menezes, Van Oorschot and Vanstone, Handbook of Applied Cryptography (1996), algorithm 9.41
 */
export function personKey(seed: number, identity: string): DrawKey {
  const block = (state: DrawKey, word0: number, word1: number): DrawKey => {
    encipher(state.key0, state.key1, word0, word1);
    return { key0: (cipherBlock[0] ?? 0) ^ word0, key1: (cipherBlock[1] ?? 0) ^ word1 };
  };
  let state: DrawKey = { key0: seed | 0, key1: Math.floor(seed / 2 ** bitsPerWord) | 0 };
  for (let unit = 0; unit < identity.length; unit += unitsPerBlock) {
    state = block(state, wordAt(identity, unit), wordAt(identity, unit + 2));
  }
  return block(state, identity.length, 0);
}

/** Two code units of a text as one word; 0 beyond its end. */
const wordAt = (text: string, unit: number): number =>
  unitAt(text, unit) | (unitAt(text, unit + 1) << bitsPerCodeUnit);

const unitAt = (text: string, unit: number): number =>
  unit < text.length ? text.charCodeAt(unit) : 0;

/**
 * What a random number decides: a closed list, so that no two decisions ever share one. A number stays
 * with its purpose for good, as results must come out the same later on.
 */
export const drawPurposes = {
  /** When, and why, somebody of today's staff leaves. */
  leaving: 1,
  /** The same for somebody who joins later. */
  'recruit-leaving': 2,
  'recruit-age': 3,
  /** Whether a vacancy is filled from within, from where, and by whom. */
  'internal-fill': 4,
  'career-path': 5,
  mover: 6,
  /** How long recruitment takes. */
  'time-to-fill': 7,
  /** Whether a trainee wants to stay, and on which post. */
  'trainee-stay': 8,
  'trainee-post': 9,
  /** Whether hire is prolonged at its end, or becomes something else. */
  'hire-extension': 10,
  'hire-conversion': 11,
  /** Which posts come and go by growth and shrinkage. */
  demand: 12,
  /** Which posts lapse for a savings target. */
  savings: 13,
} as const;

/** What a random number decides. */
export type DrawPurpose = keyof typeof drawPurposes;

/** A purpose takes the upper 8 of the 32 bits, the occurrence the other 24: 16 million of each. */
const occurrenceBits = 24;

/**
 * A purpose and the how-manieth time it comes up for one person in one replication, as one word; made
 * once outside a loop, for `uniformOf`.
 *
 * @param occurrence - whole number from 0, below 2^24
 * @see not law: random numbers
 */
export const purposeAndOccurrence = (purpose: DrawPurpose, occurrence: number): number =>
  (drawPurposes[purpose] << occurrenceBits) | occurrence;

/** A double holds 53 bits: 27 of the first word and 26 of the second. */
const unusedBits0 = 5;
const unusedBits1 = 6;
const secondWordSize = 2 ** 26;
const resolution = 2 ** -53;

/**
 * A number in [0, 1), every multiple of 2^-53 equally likely, that depends on nothing but its arguments:
 * the form for loops, which allocates nothing.
 *
 * @param key0 - with `key1` the key of the person, from `personKey`
 * @param replication - number of the replication over the whole run, from 0
 * @param purposeAndOccurrence - made by the function of that name
 * @see Salmon and others 2011, https://doi.org/10.1145/2063384.2063405
 */
export function uniformOf(
  key0: number,
  key1: number,
  replication: number,
  purposeAndOccurrence: number,
): number {
  encipher(key0, key1, replication, purposeAndOccurrence);
  const word0 = (cipherBlock[0] ?? 0) >>> unusedBits0;
  const word1 = (cipherBlock[1] ?? 0) >>> unusedBits1;
  return (word0 * secondWordSize + word1) * resolution;
}

/**
 * A number in [0, 1) that depends on nothing but the seed and the person (both in the key), the
 * replication, the purpose and the occurrence. So two scenarios share their random numbers, changing one
 * person changes only that person, and it does not matter who draws first.
 *
 * @param occurrence - the how-manieth time the purpose comes up, from 0
 * @see Salmon and others 2011, https://doi.org/10.1145/2063384.2063405
 */
export const uniform = (
  { key0, key1 }: DrawKey,
  replication: number,
  purpose: DrawPurpose,
  occurrence = 0,
): number => uniformOf(key0, key1, replication, purposeAndOccurrence(purpose, occurrence));
