import { describe } from '@jest/globals';
import { hasRedis, startRedis } from './start-redis.ts';

/** Where the queue of a test lives; started by the test file. */
export interface TestQueue {
  /** `null` = in the PostgreSQL of the test. */
  readonly redisUrl: string | null;
  readonly stop: () => Promise<void>;
}

type Tests = (startQueue: () => Promise<TestQueue>) => void;

export function queueInPostgres(tests: Tests): void {
  describe('with the queue in PostgreSQL', () => {
    tests(() => Promise.resolve({ redisUrl: null, stop: () => Promise.resolve() }));
  });
}

/** On a Redis of the test itself; skipped without `redis-server`, and then the name says so. */
export function queueInRedis(tests: Tests): void {
  const start = async (): Promise<TestQueue> => {
    const { url, stop } = await startRedis();
    return { redisUrl: url, stop };
  };
  const [describeIt, name] = hasRedis()
    ? [describe, 'with the queue in Redis']
    : [describe.skip, 'with the queue in Redis (no redis-server here)'];
  describeIt(name, () => {
    tests(start);
  });
}

/** The same tests on both. */
export function onEachQueue(tests: Tests): void {
  queueInPostgres(tests);
  queueInRedis(tests);
}
