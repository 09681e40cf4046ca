import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { proposedAssumptions } from '../../../src/api/own-workbook/proposed-assumptions.ts';
import { presentReadBack } from '../../../src/api/own-workbook/present-read-back.ts';
import { presentScenario } from '../../../src/api/scenarios/present-scenario.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { workbookInputs } from '../../../src/workbooks/inputs/workbook-inputs.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';

/** A scenario with every kind of input. */
function wholeScenario(): Scenario {
  const scenario = aScenario();
  const { commutingLine } = scenario.budget;
  return aScenario({
    workforce: someWorkforceSettings({
      prices: { kind: 'current', wageIndexRatio: 0.03, hireIndexRatio: 0.025 },
    }),
    budget: {
      ...scenario.budget,
      workforceLine: { ...commutingLine, baselineCentsByYear: [1, 2, 3, 4] },
    },
  });
}

/** Modes of travel come in the order of the contract. */
const scenario = readScenario(presentScenario(wholeScenario()));
const inputs = workbookInputs(scenario);

const changed = (name: string, becomes: number) => {
  const input = inputs.find((one) => one.name === name)!;
  return { input, sheet: 'Invoer', cell: 'B7', becomes };
};

const readBack = (changes: readonly ReturnType<typeof changed>[]) => ({
  scenarioId: '0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11',
  rosterImportId: '1b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11',
  scenario,
  changes,
});

test('whatever changes, the proposed scenario has those numbers and is the same for the rest', () => {
  const change = fc.record({
    input: fc.constantFrom(...inputs),
    cents: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(change, { selector: ({ input }) => input.name }), (picked) => {
      const changes = picked.map(({ input, cents }) => changed(input.name, cents / 100));
      const becomes = new Map(changes.map((one) => [one.input.name, one.becomes]));
      const proposed = readScenario(proposedAssumptions({ scenario, changes }, 'Nieuw'));
      expect(proposed.name).toBe('Nieuw');
      expect(workbookInputs(proposed)).toEqual(
        inputs.map((input) => ({ ...input, value: becomes.get(input.name) ?? input.value })),
      );

      const back = changes.map((one) => ({ ...one, becomes: one.input.value }));
      const original = proposedAssumptions({ scenario: proposed, changes: back }, scenario.name);
      expect(original).toEqual(presentScenario(scenario));
    }),
  );
});

test('a number that a scenario may not have is refused at the cell it came from', () => {
  const changes = [changed('invoer_fonds_2026', -1), changed('invoer_loonstijging', 0.02)];
  try {
    proposedAssumptions({ scenario, changes }, 'Nieuw');
    throw new Error('not refused');
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    expect(error.message).toBe('Met deze wijzigingen klopt het scenario niet meer.');
    expect(error.problems.map(({ place, found }) => [place, found])).toEqual([
      ['blad Invoer, cel B7 (Fonds in 2026)', '-1'],
    ]);
  }
});

test('each change is told with its cell, its place in the scenario and both numbers', () => {
  const changes = [changed('invoer_voorstel_fiets_tarief', 0.195)];
  const { wijzigingen, voorstel } = presentReadBack(readBack(changes), null);
  expect(wijzigingen).toEqual([
    {
      blad: 'Invoer',
      cel: 'B7',
      rubriek: 'Reiskosten: Fietsen en lopen ook vergoed',
      omschrijving: 'Fiets: tarief',
      plaats: 'reiskosten.voorstel.vervoer.fiets.tarief',
      eenheid: 'euro per km',
      van: 0.23,
      naar: 0.195,
    },
  ]);
  expect(voorstel?.uitgangspunten.naam).toBe('Perspectiefnota 2026-2029 (teruggelezen)');
  expect(voorstel?.wijzigingen).toEqual([
    'Reiskosten: Fietsen en lopen ook vergoed, Fiets: tarief: van 0,23 naar 0,195 (blad Invoer, cel B7).',
  ]);
});

test('without changes there is nothing to propose, and a long name stays a name', () => {
  expect(presentReadBack(readBack([]), null)).toMatchObject({ wijzigingen: [], voorstel: null });
  const long = {
    ...readBack([changed('invoer_fonds_2026', 5)]),
    scenario: { ...scenario, name: 'n'.repeat(200) },
  };
  const name = presentReadBack(long, null).voorstel?.uitgangspunten.naam;
  expect(name).toMatch(/^n+ \(teruggelezen\)$/);
  expect(presentReadBack(long, 'Anders').voorstel?.uitgangspunten.naam).toBe('Anders');
});
