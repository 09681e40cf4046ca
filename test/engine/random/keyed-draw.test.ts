import { describe, expect, test } from '@jest/globals';
import {
  drawPurposes,
  personKey,
  purposeAndOccurrence,
  uniform,
  uniformOf,
  type DrawPurpose,
} from '../../../src/engine/random/keyed-draw.ts';
import { chiSquare, chiSquareLimit } from './chi-square.ts';

const seed = 20260101;
const count = 2 ** 15;
const purposes = Object.keys(drawPurposes) as DrawPurpose[];

const one = personKey(seed, '100001');
const people = Array.from({ length: count + 1 }, (_, index) =>
  personKey(seed, `${100_000 + index}`),
);

/** Draws that follow each other in one of the things that a draw depends on, and in nothing else. */
const neighbours: Record<string, (index: number) => number> = {
  people: (index) => uniform(people[index]!, 0, 'leaving'),
  replications: (index) => uniform(one, index, 'leaving'),
  occurrences: (index) => uniform(one, 0, 'leaving', index),
  seeds: (index) => uniform(personKey(index, '100001'), 0, 'leaving'),
  'purposes, replication by replication': (index) =>
    uniform(one, (index / purposes.length) | 0, purposes[index % purposes.length]!),
};

describe.each(Object.entries(neighbours))('draws of neighbouring %s', (_, draw) => {
  const draws = Float64Array.from({ length: count + 1 }, (_, index) => draw(index));

  test('lie in [0, 1), at a multiple of 2^-53 that is odd half of the time', () => {
    const steps = draws.map((value) => value * 2 ** 53);
    expect(steps.findIndex((step) => step % 1 !== 0 || step < 0 || step >= 2 ** 53)).toBe(-1);
    const odd = steps.reduce((sum, step) => sum + (step % 2), 0);
    expect(Math.abs(odd - count / 2)).toBeLessThan(4 * Math.sqrt(count / 4));
  });

  test('are uniform', () => {
    const bins = new Uint32Array(256);
    for (const value of draws.subarray(0, count)) bins[(value * 256) | 0]! += 1;
    expect(chiSquare(bins, () => count / 256)).toBeLessThan(chiSquareLimit(255));
  });

  test('have bits, down to the last, that are as often one as nought', () => {
    const ones = new Uint32Array(53);
    for (const value of draws.subarray(0, count)) {
      let rest = value;
      for (let bit = 0; bit < 53; bit += 1) {
        rest *= 2;
        if (rest >= 1) {
          ones[bit]! += 1;
          rest -= 1;
        }
      }
    }
    for (const amount of ones) {
      expect(Math.abs(amount - count / 2)).toBeLessThan(5 * Math.sqrt(count / 4));
    }
  });

  test('say nothing about the next one: no correlation, and pairs fill the square evenly', () => {
    const cells = new Uint32Array(16 * 16);
    let product = 0;
    for (let index = 0; index < count; index += 1) {
      const [here, next] = [draws[index]!, draws[index + 1]!];
      product += (here - 0.5) * (next - 0.5);
      cells[((here * 16) | 0) * 16 + ((next * 16) | 0)]! += 1;
    }
    // A uniform number has a variance of 1/12.
    expect(Math.abs((12 * product) / count)).toBeLessThan(4 / Math.sqrt(count));
    expect(chiSquare(cells, () => count / 256)).toBeLessThan(chiSquareLimit(255));
  });
});

test('the bytes of both words of the cipher are uniform', () => {
  const bins = new Uint32Array(256);
  for (let replication = 0; replication < count; replication += 1) {
    const steps = uniform(one, replication, 'demand') * 2 ** 53;
    // Six whole bytes, below the highest five bits.
    for (let byte = 0; byte < 6; byte += 1) bins[Math.floor(steps / 2 ** (8 * byte)) % 256]! += 1;
  }
  expect(chiSquare(bins, () => (6 * count) / 256)).toBeLessThan(chiSquareLimit(255));
});

describe('a key', () => {
  test('is never shared: 200,000 identities under two seeds have as many keys', () => {
    const keys = new Set<string>();
    for (let person = 0; person < 200_000; person += 1) {
      const { key0, key1 } = personKey(seed + (person % 2), `"${person}"`);
      keys.add(`${key0} ${key1}`);
    }
    expect(keys.size).toBe(200_000);
  });

  test('differs for texts that only their length, their end or one bit tells apart', () => {
    const texts = [
      '',
      '\0',
      '\0\0',
      'a',
      'a\0',
      'ab',
      'abcd',
      'abcd\0',
      'abcde',
      'abcdf',
      'ábcd',
      'b',
    ];
    const keys = new Set(texts.map((text) => JSON.stringify(personKey(seed, text))));
    expect(keys.size).toBe(texts.length);
  });

  test('depends on all 53 bits of the seed', () => {
    const seeds = [0, 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52, 2 ** 53 - 1];
    const keys = new Set(seeds.map((own) => JSON.stringify(personKey(own, '100001'))));
    expect(keys.size).toBe(seeds.length);
  });

  test('stays what it is: results of earlier versions must come out again', () => {
    const key = personKey(1, '"100001"');
    expect(key).toEqual({ key0: 766167138, key1: 1981228113 });
    expect(uniform(key, 0, 'leaving')).toBe(0.046386763614086446);
  });
});

test('a draw does not depend on what was drawn before', () => {
  const first = uniform(one, 5, 'leaving', 2);
  uniform(people[3]!, 9, 'mover');
  expect(uniform(one, 5, 'leaving', 2)).toBe(first);
});

test('the form for loops draws the same', () => {
  expect(uniformOf(one.key0, one.key1, 7, purposeAndOccurrence('mover', 3))).toBe(
    uniform(one, 7, 'mover', 3),
  );
});

test('no two purposes share a number, and each number fits in the 8 bits of a purpose', () => {
  const numbers = Object.values(drawPurposes);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) expect(number > 0 && number < 256).toBe(true);
});
