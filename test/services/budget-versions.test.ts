import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { Composition } from '../../src/compose.ts';
import { Conflict, NotFound } from '../../src/engine/problems.ts';
import { freezeBudget } from '../../src/services/budget-versions/freeze-budget.ts';
import { listBudgetVersions } from '../../src/services/budget-versions/list-budget-versions.ts';
import { showBudgetVersion } from '../../src/services/budget-versions/show-budget-version.ts';
import { showBudget } from '../../src/services/calculations/show-budget.ts';
import { showScenarioOutcome } from '../../src/services/calculations/show-scenario-outcome.ts';
import { canonicalJson, sha256 } from '../../src/services/fingerprints/fingerprint.ts';
import { aComposition, confirmedScenario } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { someOutcomes, storeResults } from '../support/stored-results.ts';

describe('frozen budgets', () => {
  let database: FreshDatabase;
  let composition: Composition;
  let scenarioId: string;
  beforeEach(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
    ({ scenarioId } = await confirmedScenario(composition));
    await storeResults(composition, scenarioId, someOutcomes());
  });
  afterEach(async () => {
    await composition.close();
    await database.drop();
  });

  const freeze = (decidedBy = 'gemeenteraad', after: number | null = null, id = scenarioId) =>
    freezeBudget(composition.newContext(), {
      scenarioId: id,
      decidedBy,
      recordedBy: 'hr-adviser',
      note: null,
      after,
    });
  const show = (versionNumber: number) =>
    showBudgetVersion(composition.newContext(), { versionNumber });

  test('hold the table of that moment with all that it was made from', async () => {
    const version = await freeze();
    const { outcome, hashes } = await showScenarioOutcome(composition.newContext(), scenarioId);
    expect(version).toMatchObject({
      versionNumber: 1,
      previousVersion: null,
      scenarioId,
      decidedBy: 'gemeenteraad',
      recordedBy: 'hr-adviser',
      difference: null,
      table: outcome.budget,
      tableHash: sha256(canonicalJson(outcome.budget)),
      hashes,
    });
    const commuting = sha256(canonicalJson(someOutcomes().commuting));
    expect(version.resultHashes.commuting).toBe(commuting);
    const line = version.table.rows.find(({ line: { number } }) => number === '22')!.line;
    expect(line.origin.run).toBe(commuting);
    expect(await show(1)).toEqual(version);
  });

  test('stay the same bytes when the scenario is calculated again', async () => {
    await freeze();
    const before = JSON.stringify(await show(1));
    await storeResults(composition, scenarioId, someOutcomes(5_000));
    const now = await showBudget(composition.newContext(), { scenarioId });
    expect(now).not.toEqual((await show(1)).table);
    expect(JSON.stringify(await show(1))).toBe(before);
    await composition.newContext().em.execute('delete from calculation');
    expect(JSON.stringify(await show(1))).toBe(before);
  });

  test('name the version before with what became different, to the cent', async () => {
    await freeze();
    await storeResults(composition, scenarioId, someOutcomes(100_000_000));
    const second = await freeze('college', 1);
    expect(second).toMatchObject({ versionNumber: 2, previousVersion: 1 });
    const less = [-14_790, -14_790, -14_790, -14_790];
    expect(second.difference).toMatchObject({ centsByYear: less, laterCents: -14_790 });
    expect(second.difference!.lines).toEqual([
      expect.objectContaining({ kind: 'changed', number: '22', centsByYear: less }),
    ]);
    expect(second.difference!.lines[0]!.sentence).toContain(
      'vanaf 2026 elk jaar € 147,90 nadeliger. Oorzaak: een andere uitkomst voor de meerkosten van het reiskostenvoorstel.',
    );
    expect(await show(2)).toEqual(second);
  });

  test('without a change say that nothing is different', async () => {
    await freeze();
    expect((await freeze()).difference).toMatchObject({ lines: [], centsByYear: [0, 0, 0, 0] });
  });

  test('made at the same moment come one after the other, without a gap', async () => {
    const bodies = ['raad', 'college', 'directie', 'raad', 'college'];
    const made = await Promise.all(bodies.map((body) => freeze(body)));
    const listed = await listBudgetVersions(composition.newContext());
    expect(listed.map(({ versionNumber }) => versionNumber)).toEqual([1, 2, 3, 4, 5]);
    expect(listed.map(({ previousVersion }) => previousVersion)).toEqual([null, 1, 2, 3, 4]);
    expect(
      made.map(({ versionNumber }) => versionNumber).sort((one, other) => one - other),
    ).toEqual([1, 2, 3, 4, 5]);
    expect(listed.map(({ decidedBy }) => decidedBy).sort()).toEqual(bodies.toSorted());
  });

  test('of two that both must come after the same version one is refused, and leaves no gap', async () => {
    await freeze();
    const ends = await Promise.allSettled([freeze('raad', 1), freeze('college', 1)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = ends.find((end) => end.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(Conflict);
    expect((await freeze('raad', 2)).versionNumber).toBe(3);
  });

  test('wait for whoever is making one', async () => {
    const other = new Client({ connectionString: database.url });
    await other.connect();
    await other.query('begin');
    await other.query('select * from installation for update');
    let isFrozen = false;
    const waiting = freeze().then((version) => {
      isFrozen = true;
      return version;
    });
    await new Promise((done) => {
      setTimeout(done, 500);
    });
    expect(isFrozen).toBe(false);
    await other.query('commit');
    await other.end();
    expect((await waiting).versionNumber).toBe(1);
  });

  test('are refused without results, with the names of what is missing', async () => {
    const { scenarioId: empty } = await confirmedScenario(composition);
    const { pairing } = someOutcomes();
    await storeResults(composition, empty, { pairing });
    await expect(freeze('raad', null, empty)).rejects.toThrow(
      'Bereken eerst opnieuw: uitstroom van scenario "Perspectiefnota 2026-2029" is nog niet berekend; formatie van',
    );
    await expect(freeze('raad', null, empty)).rejects.not.toThrow('koppeling');
    expect(await listBudgetVersions(composition.newContext())).toEqual([]);
  });

  test('are refused for a scenario or after a version that does not exist', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(freeze('raad', null, unknown)).rejects.toThrow(NotFound);
    await expect(freeze('raad', 1)).rejects.toThrow(Conflict);
    await expect(show(1)).rejects.toThrow(NotFound);
  });
});
