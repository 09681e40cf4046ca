import { describe, expect, test } from '@jest/globals';
import { cipherBlock, encipher } from '../../../src/engine/random/threefry.ts';

type Words = readonly [number, number];

function encipheredAs(key: Words, counter: Words): string {
  encipher(...key, ...counter);
  return [...cipherBlock].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}

// Random123 (D. E. Shaw Research), tests/kat_vectors, the lines `threefry2x32 20`.
test.each<[Words, Words, string]>([
  [[0, 0], [0, 0], '6b200159 99ba4efe'],
  [[0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '1cb996fc bb002be7'],
  [[0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], 'c4923a9c 483df7a0'],
])('the known answers of its authors: key %j, counter %j', (key, counter, expected) => {
  expect(encipheredAs(key, counter)).toBe(expected);
});

describe('against the description of the cipher, in whole numbers of any size', () => {
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24];
  const mask = 0xffffffffn;

  /** Salmon and others 2011, section 4.2, read line by line. */
  function byDescription([key0, key1]: Words, [counter0, counter1]: Words): string {
    const key = [BigInt(key0), BigInt(key1), 0x1bd11bdan ^ BigInt(key0) ^ BigInt(key1)];
    let x0 = (BigInt(counter0) + key[0]!) & mask;
    let x1 = (BigInt(counter1) + key[1]!) & mask;
    for (let round = 0; round < 20; round += 1) {
      const rotation = BigInt(rotations[round % 8]!);
      x0 = (x0 + x1) & mask;
      x1 = (((x1 << rotation) | (x1 >> (32n - rotation))) & mask) ^ x0;
      if (round % 4 !== 3) continue;
      const injection = (round + 1) / 4;
      x0 = (x0 + key[injection % 3]!) & mask;
      x1 = (x1 + key[(injection + 1) % 3]! + BigInt(injection)) & mask;
    }
    return [x0, x1].map((word) => word.toString(16).padStart(8, '0')).join(' ');
  }

  test('every word agrees, from one answer to the next', () => {
    let [key, counter]: [Words, Words] = [
      [1, 2],
      [3, 4],
    ];
    for (let turn = 0; turn < 500; turn += 1) {
      expect(encipheredAs(key, counter)).toBe(byDescription(key, counter));
      key = counter;
      counter = [cipherBlock[0]! >>> 0, cipherBlock[1]! >>> 0];
    }
  });
});

/** Ones in a 32-bit word. */
function onesIn(word: number): number {
  let ones = 0;
  for (let bits = word; bits !== 0; bits &= bits - 1) ones += 1;
  return ones;
}

test('avalanche: any bit of key or counter turned over turns over half of the bits', () => {
  const samples = 400;
  for (let argument = 0; argument < 4; argument += 1) {
    for (let bit = 0; bit < 32; bit += 1) {
      let flipped = 0;
      for (let sample = 0; sample < samples; sample += 1) {
        const words: [number, number, number, number] = [sample, 7 * sample, sample + 1, 3];
        encipher(...words);
        const [before0, before1] = [cipherBlock[0]!, cipherBlock[1]!];
        words[argument]! ^= 1 << bit;
        encipher(...words);
        flipped += onesIn(before0 ^ cipherBlock[0]!) + onesIn(before1 ^ cipherBlock[1]!);
      }
      // 64 bits a sample, each with a chance of a half: five standard deviations to either side.
      expect(Math.abs(flipped - 32 * samples)).toBeLessThan(5 * Math.sqrt(16 * samples));
    }
  }
});
