import { expect, test } from '@jest/globals';
import type { PreparedCommuting } from '../../src/engine/commuting/prepared-commuting.ts';
import {
  createPreparedCommutingMemory,
  type CommutingAtHand,
} from '../../src/services/commuting/prepared-commuting-memory.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { prepared } from '../engine/commuting/outcome/prepared.ts';

const source = { scenarioId: 's', scenario: aScenario(), rosterImportId: 'r', rosterFile: 'f' };

/** A staff of so many commuters, without making them. */
const atHand = (count: number): CommutingAtHand => ({
  prepared: { ...prepared([]), commuters: { length: count } } as unknown as PreparedCommuting,
  source,
});

/** A memory that counts how often a staff is made ready. */
function counted(): {
  readonly made: string[];
  readonly recall: (id: string, size?: number) => Promise<CommutingAtHand>;
} {
  const memory = createPreparedCommutingMemory();
  const made: string[] = [];
  const recall = (id: string, size = 10): Promise<CommutingAtHand> =>
    memory.recall(id, async () => {
      made.push(id);
      await Promise.resolve();
      return atHand(size);
    });
  return { made, recall };
}

test('a staff is made ready once, also for who asks meanwhile', async () => {
  const { made, recall } = counted();
  const [one, other] = await Promise.all([recall('a'), recall('a')]);
  expect(one).toBe(other);
  expect(await recall('a')).toBe(one);
  expect(made).toEqual(['a']);
});

test('what was not asked about for longest makes room for a large staff', async () => {
  const { made, recall } = counted();
  await recall('a', 150_000);
  await recall('b', 150_000);
  await recall('a');
  await recall('c', 150_000);
  await recall('a');
  expect(made).toEqual(['a', 'b', 'c']);
  await recall('b', 150_000);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('one staff is kept whatever its size', async () => {
  const { made, recall } = counted();
  await recall('a', 1_000_000);
  await recall('a');
  expect(made).toEqual(['a']);
});

test('a failure is not remembered', async () => {
  const memory = createPreparedCommutingMemory();
  const fails = memory.recall('a', () => Promise.reject(new Error('not now')));
  await expect(fails).rejects.toThrow('not now');
  const later = await memory.recall('a', () => Promise.resolve(atHand(1)));
  expect(later.source).toBe(source);
});
