import type { SimulationChunk } from './simulation-chunk.ts';

/** "MPWC" (Meesterplan workforce chunk), read as one little-endian number. */
const magic = 0x4357504d;
/** Raised when the meaning of a column changes, so that chunks of two versions are never merged. */
const version = 1;
const headerBytes = 24;
const bytesPerAmount = 8;

/** Bytes per count: as few as the largest of its column needs; 0 = all are 0. */
const widths = [0, 1, 2, 4] as const;

/**
 * A chunk as bytes, to keep and to send. All numbers are little-endian:
 *
 * 1. six uint32: magic, version, first replication, replications, columns of counts, columns of amounts;
 * 2. per column of counts its width in bytes, one byte each;
 * 3. the counts, column by column, as signed integers of that width;
 * 4. the amounts, column by column, as float64.
 *
 * Most counts are small, so this takes about a third of what they take in memory. The same figures give the
 * same bytes on every machine.
 *
 * @see not law: storage
 */
export function chunkBytes(chunk: SimulationChunk): Uint8Array {
  const { counts, amounts, replicationCount } = chunk;
  const columnCount = counts.length / replicationCount;
  const widthOf = new Uint8Array(columnCount);
  for (let column = 0; column < columnCount; column += 1) {
    widthOf[column] = narrowestWidth(counts, column * replicationCount, replicationCount);
  }
  const countBytes = widthOf.reduce((sum, width) => sum + width, 0) * replicationCount;
  const bytes = new Uint8Array(
    headerBytes + columnCount + countBytes + amounts.length * bytesPerAmount,
  );
  const view = new DataView(bytes.buffer);
  const header = [
    magic,
    version,
    chunk.firstReplication,
    replicationCount,
    columnCount,
    amounts.length / replicationCount,
  ];
  for (const [index, value] of header.entries()) view.setUint32(index * 4, value, true);
  bytes.set(widthOf, headerBytes);
  let at = headerBytes + columnCount;
  for (let column = 0; column < columnCount; column += 1) {
    const width = widthOf[column]!;
    if (width === 0) continue;
    const end = (column + 1) * replicationCount;
    for (let index = column * replicationCount; index < end; index += 1) {
      if (width === 1) view.setInt8(at, counts[index]!);
      else if (width === 2) view.setInt16(at, counts[index]!, true);
      else view.setInt32(at, counts[index]!, true);
      at += width;
    }
  }
  for (let index = 0; index < amounts.length; index += 1) {
    view.setFloat64(at, amounts[index]!, true);
    at += bytesPerAmount;
  }
  return bytes;
}

/**
 * The chunk that `chunkBytes` wrote.
 *
 * @throws RangeError when the bytes are cut off, of another version, or no chunk at all
 * @see not law: storage
 */
export function readChunk(bytes: Uint8Array): SimulationChunk {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headerBytes || view.getUint32(0, true) !== magic) {
    throw new RangeError('These bytes are no simulation chunk.');
  }
  if (view.getUint32(4, true) !== version) {
    throw new RangeError('This simulation chunk is of another version.');
  }
  const firstReplication = view.getUint32(8, true);
  const replicationCount = view.getUint32(12, true);
  const columnCount = view.getUint32(16, true);
  const amountCount = view.getUint32(20, true) * replicationCount;
  const widthOf = bytes.subarray(headerBytes, headerBytes + columnCount);
  const countBytes = widthOf.reduce((sum, width) => sum + width, 0) * replicationCount;
  if (bytes.byteLength !== headerBytes + columnCount + countBytes + amountCount * bytesPerAmount) {
    throw new RangeError('This simulation chunk is cut off.');
  }
  const counts = new Int32Array(columnCount * replicationCount);
  let at = headerBytes + columnCount;
  for (let index = 0; index < counts.length; index += 1) {
    const width = widthOf[Math.floor(index / replicationCount)]!;
    if (width === 1) counts[index] = view.getInt8(at);
    else if (width === 2) counts[index] = view.getInt16(at, true);
    else if (width === 4) counts[index] = view.getInt32(at, true);
    at += width;
  }
  const amounts = new Float64Array(amountCount);
  for (let index = 0; index < amountCount; index += 1) {
    amounts[index] = view.getFloat64(at, true);
    at += bytesPerAmount;
  }
  return { firstReplication, replicationCount, counts, amounts };
}

/** Which of `widths` holds all counts of a column. */
function narrowestWidth(counts: Int32Array, from: number, length: number): number {
  let anyBits = 0;
  /** All bits but the sign, those of a negative count turned over: what a width must have room for. */
  let usedBits = 0;
  for (let index = from; index < from + length; index += 1) {
    const count = counts[index]!;
    anyBits |= count;
    usedBits |= count ^ (count >> 31);
  }
  if (anyBits === 0) return 0;
  return widths.find((width) => width > 0 && usedBits < 2 ** (8 * width - 1))!;
}
