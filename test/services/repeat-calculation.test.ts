import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import { Conflict, NotFound } from '../../src/engine/problems.ts';
import type {
  CalculationKind,
  CalculationView,
} from '../../src/services/calculations/calculation-view.ts';
import { repeatCalculation } from '../../src/services/calculations/repeat-calculation.ts';
import { requestCalculation } from '../../src/services/calculations/request-calculation.ts';
import { showCalculation } from '../../src/services/calculations/show-calculation.ts';
import type { ServiceContext } from '../../src/services/service-context.ts';
import { aComposition, confirmedScenario } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { shareableRosterFile } from '../support/roster-file.ts';
import { runToEnd } from '../support/simulation-jobs.ts';

const kinds = ['retirement', 'workforce', 'pairing', 'commuting', 'workbook'] as const;

describe('a calculation that is repeated', () => {
  let database: FreshDatabase;
  let composition: Composition;
  let scenarioId: string;
  const originals = new Map<CalculationKind, string>();

  const context = (): ServiceContext => composition.newContext();
  const show = (id: string) => showCalculation(context(), id);
  /** By a program that may differ from the one that did it first. */
  const run = async (calculationId: string, by = context()): Promise<CalculationView> => {
    await runToEnd(composition, calculationId, by);
    const view = await show(calculationId);
    expect(view).toMatchObject({ status: 'succeeded', failure: null });
    return view;
  };
  const repeat = async (kind: CalculationKind, by = context()): Promise<CalculationView> => {
    const { id } = await repeatCalculation(by, originals.get(kind)!);
    return run(id, by);
  };

  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
    ({ scenarioId } = await confirmedScenario(composition, shareableRosterFile()));
    for (const kind of kinds) {
      const { id } = await requestCalculation(context(), { scenarioId, kind });
      originals.set(kind, (await run(id)).id);
    }
  }, 60_000);
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });

  test.each(kinds)(
    '%s gives the same bytes, and says so',
    async (kind) => {
      const of = originals.get(kind)!;
      const view = await repeat(kind);
      expect(view.id).not.toBe(of);
      expect(view).toMatchObject({ kind, scenarioId });
      expect(view.repeat).toEqual({ of, isEqual: true, differences: [] });
      expect(view.resultHash).toBe((await show(of)).resultHash);
    },
    20_000,
  );

  test.each(['retirement', 'workforce', 'pairing', 'commuting'] as const)(
    '%s: another version that gives the same result is named, and is no difference in bytes',
    async (kind) => {
      const view = await repeat(kind, { ...context(), engineVersion: '99.0.0' });
      expect(view.repeat).toMatchObject({ isEqual: true, differences: ['engineVersion'] });
    },
    20_000,
  );

  test('a workbook shows the version, so another version gives other bytes', async () => {
    const view = await repeat('workbook', { ...context(), engineVersion: '99.0.0' });
    expect(view.repeat).toMatchObject({
      isEqual: false,
      differences: ['engineVersion', 'result'],
    });
  });

  test.each(['retirement', 'workforce'] as const)(
    '%s: a changed parameter is named as the reason why the bytes differ',
    async (kind) => {
      const { library, ...rest } = context();
      const pensionAge = library.legal['aow/pension-age'];
      const values = pensionAge.values.map((dated) => ({
        ...dated,
        value: dated.value === null ? null : dated.value - 1,
      }));
      const changed = {
        ...library,
        legal: { ...library.legal, 'aow/pension-age': { ...pensionAge, values } },
      };
      const view = await repeat(kind, { ...rest, library: changed });
      expect(view.repeat).toMatchObject({ isEqual: false, differences: ['parameters', 'result'] });
    },
    20_000,
  );

  test('a workbook that is repeated on another day prints the day of the first one', async () => {
    const original = originals.get('workbook')!;
    await context().em.execute(
      `update calculation set requested_at = requested_at - interval '3 days' where id = '${original}'`,
    );
    const { id } = await requestCalculation(context(), {
      scenarioId,
      kind: 'workbook',
      repeats: original,
    });
    const again = await requestCalculation(context(), {
      scenarioId,
      kind: 'workbook',
      repeats: id,
    });
    const first = await run(id);
    const second = await run(again.id);
    expect(second.repeat).toEqual({ of: id, isEqual: true, differences: [] });
    expect(first.resultHash).not.toBe((await show(original)).resultHash);
  });

  test('until it has succeeded nothing is said of it', async () => {
    const of = originals.get('commuting')!;
    const { id } = await repeatCalculation(context(), of);
    expect((await show(id)).repeat).toEqual({ of, isEqual: null, differences: [] });
    expect((await show(of)).repeat).toBeNull();
  });

  test('only what has succeeded can be repeated', async () => {
    const { id } = await requestCalculation(context(), { scenarioId, kind: 'commuting' });
    await expect(repeatCalculation(context(), id)).rejects.toThrow(Conflict);
    await expect(repeatCalculation(context(), scenarioId)).rejects.toThrow(NotFound);
  });
});
