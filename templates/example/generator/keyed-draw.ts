const mask = (1n << 64n) - 1n;
const times = (left: bigint, right: bigint): bigint => (left * right) & mask;

/** FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): a key as text to a number. */
export function hashOf(key: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(key)) {
    hash = times(hash ^ BigInt(byte), 0x100000001b3n);
  }
  return hash;
}

/** One step of SplitMix64 (Steele, Lea and Flood 2014, https://doi.org/10.1145/2660193.2660195). */
export function mixed(state: bigint): bigint {
  let bits = (state + 0x9e3779b97f4a7c15n) & mask;
  bits = times(bits ^ (bits >> 30n), 0xbf58476d1ce4e5b9n);
  bits = times(bits ^ (bits >> 27n), 0x94d049bb133111ebn);
  return bits ^ (bits >> 31n);
}

/** Changing it gives another municipality of the same shape. */
const seed = 'IJsselbrug 2026';

/**
 * A number in [0, 1) that depends on nothing but the seed, who it is for and what for. So the
 * example is the same on every machine, and changing one person changes only that person.
 */
export function keyedDraw(who: string, purpose: string): number {
  // The upper 53 bits: what a double holds exactly.
  return Number(mixed(hashOf(`${seed}|${purpose}|${who}`)) >> 11n) / 2 ** 53;
}

/** A whole number from `from` to `to`, both inclusive. */
export const keyedWhole = (who: string, purpose: string, from: number, to: number): number =>
  from + Math.floor(keyedDraw(who, purpose) * (to - from + 1));

/** About standard normal: the sum of twelve uniforms less six; only used to put people in order. */
export function keyedNoise(who: string, purpose: string): number {
  let sum = -6;
  for (let term = 0; term < 12; term += 1) sum += keyedDraw(who, `${purpose} ${term}`);
  return sum;
}

/** One of the choices, each as likely as its share; the shares add up to 1. */
export function keyedChoice<Choice>(
  who: string,
  purpose: string,
  shares: readonly (readonly [Choice, number])[],
): Choice {
  let left = keyedDraw(who, purpose);
  for (const [choice, share] of shares) {
    left -= share;
    if (left < 0) return choice;
  }
  // Only reached by the rounding of the shares.
  return shares.at(-1)![0];
}
