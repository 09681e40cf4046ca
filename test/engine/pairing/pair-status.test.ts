import { describe, expect, test } from '@jest/globals';
import {
  isSettled,
  nextStatusesOf,
  type PairStatus,
} from '../../../src/engine/pairing/pair-status.ts';

const statuses: readonly PairStatus[] = ['proposed', 'discussed', 'decided', 'running', 'finished'];

/** Row: from; column: to, in the same order. */
const isAllowed: readonly string[] = [
  '.x...', // proposed
  'x.x..', // discussed
  'xx.x.', // decided
  '....x', // running
  '.....', // finished
];

describe('the status of a pair', () => {
  const table = statuses.flatMap((from, row) =>
    statuses.map((to, column) => ({ from, to, expected: isAllowed[row]![column] === 'x' })),
  );

  test.each(table)('from $from to $to: $expected', ({ from, to, expected }) => {
    expect(nextStatusesOf(from).includes(to)).toBe(expected);
  });

  test('binds a new plan once it is decided', () => {
    expect(statuses.filter(isSettled)).toEqual(['decided', 'running', 'finished']);
  });

  test('can always reach the end, and never goes back once it runs', () => {
    for (const start of statuses) {
      const reached = new Set<PairStatus>([start]);
      for (const status of reached) nextStatusesOf(status).forEach((next) => reached.add(next));
      expect(reached.has('finished')).toBe(true);
      if (start === 'running' || start === 'finished') expect(reached.has('decided')).toBe(false);
    }
  });
});
