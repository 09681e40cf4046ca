import { expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { commutingContract } from '../../../src/api/commuting/commuting-contract.ts';
import { presentCommuting } from '../../../src/api/commuting/present-commuting.ts';
import { calculateCommuting } from '../../../src/services/stateless/calculate-commuting.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { aCommuter } from '../../engine/commuting/a-commuter.ts';

/** Six cyclists and six drivers over 80 km; of one more the distance is not known. */
const rows = [
  ...Array.from({ length: 6 }, (_, index) =>
    aCommuter({ rowNumber: 2 + index, personnelNumber: `geheim-${index}` }),
  ),
  ...Array.from({ length: 6 }, (_, index) =>
    aCommuter({
      rowNumber: 8 + index,
      personnelNumber: `geheim-${6 + index}`,
      travelMode: 'car',
      commuteDistanceKm: 80,
    }),
  ),
  aCommuter({ rowNumber: 14, personnelNumber: 'geheim-12', commuteDistanceKm: null }),
];
const published = presentCommuting(
  await calculateCommuting({ library: loadParameters() }, { rows, scenario: aScenario() }),
);

test('the published outcome keeps to its contract', () => {
  expect(commutingContract.safeParse(published).error).toBeUndefined();
});

test('every year is published in euros, by the law and assumptions of each', () => {
  const { jaren } = published.voorstel;
  expect(jaren.map(({ jaar }) => jaar)).toEqual([2026, 2027, 2028, 2029]);
  // Cyclist 2 x 5 x 0.23 x 128.4 = 295.32; car 2 x 75 x 0.23 x 128.4 = 4429.80; home 13 x 42.8 x 2.45
  expect(jaren[0]).toMatchObject({
    reisvergoeding: 6 * (295.32 + 4429.8),
    onbelast: 6 * (295.32 + 4429.8),
    bovenmatig: 0,
    thuiswerkvergoeding: 1363.18,
    thuiswerkBovenmatig: 0,
    totaal: 29_713.9,
  });
  // Now: car 2 x 40 x 0.12 x 128.4 = 1232.64; home 13 x 42.8 x 2.00 = 1112.80
  expect(jaren[0]?.meerkosten).toBe(21_205.26);
  expect(jaren[0]?.budgetOver).toBe(978_794.74);
});

test('groups have Dutch names, and small ones are taken together', () => {
  const byMode = published.voorstel.groepen.filter(({ indeling }) => indeling === 'vervoermiddel');
  expect(byMode.map(({ groep, personen }) => [groep, personen])).toEqual([
    ['fiets', 7],
    ['auto', 6],
  ]);
  const byDistance = published.voorstel.groepen.filter(({ indeling }) => indeling === 'afstand');
  // Somebody without a distance may not be told apart from the six of one band.
  expect(
    byDistance.map(({ groep, personen, samengenomen }) => [groep, personen, samengenomen]),
  ).toEqual(expect.arrayContaining([[null, 7, true]]));
});

test('winners and losers are of everybody, with averages of whole cents', () => {
  const [all] = published.voorstel.groepen;
  expect(all).toMatchObject({
    indeling: 'totaal',
    personen: 13,
    gaatErOpVooruit: 13,
    gaatErOpAchteruit: 0,
    blijftGelijk: 0,
    vooruitgang: 21_205.26,
    gemiddeldeVooruitgang: 1631.17,
    gemiddeldeAchteruitgang: 0,
    grootsteVooruitgang: 3220,
  });
  expect(published).toMatchObject({
    onvolledigeRegels: 1,
    voorstel: { nacalculatieRegels: 6 },
    budget: { perJaar: 1_000_000, soort: 'meerkosten' },
  });
});

test('what people may do is labelled as no forecast', () => {
  expect(published.gedragseffecten.map(({ gedrag, status }) => [gedrag, status])).toEqual(
    ['geen', 'laag', 'midden', 'hoog'].map((band) => [band, 'indicatief, geen voorspelling']),
  );
});

test('nothing about one person is published', () => {
  expect(JSON.stringify(published)).not.toMatch(/geheim/);
});
