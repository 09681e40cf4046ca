import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { chunkBytes, readChunk } from '../../../engine/workforce/simulation/chunk-bytes.ts';
import type { SimulationChunk } from '../../../engine/workforce/simulation/simulation-chunk.ts';
import { sha256 } from '../../fingerprints/fingerprint.ts';

const deflated = promisify(deflate);
const inflated = promisify(inflate);

/** The fastest: chunks live for a minute, and a higher level saves little on them. */
const level = 1;

/** A chunk as it is stored. */
export interface PackedChunk {
  readonly bytes: Uint8Array;
  /** Of the bytes before deflating, so that it does not depend on how they were packed. */
  readonly sha256: string;
}

/** Makes a chunk small, outside the event loop. */
export async function packChunk(chunk: SimulationChunk): Promise<PackedChunk> {
  const bytes = chunkBytes(chunk);
  return { bytes: await deflated(bytes, { level }), sha256: sha256(bytes) };
}

/** @throws Error when the bytes are not those that were packed */
export async function unpackChunk(packed: PackedChunk): Promise<SimulationChunk> {
  const bytes = await inflated(packed.bytes);
  if (sha256(bytes) !== packed.sha256) throw new Error('A stored chunk is damaged.');
  return readChunk(bytes);
}
