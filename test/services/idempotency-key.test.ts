import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import { Conflict } from '../../src/engine/problems.ts';
import { withIdempotencyKey } from '../../src/services/with-idempotency-key.ts';
import { aComposition } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';

describe('an idempotency key', () => {
  let database: FreshDatabase;
  let composition: Composition;
  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
  });
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });

  const claim = (key: string, requestHash = 'a') => ({ operation: 'create', key, requestHash });

  test('makes the second request get the answer of the first', async () => {
    let times = 0;
    const act = () => {
      times += 1;
      return Promise.resolve({ id: `made ${times}` });
    };
    const first = await withIdempotencyKey(composition.newContext(), claim('k1'), act);
    const second = await withIdempotencyKey(composition.newContext(), claim('k1'), act);
    expect([first, second]).toEqual([{ id: 'made 1' }, { id: 'made 1' }]);
    expect(times).toBe(1);
  });

  test('repeats the answer with its keys in the same order', async () => {
    const answer = { status: 201, json: { naam: 'Basis', id: 'x', aantal: 3 }, location: '/x' };
    const act = () => Promise.resolve(answer);
    await withIdempotencyKey(composition.newContext(), claim('k7'), act);
    const repeated = await withIdempotencyKey(composition.newContext(), claim('k7'), act);
    expect(JSON.stringify(repeated)).toBe(JSON.stringify(answer));
  });

  test('lets one of many at the same moment act, and gives all its answer', async () => {
    let times = 0;
    const act = async () => {
      times += 1;
      await new Promise((done) => {
        setTimeout(done, 200);
      });
      return { id: `made ${times}` };
    };
    const answers = await Promise.all(
      Array.from({ length: 25 }, () =>
        withIdempotencyKey(composition.newContext(), claim('k2'), act),
      ),
    );
    expect(times).toBe(1);
    expect(answers).toEqual(Array.from({ length: 25 }, () => ({ id: 'made 1' })));
  });

  test('cannot be used for another request', async () => {
    const act = () => Promise.resolve({ id: 'x' });
    await withIdempotencyKey(composition.newContext(), claim('k3', 'a'), act);
    await expect(
      withIdempotencyKey(composition.newContext(), claim('k3', 'b'), act),
    ).rejects.toThrow(Conflict);
  });

  test('is of one operation: another may use the same key', async () => {
    const act = () => Promise.resolve({ id: 'second' });
    await withIdempotencyKey(composition.newContext(), claim('k4'), () =>
      Promise.resolve({ id: 'first' }),
    );
    const other = { ...claim('k4'), operation: 'retry' };
    expect(await withIdempotencyKey(composition.newContext(), other, act)).toEqual({
      id: 'second',
    });
  });

  test('can be used again after a refusal', async () => {
    const refuse = () => Promise.reject(new Conflict('nog niet'));
    await expect(withIdempotencyKey(composition.newContext(), claim('k5'), refuse)).rejects.toThrow(
      'nog niet',
    );
    const act = () => Promise.resolve({ id: 'nu wel' });
    expect(await withIdempotencyKey(composition.newContext(), claim('k5'), act)).toEqual({
      id: 'nu wel',
    });
  });

  test('whose first user died is taken over after a minute, and not before', async () => {
    const forgotten = claim('k6');
    await composition
      .newContext()
      .em.execute(
        `insert into idempotency_record values ('create', 'k6', 'a', now() - interval '61 seconds', false, null)`,
      );
    const act = () => Promise.resolve({ id: 'overgenomen' });
    expect(await withIdempotencyKey(composition.newContext(), forgotten, act)).toEqual({
      id: 'overgenomen',
    });
  });
});
