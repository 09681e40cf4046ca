import { expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { presentDepartures } from '../../../src/api/retirement/present-departures.ts';
import { presentRetirement } from '../../../src/api/retirement/present-retirement.ts';
import {
  departuresContract,
  retirementContract,
} from '../../../src/api/retirement/retirement-contract.ts';
import type { InvalidInput } from '../../../src/engine/problems.ts';
import { calculateRetirement } from '../../../src/services/stateless/calculate-retirement.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';

const context = { library: loadParameters() };
const rows = [
  aRosterRow({
    rowNumber: 2,
    personnelNumber: 'a',
    birthDate: '1960-06-15',
    partTimeFactor: 8 / 9,
  }),
  aRosterRow({ rowNumber: 3, personnelNumber: 'b', birthDate: '1963-01-31', team: 'Belastingen' }),
  aRosterRow({ rowNumber: 4, personnelNumber: 'c', knownDepartureDate: '2026-04-30' }),
  aRosterRow({ rowNumber: 5, personnelNumber: 'd', birthDate: '1956-01-01' }),
  aRosterRow({ rowNumber: 6, personnelNumber: 'e', birthDate: '2003-01-01' }),
];

test('the wave is published in the form of its contract, without anything about a person', async () => {
  const outcome = await calculateRetirement(context, { rows, scenario: aScenario() });
  const published = presentRetirement(outcome);
  expect(retirementContract.parse(published)).toEqual(published);
  expect(published).toMatchObject({
    peildatum: '2026-01-01',
    horizonTot: '2030-12-31',
    personen: 5,
    vertrekken: 3,
    vertrekkenNaarZekerheid: { bekend: 1, vastgesteld: 1, aangekondigd: 1, prognose: 0 },
    doorwerkers: 1,
  });
  const total = published.uitstroom.find(({ indeling }) => indeling === 'totaal');
  expect(total?.perJaar).toEqual([
    { periode: '2026', personen: 1, deeltijdfactor: 1 },
    { periode: '2027', personen: 1, deeltijdfactor: 0.89 },
    { periode: '2028', personen: 0, deeltijdfactor: 0 },
    { periode: '2029', personen: 0, deeltijdfactor: 0 },
    { periode: '2030', personen: 1, deeltijdfactor: 1 },
  ]);
  expect([total?.perMaand.length, total?.perKwartaal.length]).toEqual([60, 20]);
  expect(JSON.stringify(published)).not.toMatch(/1960|1963|"a"|personeelsnummer/);
});

test('departures per person are published in the form of their contract', async () => {
  const outcome = await calculateRetirement(context, { rows, scenario: aScenario() });
  const published = presentDepartures(outcome);
  expect(departuresContract.parse(published)).toEqual(published);
  expect(
    published.vertrekken.map(({ rij, uitstroomdatum, reden }) => [rij, uitstroomdatum, reden]),
  ).toEqual([
    [4, '2026-04-30', 'bekende-datum'],
    [2, '2027-06-15', 'aow'],
    [3, '2030-04-30', 'aow'],
  ]);
  expect(published.vertrekken[2]).toMatchObject({
    aowLeeftijd: { jaren: 67, maanden: 3 },
    zekerheid: 'aangekondigd',
    team: 'Belastingen',
  });
});

test('a scenario that names an unknown assumption is refused, with the ones there are', async () => {
  const scenario = aScenario({ assumptionIds: ['cbs-2026', 'cbs-1066'] });
  const error = await calculateRetirement(context, { rows, scenario }).catch(
    (reason: unknown) => reason,
  );
  expect((error as InvalidInput).problems).toEqual([
    { place: 'aannames[1]', found: 'cbs-1066', expected: expect.stringContaining('cbs-2026') },
  ]);
});
