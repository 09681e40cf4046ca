import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import { Conflict, NotFound } from '../../src/engine/problems.ts';
import { compareScenarios } from '../../src/services/comparison/compare-scenarios.ts';
import { createScenario } from '../../src/services/scenarios/create-scenario.ts';
import { aManualLine, aScenario } from '../builders/a-scenario.ts';
import { aComposition, confirmedScenario } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { someOutcomes, storeResults } from '../support/stored-results.ts';

describe('scenarios beside each other', () => {
  let database: FreshDatabase;
  let composition: Composition;
  let importId: string;
  let basis: string;
  let sober: string;

  async function anotherScenario(name: string, line = aManualLine()): Promise<string> {
    const scenario = aScenario({ name });
    const { id } = await createScenario(composition.newContext(), {
      rosterImportId: importId,
      scenario: { ...scenario, budget: { ...scenario.budget, manualLines: [line] } },
    });
    return id;
  }

  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
    ({ importId, scenarioId: basis } = await confirmedScenario(composition));
    await storeResults(composition, basis, someOutcomes());
    sober = await anotherScenario('Sober');
    await storeResults(composition, sober, someOutcomes(90_000_000));
  }, 60_000);
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });

  const compare = (...scenarioIds: string[]) =>
    compareScenarios(composition.newContext(), { scenarioIds });

  test('differ by line, in key figures and in choices', async () => {
    const { scenarios, differences } = await compare(basis, sober);
    expect(scenarios.map(({ name }) => name)).toEqual(['Perspectiefnota 2026-2029', 'Sober']);
    const [{ parts, budget, keyFigures }] = differences as [(typeof differences)[number]];
    expect(parts).toEqual(['budget']);
    expect(budget.lines.map(({ kind, number }) => [kind, number])).toEqual([
      ['removed', '11'],
      ['changed', '22'],
    ]);
    expect(budget.centsByYear).toEqual([14_985_210, 14_985_210, 9_985_210, 9_985_210]);
    expect(keyFigures).toMatchObject({
      retirements: [0, 0, 0, 0],
      commutingExtraCents: [-9_985_210, -9_985_210, -9_985_210, -9_985_210],
      budgetCents: budget.centsByYear,
    });
  });

  test('have the key figures of their results', async () => {
    const [{ keyFigures, budget }] = (await compare(basis, sober)).scenarios as [
      Awaited<ReturnType<typeof compare>>['scenarios'][number],
    ];
    expect(keyFigures.retirements).toEqual([20, 25, 30, 35]);
    expect(keyFigures.fundCents).toEqual([0, 2_345_678, 1_234_567, 0]);
    expect(keyFigures.budgetCents).toEqual(budget.totalCentsByYear);
    // A stock of the end of the year: the last of twelve months of the builder.
    expect(keyFigures.budgetedFte[0]).toBeCloseTo(1302 * 0.95 * (1 + 11 / 1000), 6);
    expect(keyFigures.budgetedFte[3]).toBeCloseTo(1302 * 0.95 * (1 + 47 / 1000), 6);
  });

  test('are compared with the basis and with each other', async () => {
    const ruim = await anotherScenario('Ruim', aManualLine({ number: '30' }));
    await storeResults(composition, ruim, someOutcomes());
    const { differences, budgets } = await compare(basis, sober, ruim);
    const pairs = differences.map(({ fromScenarioId, toScenarioId }) => [
      fromScenarioId,
      toScenarioId,
    ]);
    expect(pairs).toEqual([
      [basis, sober],
      [basis, ruim],
      [sober, ruim],
    ]);
    const [first, whole, second] = differences.map(({ budget }) => budget.centsByYear);
    expect(first!.map((cents, year) => cents + second![year]!)).toEqual(whole);
    expect(budgets.lines.map(({ number }) => number)).toEqual(['11', '20', '21', '22', '30']);
  });

  test('have no difference from a scenario with the same choices and results', async () => {
    const { scenarioId: same } = await confirmedScenario(composition);
    await storeResults(composition, same, someOutcomes());
    const [difference] = (await compare(basis, same)).differences;
    expect(difference).toMatchObject({ parts: [], budget: { lines: [], laterCents: 0 } });
  });

  test('are refused while results are missing, all named at once', async () => {
    const { scenarioId: empty } = await confirmedScenario(composition);
    const { commuting, retirement } = someOutcomes();
    await storeResults(composition, empty, { commuting, retirement });
    const refusal = compare(basis, empty);
    await expect(refusal).rejects.toThrow(Conflict);
    await expect(refusal).rejects.toThrow(/formatie van .* koppeling van .* nog niet berekend\.$/);
  });

  test('are refused with results of another version of the program, and say which', async () => {
    const old = await anotherScenario('Oud');
    await storeResults(composition, old, someOutcomes(), { engineVersion: '0.0.1' });
    await expect(compare(basis, old)).rejects.toThrow(
      /uitstroom van scenario "Oud" is berekend met versie 0\.0\.1 van het programma/,
    );
    await storeResults(composition, old, someOutcomes());
    expect((await compare(basis, old)).differences).toHaveLength(1);
  });

  test('are refused with results of other parameters', async () => {
    const old = await anotherScenario('Vorig jaar');
    const { library } = composition.newContext();
    const pensionAge = { ...library.legal['aow/pension-age'], title: 'Anders' };
    await storeResults(composition, old, someOutcomes(), {
      library: { ...library, legal: { ...library.legal, 'aow/pension-age': pensionAge } },
    });
    await expect(compare(basis, old)).rejects.toThrow('met andere parameters dan er nu gelden');
  });

  test('need to exist', async () => {
    await expect(compare(basis, '00000000-0000-4000-8000-000000000000')).rejects.toThrow(NotFound);
  });
});
