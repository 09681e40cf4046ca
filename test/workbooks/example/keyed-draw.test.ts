import { expect, test } from '@jest/globals';
import {
  hashOf,
  keyedDraw,
  keyedWhole,
  mixed,
} from '../../../templates/example/generator/keyed-draw.ts';

test('the hash is FNV-1a of 64 bits: its published test vectors', () => {
  // http://www.isthe.com/chongo/src/fnv/test_fnv.c
  expect(hashOf('')).toBe(0xcbf29ce484222325n);
  expect(hashOf('a')).toBe(0xaf63dc4c8601ec8cn);
  expect(hashOf('foobar')).toBe(0x85944171f73967e8n);
});

test('the mixer is SplitMix64: the first number of the sequence with seed 1234567', () => {
  // https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
  expect(mixed(1_234_567n)).toBe(6_457_827_717_110_365_317n);
});

test('a draw depends on who it is for and what for, and on nothing else', () => {
  const first = keyedDraw('Griffie/Griffier/0', 'age');
  keyedDraw('Griffie/Raadsadviseur/1', 'age');
  expect(keyedDraw('Griffie/Griffier/0', 'age')).toBe(first);
  expect(keyedDraw('Griffie/Griffier/0', 'hours')).not.toBe(first);
  expect(keyedDraw('Griffie/Griffier/1', 'age')).not.toBe(first);
});

test('draws spread evenly over 0 to 1, and whole numbers reach both ends', () => {
  const draws = Array.from({ length: 4000 }, (_, index) => keyedDraw(`person ${index}`, 'test'));
  const shares = [0, 1, 2, 3].map(
    (quarter) => draws.filter((draw) => Math.floor(draw * 4) === quarter).length / draws.length,
  );
  for (const share of shares) expect(Math.abs(share - 0.25)).toBeLessThan(0.03);
  const dice = Array.from({ length: 200 }, (_, index) => keyedWhole(`die ${index}`, 'die', 1, 6));
  expect(new Set(dice)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});
