import { expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { commutingContract } from '../../../src/api/commuting/commuting-contract.ts';
import { presentCommuting } from '../../../src/api/commuting/present-commuting.ts';
import { calculateCommuting } from '../../../src/services/stateless/calculate-commuting.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { aCommuter } from '../../engine/commuting/a-commuter.ts';

const rows = [
  aCommuter({ rowNumber: 2, personnelNumber: 'geheim-1' }),
  aCommuter({
    rowNumber: 3,
    personnelNumber: 'geheim-2',
    travelMode: 'car',
    commuteDistanceKm: 80,
  }),
  aCommuter({ rowNumber: 4, personnelNumber: 'geheim-3', commuteDistanceKm: null }),
];
const published = presentCommuting(
  await calculateCommuting({ library: loadParameters() }, { rows, scenario: aScenario() }),
);

test('the published outcome keeps to its contract', () => {
  expect(commutingContract.safeParse(published).error).toBeUndefined();
});

test('four years are published in euros, by the law and assumptions of each', () => {
  expect(published.jaren.map(({ jaar }) => jaar)).toEqual([2026, 2027, 2028, 2029]);
  // Cyclist 2 x 5 x 0.23 x 128.4 = 295.32; car 2 x 75 x 0.23 x 128.4 = 4429.80; home 3 x 42.8 x 2.45
  expect(published.jaren[0]?.voorstel).toEqual({
    reisvergoeding: 4725.12,
    onbelast: 4725.12,
    bovenmatig: 0,
    thuiswerkvergoeding: 314.58,
    thuiswerkBovenmatig: 0,
  });
  // Now: car 2 x 40 x 0.12 x 128.4 = 1232.64; home 3 x 42.8 x 2.00 = 256.80
  expect(published.jaren[0]?.meerkosten).toBe(3550.26);
});

test('groups have Dutch names', () => {
  expect(published.voorstel.perVervoermiddel.map(({ vervoermiddel }) => vervoermiddel)).toEqual([
    'fiets',
    'auto',
  ]);
  expect(published).toMatchObject({
    gaatErOpVooruit: 3,
    gaatErOpAchteruit: 0,
    blijftGelijk: 0,
    onvolledigeRegels: 1,
    voorstel: { nacalculatieRegels: 1 },
  });
});

test('nothing about one person is published', () => {
  expect(JSON.stringify(published)).not.toMatch(/geheim/);
});
