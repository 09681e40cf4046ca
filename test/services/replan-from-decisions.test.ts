import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import type { PairStatus } from '../../src/engine/pairing/pair-status.ts';
import type { PairingTerms } from '../../src/engine/pairing/pairing-terms.ts';
import { NotFound } from '../../src/engine/problems.ts';
import { insertPairDecisions } from '../../src/data/queries/pair-decisions.ts';
import { replanFromDecisions } from '../../src/services/pairing-decisions/replan-from-decisions.ts';
import { showPairDecisions } from '../../src/services/pairing-decisions/show-pair-decisions.ts';
import { createScenario } from '../../src/services/scenarios/create-scenario.ts';
import { showScenario } from '../../src/services/scenarios/show-scenario.ts';
import { aPair } from '../builders/a-pairing-outcome.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { somePairingSettings } from '../builders/some-pairing-settings.ts';
import { aComposition, confirmedScenario } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { storePairing } from '../support/stored-pairing.ts';

describe('planning on from what people decided', () => {
  let database: FreshDatabase;
  let composition: Composition;
  let importId: string;
  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
    ({ importId } = await confirmedScenario(composition));
  });
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });

  const aScenarioWith = async (pairing: Partial<PairingTerms> = {}): Promise<string> => {
    const scenario = aScenario({
      pairing: somePairingSettings({ timeShares: [0.5, 1], ...pairing }),
    });
    const input = { rosterImportId: importId, scenario };
    return (await createScenario(composition.newContext(), input)).id;
  };
  /** What people decided about the post of a row with trainee T1, as the history of one pair. */
  const decide = (scenarioId: string, row: number, ...statuses: PairStatus[]): Promise<void> =>
    insertPairDecisions(
      composition.newContext().em,
      scenarioId,
      statuses.map((status, index) => ({
        postId: `P${row}`,
        candidateId: 'T1',
        decisionNumber: index + 1,
        status,
        firstMonth: '2027-05-01',
        overlapMonths: row,
        timeShare: 0.5,
        decidedAt: new Date(`2026-03-0${index + 1}T09:00:00Z`),
        decidedBy: 'hr-adviser',
        note: `besluit ${index + 1}`,
      })),
    );
  const replan = (scenarioId: string) =>
    replanFromDecisions(composition.newContext(), { scenarioId, name: 'Verder' });
  const decisionsOf = (scenarioId: string) =>
    showPairDecisions(composition.newContext(), { scenarioId });
  const aPin = (row: number) => ({
    postId: `P${row}`,
    candidateId: 'T1',
    firstMonth: '2027-05-01',
    overlapMonths: row,
    timeShare: 0.5,
  });
  const planned = (row: number) => aPair({ ...aPin(row), firstMonth: '2027-09-01' } as object);

  test('what is agreed is pinned with its months and share of the hours, the rest of the plan is the earlier plan', async () => {
    const scenarioId = await aScenarioWith();
    await storePairing(composition, scenarioId, [1, 2, 3, 7].map(planned));
    await decide(scenarioId, 2, 'discussed');
    await decide(scenarioId, 3, 'discussed', 'decided');
    await decide(scenarioId, 4, 'discussed', 'decided', 'running');
    await decide(scenarioId, 5, 'discussed', 'decided', 'running', 'finished');
    await decide(scenarioId, 6, 'discussed', 'proposed');
    await decide(scenarioId, 8, 'discussed');
    const { scenario, ...view } = await replan(scenarioId);
    expect(scenario.pairing.pinned).toEqual([3, 4, 5].map(aPin));
    expect(scenario.pairing.earlierPlan).toEqual([
      { ...aPin(1), firstMonth: '2027-09-01' },
      aPin(2),
      { ...aPin(7), firstMonth: '2027-09-01' },
      aPin(8),
    ]);
    expect(view).toMatchObject({ name: 'Verder', rosterImportId: importId });
  });

  test('all else of the scenario stays, and the one it starts from is not touched', async () => {
    const scenarioId = await aScenarioWith({ keepingPremium: 2 });
    await decide(scenarioId, 3, 'discussed', 'decided');
    const before = await showScenario(composition.newContext(), scenarioId);
    const { id, scenario } = await replan(scenarioId);
    expect(id).not.toBe(scenarioId);
    expect(scenario).toEqual({
      ...before.scenario,
      name: 'Verder',
      pairing: { ...before.scenario.pairing, pinned: [aPin(3)] },
    });
    expect(await showScenario(composition.newContext(), scenarioId)).toEqual(before);
  });

  test('decisions go along with their history, and from then on go their own way', async () => {
    const scenarioId = await aScenarioWith();
    await decide(scenarioId, 3, 'discussed', 'decided', 'proposed');
    await decide(scenarioId, 4, 'discussed');
    const before = await decisionsOf(scenarioId);
    const { id } = await replan(scenarioId);
    expect(await decisionsOf(id)).toEqual(before);
    expect(before[0]?.history.map(({ note }) => note)).toEqual([
      'besluit 1',
      'besluit 2',
      'besluit 3',
    ]);
    await decide(id, 9, 'discussed');
    expect(await decisionsOf(scenarioId)).toEqual(before);
  });

  test('decisions go before pins of the scenario, other pins stay', async () => {
    const scenarioId = await aScenarioWith({ pinned: [1, 3, 4].map(aPinOfScenario) });
    await decide(scenarioId, 3, 'discussed', 'decided');
    await decide(scenarioId, 4, 'discussed', 'decided', 'proposed');
    const { scenario } = await replan(scenarioId);
    expect(scenario.pairing.pinned).toEqual([aPinOfScenario(1), aPin(3)]);
    expect(scenario.pairing.earlierPlan).toEqual([]);
  });

  test('planned on twice without a calculation between, the earlier plan is still the last one', async () => {
    const scenarioId = await aScenarioWith();
    await storePairing(composition, scenarioId, [1, 2].map(planned));
    const first = await replan(scenarioId);
    await decide(first.id, 2, 'discussed', 'decided');
    const { scenario } = await replan(first.id);
    expect(scenario.pairing.pinned).toEqual([aPin(2)]);
    expect(scenario.pairing.earlierPlan).toEqual([{ ...aPin(1), firstMonth: '2027-09-01' }]);
  });

  test('a scenario that does not exist is not found', async () => {
    await expect(replan(importId)).rejects.toThrow(NotFound);
  });

  const aPinOfScenario = (row: number) =>
    ({
      postId: `P${row}`,
      candidateId: 'T1',
      firstMonth: null,
      overlapMonths: null,
      timeShare: null,
    }) as const;
});
