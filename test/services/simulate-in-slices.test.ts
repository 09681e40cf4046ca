import { expect, test } from '@jest/globals';
import { loadParameters } from '../../config/parameters.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import { chunkBytes } from '../../src/engine/workforce/simulation/chunk-bytes.ts';
import { prepareSimulation } from '../../src/engine/workforce/simulation/prepare-simulation.ts';
import { simulateReplications } from '../../src/engine/workforce/simulation/simulate-replications.ts';
import { packChunk, unpackChunk } from '../../src/services/calculations/simulation/packed-chunk.ts';
import { simulateInSlices } from '../../src/services/calculations/simulation/simulate-in-slices.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { aRosterRow } from '../support/a-roster-row.ts';

const parameters = chooseParameters(loadParameters(), aScenario().assumptionIds);
const rows = Array.from({ length: 20 }, (_, index) =>
  aRosterRow({ rowNumber: index + 2, personnelNumber: `n${index}`, birthDate: '1975-05-05' }),
);
const model = prepareSimulation(rows, aScenario(), parameters);
const wanted = new AbortController().signal;

test('slices give the same bytes as one go', async () => {
  const inSlices = await simulateInSlices(model, 50, 37, wanted);
  expect(chunkBytes(inSlices)).toEqual(chunkBytes(simulateReplications(model, 50, 37)));
});

test('between slices the process does other things, and stops when asked', async () => {
  const cancelled = new AbortController();
  const running = simulateInSlices(model, 0, 1_000_000, cancelled.signal);
  setTimeout(() => cancelled.abort(new Error('cancelled')), 50);
  await expect(running).rejects.toThrow('cancelled');
});

test('a packed chunk is smaller, comes back as it was, and is refused when it is damaged', async () => {
  const chunk = simulateReplications(model, 0, 10);
  const packed = await packChunk(chunk);
  expect(packed.bytes.length).toBeLessThan(chunkBytes(chunk).length / 2);
  expect(await unpackChunk(packed)).toEqual(chunk);
  const other = await packChunk(simulateReplications(model, 10, 10));
  await expect(unpackChunk({ ...packed, bytes: other.bytes })).rejects.toThrow('damaged');
});
