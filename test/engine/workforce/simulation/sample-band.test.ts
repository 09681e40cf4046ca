import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { sampleBand } from '../../../../src/engine/workforce/simulation/sample-band.ts';

describe('the band of a sample', () => {
  test('of 1 to 100 is 10, 50 and 90, with its mean and the error of it', () => {
    const sample = Float64Array.from({ length: 100 }, (_, index) => 100 - index);
    const band = sampleBand(sample, 1);
    expect(band).toMatchObject({ mean: 50.5, p10: 10, p50: 50, p90: 90 });
    // The variance of 1..n is n(n+1)/12.
    expect(band.meanError).toBeCloseTo(Math.sqrt((100 * 101) / 12 / 100), 12);
    // Ranks 50 -/+ 1.96 x 5 = 40.2 and 59.8: the 40th and the 61st value, of which the latter is 11 off.
    expect(band.quantileError).toBe(11);
  });

  test('is the smallest value that is not exceeded in so many of the cases, for any sample', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }),
          fc.array(fc.maxSafeInteger(), { minLength: 1 }),
        ),
        (values) => {
          const band = sampleBand(Float64Array.from(values), 1);
          for (const [quantile, value] of [
            [0.1, band.p10],
            [0.5, band.p50],
            [0.9, band.p90],
          ] as const) {
            const upTo = (limit: number): number => values.filter((own) => own <= limit).length;
            expect(values).toContain(value);
            expect(upTo(value)).toBeGreaterThanOrEqual(quantile * values.length);
            expect(values.filter((own) => own < value).length).toBeLessThan(
              quantile * values.length,
            );
          }
        },
      ),
    );
  });

  test('has an interval that holds the true quantile 95 times out of 100', () => {
    // Uniform on 0..999, where the quantiles are known; draws by a plain generator (Lehmer 1951).
    let state = 12345;
    const draw = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    let held = 0;
    const runs = 400;
    for (let run = 0; run < runs; run += 1) {
      const sample = Float64Array.from({ length: 400 }, () => Math.floor(draw() * 1000));
      const { p50, quantileError } = sampleBand(sample, 1);
      held += Number(Math.abs(p50 - 499.5) <= quantileError);
    }
    // The largest of three errors to either side is a little wide, never narrow.
    expect(held / runs).toBeGreaterThan(0.93);
  });

  test('of one value has no error, and of thousandths is shown as units', () => {
    expect(sampleBand(Float64Array.of(5778), 1000)).toEqual({
      mean: 5.778,
      p10: 5.778,
      p50: 5.778,
      p90: 5.778,
      meanError: 0,
      quantileError: 0,
    });
  });
});
