import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readPairingInstance } from '../../../src/api/pairing/pairing-instance-contract.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';

const example = JSON.parse(readFileSync('templates/example/koppelen.json', 'utf8')) as object;

const placesOf = (input: unknown): unknown => {
  try {
    return readPairingInstance(input);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map(({ place }) => place).sort();
  }
};

describe('the question of the calculator koppelen', () => {
  test('is read as it is written', () => {
    expect(readPairingInstance(example)).toMatchObject({
      budgets: [60000, 60000],
      pairs: expect.arrayContaining([
        { master: 2, apprentice: 1, year: 1, value: 20, cost: 55000 },
      ]),
    });
  });

  test('may name the same pair more than once, in one year or in several', () => {
    const pair = { meester: 0, gezel: 0, jaar: 0, waarde: 1, kosten: 1 };
    const input = { jaren: 1, budget: [1], paren: [pair, pair] };
    expect(readPairingInstance(input).pairs).toHaveLength(2);
  });

  test('is refused with everything that is wrong at once', () => {
    const pair = { meester: 0, gezel: 0, jaar: 0, waarde: 1, kosten: 1 };
    const input = {
      jaren: 2,
      budget: [-1, 5, 5],
      paren: [
        { ...pair, jaar: 2 },
        { ...pair, kosten: -1 },
        { ...pair, meester: -1, gezel: 0.5 },
        { ...pair, waarde: 'veel' },
        { ...pair, opmerking: 'x' },
      ],
      extra: true,
    };
    expect(placesOf(input)).toEqual([
      'budget',
      'budget[0]',
      'extra',
      'paren[0].jaar',
      'paren[1].kosten',
      'paren[2].gezel',
      'paren[2].meester',
      'paren[3].waarde',
      'paren[4].opmerking',
    ]);
  });

  test('that is no question at all is refused as well', () => {
    expect(placesOf(null)).toEqual(['invoer']);
    expect(placesOf({})).toEqual(['budget', 'jaren', 'paren']);
  });
});
