import { expect, test } from '@jest/globals';
import { budgetContract } from '../../../src/api/budget/budget-contract.ts';
import { presentBudget } from '../../../src/api/budget/present-budget.ts';
import { aBudgetTable } from '../../builders/a-budget-table.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import { aScenario } from '../../builders/a-scenario.ts';

const tableIn = (tableProfileId: string) => {
  const scenario = aScenario();
  return aBudgetTable(
    { ...scenario, budget: { ...scenario.budget, tableProfileId } },
    {
      pairing: aPairingOutcome({ spentCentsByYear: [0, 29_999_412, 29_987_655, 29_961_203] }),
      commuting: aCommutingOutcome([99_985_210, 99_985_210, 99_985_210, 99_985_210]),
    },
  );
};

test('the table is published with exact euros and with what is printed', () => {
  const published = presentBudget(tableIn('deventer-tussentijdse-rapportage'));
  expect(budgetContract.parse(published)).toEqual(published);
  expect(published).toMatchObject({
    eenheid: 1000,
    minBetekent: 'nadeel',
    jaren: [2026, 2027, 2028, 2029],
    totaalAfgerond: [-1182, -1482, -1432, -1431],
    afrondingsverschil: [0, 0, 0, 1],
  });
  expect(published.regels[1]).toMatchObject({
    nr: '20',
    structureelIncidenteel: 'I',
    herkomst: 'koppeling',
    bedragen: [0, -299_994.12, -299_876.55, -299_612.03],
    afgerond: [0, -300, -300, -300],
  });
});

test('a municipality that writes nadeel with a plus gets a plus everywhere', () => {
  const published = presentBudget(tableIn('oss'));
  expect(published.minBetekent).toBe('voordeel');
  expect(published.regels[1]?.bedragen).toEqual([0, 299_994.12, 299_876.55, 299_612.03]);
  expect(published.totaal).toEqual([1_181_852.1, 1_481_846.22, 1_431_728.65, 1_431_464.13]);
  expect(published.totaalAfgerond).toEqual([1182, 1482, 1432, 1431]);
});

test('letters, columns and later years are published as the profile prints them', () => {
  const published = presentBudget(tableIn('bronckhorst'));
  expect(budgetContract.parse(published)).toEqual(published);
  expect(published).toMatchObject({
    tekens: 'letter',
    minBetekent: 'nadeel',
    totaalregels: 'per-programma',
    tabelkolommen: [
      'nummer',
      'omschrijving',
      'programma',
      'lastenOfBaten',
      'structureelIncidenteel',
      'jaren',
    ],
    totaalDaarna: -1_131_852.1,
  });
  expect(published.regels[2]).toMatchObject({
    lastenOfBaten: 'lasten',
    kostenplaats: null,
    herkomst: 'ingevoerd',
    herkomstCijfer: null,
    bedragDaarna: -132_000,
    weergave: ['132.000 N', '132.000 N', '132.000 N', '132.000 N'],
    weergaveDaarna: '132.000 N',
  });
  expect(published.programmatotalen.map(({ programma }) => programma)).toEqual(['1', '13']);
});
