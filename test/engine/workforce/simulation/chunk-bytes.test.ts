import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { chunkBytes, readChunk } from '../../../../src/engine/workforce/simulation/chunk-bytes.ts';

const count = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const anyChunk = fc.integer({ min: 1, max: 5 }).chain((replicationCount) => {
  const columns = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
    fc
      .array(fc.array(value, { minLength: replicationCount, maxLength: replicationCount }))
      .map((all) => all.flat());
  const ofAnySize = fc.oneof(
    fc.constant(0),
    fc.integer({ min: -128, max: 127 }),
    fc.constantFrom(-129, 128, -32768, 32767, -32769, 32768),
    count,
  );
  return fc.record({
    firstReplication: fc.nat(),
    replicationCount: fc.constant(replicationCount),
    counts: fc
      .oneof(columns(ofAnySize), columns(fc.constantFrom(-128, 127)), columns(fc.constant(0)))
      .map((values) => Int32Array.from(values)),
    amounts: columns(fc.maxSafeInteger()).map((values) => Float64Array.from(values)),
  });
});

describe('a chunk as bytes', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(anyChunk, (chunk) => {
        expect(readChunk(chunkBytes(chunk))).toEqual(chunk);
      }),
    );
  });

  test('may begin anywhere in a buffer, as a database gives it', () => {
    const chunk = fc.sample(anyChunk, 1)[0]!;
    const bytes = chunkBytes(chunk);
    const within = new Uint8Array(bytes.length + 3);
    within.set(bytes, 3);
    expect(readChunk(within.subarray(3))).toEqual(chunk);
  });

  test('is little-endian everywhere: these bytes, and no others', () => {
    const bytes = chunkBytes({
      firstReplication: 258,
      replicationCount: 1,
      counts: Int32Array.of(-2, 128, -32769),
      amounts: Float64Array.of(1),
    });
    const words = [0x4357504d, 1, 258, 1, 3, 1];
    const header = words.flatMap((word) => [0, 8, 16, 24].map((shift) => (word >>> shift) & 255));
    const widths = [1, 2, 4];
    const counts = [0xfe, 0x80, 0, 0xff, 0x7f, 0xff, 0xff];
    const amount = [0, 0, 0, 0, 0, 0, 0xf0, 0x3f];
    const expected = [header, widths, counts, amount].flat();
    expect([...bytes]).toEqual(expected);
  });

  test('is refused when cut off, of another version, or something else', () => {
    const bytes = chunkBytes({
      firstReplication: 0,
      replicationCount: 1,
      counts: Int32Array.of(1),
      amounts: Float64Array.of(1),
    });
    const changed = (at: number): Uint8Array =>
      bytes.map((byte, index) => byte ^ Number(index === at));
    expect(() => readChunk(bytes.subarray(0, -1))).toThrow('cut off');
    expect(() => readChunk(bytes.subarray(0, 10))).toThrow('no simulation chunk');
    expect(() => readChunk(changed(0))).toThrow('no simulation chunk');
    expect(() => readChunk(changed(4))).toThrow('another version');
  });
});
