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
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
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
  expect(published).toMatchObject({ rvu: null, generatiepact: [], deeltijdpensioen: null });
  expect(JSON.stringify(published)).not.toMatch(/1960|1963|"a"|personeelsnummer/);
});

test('expected departures are published per group with their band, and per year with each chance', async () => {
  const retirement = someRetirementSettings({ behaviour: { isOn: true, curves: [] } });
  const outcome = await calculateRetirement(context, { rows, scenario: aScenario({ retirement }) });
  const published = presentRetirement(outcome);
  expect(retirementContract.parse(published)).toEqual(published);
  const { perioden, groepen, jaren } = published.verwachtVertrek;
  expect([perioden.perMaand.length, perioden.perKwartaal[8], perioden.perJaar]).toEqual([
    60,
    '2028-K1',
    ['2026', '2027', '2028', '2029', '2030'],
  ]);
  const total = groepen.find(({ indeling }) => indeling === 'totaal');
  expect(total).toMatchObject({ groep: 'Totaal', personen: 5 });
  // The known date is certain; the two others add what the curve gives.
  expect(total?.perJaar.p10[0]).toBe(1);
  expect(total?.perJaar.gemiddeld[0]).toBeGreaterThan(1);
  expect(groepen).toContainEqual(
    expect.objectContaining({ indeling: 'dienstverband', groep: 'vast' }),
  );
  const { perOorzaak, kansverdeling } = jaren[0]!;
  expect(perOorzaak[0]).toEqual({ oorzaak: 'bekende-datum', gemiddeld: 1 });
  expect(kansverdeling[0]?.aantal).toBe(1);
  expect(kansverdeling.reduce((sum, { kans }) => sum + kans, 0)).toBeCloseTo(1, 3);
  for (const { aantal, kansOpMeer } of kansverdeling) {
    const above = kansverdeling.filter((other) => other.aantal > aantal);
    expect(kansOpMeer).toBeCloseTo(
      above.reduce((sum, { kans }) => sum + kans, 0),
      3,
    );
  }
  // Who works on beyond the AOW is still in service, and could go.
  expect(published.aanspraak[1]).toMatchObject({ jaar: 2027, aowBereikt: 1, abpGerechtigd: 2 });
});

test('what RVU, generatiepact and partial pension do is published in euros and people', async () => {
  const retirement = someRetirementSettings({
    rvu: {
      from: '2026-01-01',
      positions: ['Beleidsadviseur'],
      positionFamilies: [],
      takeUpRatio: 0.5,
      monthsBeforeAow: 12,
      benefitCentsPerMonth: 100_050,
    },
    generationPacts: [
      { entryAgeYears: 60, takeUpRatio: 0.2, workRatio: 0.8, payRatio: 0.9, pensionRatio: 1 },
    ],
    partialPension: { fromAgeYears: 62, takeUpRatio: 0.1, pensionRatio: 0.2 },
  });
  const outcome = await calculateRetirement(context, { rows, scenario: aScenario({ retirement }) });
  const published = presentRetirement(outcome);
  expect(retirementContract.parse(published)).toEqual(published);
  expect(published.rvu).toMatchObject({
    gerechtigden: 2,
    jaren: expect.arrayContaining([
      // One of 8/9 of a week, from July to December, taken up by half.
      { jaar: 2026, verwachteVertrekken: 0.5, uitkering: 2668, heffing: 0 },
    ]),
  });
  const [pact] = published.generatiepact;
  expect([pact?.variant, pact?.zonderLoon, pact?.jaren.length]).toEqual(['80-90-100', 0, 5]);
  expect(pact?.jaren[0]?.meerkosten).toBeGreaterThan(0);
  expect(published.deeltijdpensioen?.[0]).toEqual({
    jaar: 2026,
    verwachteDeelnemers: expect.any(Number),
    vrijgespeeldeFte: expect.any(Number),
  });
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
    laatsteDagVolgensRegel: '2030-04-30',
    vroegstePensioendag: null,
  });
});

test('nothing about the chances of one person is published, only fixed dates', async () => {
  const retirement = someRetirementSettings({ behaviour: { isOn: true, curves: [] } });
  const outcome = await calculateRetirement(context, { rows, scenario: aScenario({ retirement }) });
  const dates = await calculateRetirement(context, { rows, scenario: aScenario() });
  expect(presentDepartures(outcome)).toEqual(presentDepartures(dates));
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
