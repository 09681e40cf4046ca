import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bandOfCount } from '../../../src/engine/probability/band-of-count.ts';
import { bandOf, chanceOfMoreThan } from '../../../src/engine/probability/band-of.ts';
import { poissonBinomial } from '../../../src/engine/probability/poisson-binomial.ts';

const chance = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 1e-9, 0.5) },
);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** Every subset of people who do it, with the product of the chances. */
function bySubsets(chances: readonly number[]): number[] {
  const distribution = Array<number>(chances.length + 1).fill(0);
  for (let subset = 0; subset < 2 ** chances.length; subset++) {
    let [product, count] = [1, 0];
    chances.forEach((p, person) => {
      const does = ((subset >> person) & 1) === 1;
      product *= does ? p : 1 - p;
      count += does ? 1 : 0;
    });
    distribution[count]! += product;
  }
  return distribution;
}

/** The characteristic function in n + 1 points, transformed back (Hong 2013, the DFT-CF method). */
function byFourier(chances: readonly number[]): number[] {
  const size = chances.length + 1;
  const points = Array.from({ length: size }, (_, l) => {
    const angle = (2 * Math.PI * l) / size;
    let [re, im] = [1, 0];
    for (const p of chances) {
      const [a, b] = [1 - p + p * Math.cos(angle), p * Math.sin(angle)];
      [re, im] = [re * a - im * b, re * b + im * a];
    }
    return { re, im };
  });
  return Array.from({ length: size }, (_, k) =>
    sum(
      points.map(({ re, im }, l) => {
        const angle = (-2 * Math.PI * l * k) / size;
        return (re * Math.cos(angle) - im * Math.sin(angle)) / size;
      }),
    ),
  );
}

const near = (numbers: readonly number[], digits = 12): unknown[] =>
  numbers.map((number) => expect.closeTo(number, digits));

describe('the number of people who do something', () => {
  test('equals the sum over every subset, for up to 12 people', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 12 }), (chances) => {
        expect([...poissonBinomial(chances)]).toEqual(near(bySubsets(chances)));
      }),
      { numRuns: 30 },
    );
  });

  test('equals the binomial distribution when all chances are the same', () => {
    const [people, p] = [50, 0.13];
    let term = (1 - p) ** people;
    const binomial = Array.from({ length: people + 1 }, (_, k) => {
      const now = term;
      term *= ((people - k) / (k + 1)) * (p / (1 - p));
      return now;
    });
    expect([...poissonBinomial(Array<number>(people).fill(p))]).toEqual(near(binomial, 13));
  });

  test('equals the Fourier transform of its characteristic function, another algorithm', () => {
    const chances = Array.from({ length: 180 }, (_, person) => ((person * 37) % 101) / 101);
    expect([...poissonBinomial(chances)]).toEqual(near(byFourier(chances), 11));
  });

  test('is certain when every chance is 0 or 1', () => {
    expect([...poissonBinomial([1, 0, 1])]).toEqual([0, 0, 1, 0]);
    expect([...poissonBinomial([])]).toEqual([1]);
  });

  test('has the sums of the chances as mean and variance, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 200 }), (chances) => {
        const distribution = poissonBinomial(chances);
        const mean = sum(distribution.map((f, k) => f * k));
        expect(sum(distribution)).toBeCloseTo(1, 11);
        expect(mean).toBeCloseTo(sum(chances), 9);
        expect(sum(distribution.map((f, k) => f * (k - mean) ** 2))).toBeCloseTo(
          sum(chances.map((p) => p * (1 - p))),
          7,
        );
        expect([...poissonBinomial(chances.toReversed())]).toEqual(near([...distribution], 13));
      }),
      { numRuns: 40 },
    );
  });

  test('in halves gives what one by one gives, and is near normal for many people', () => {
    const chances = Array.from({ length: 9000 }, (_, person) => ((person * 61) % 997) / 20_000);
    const distribution = poissonBinomial(chances);
    const [mean, variance] = [sum(chances), sum(chances.map((p) => p * (1 - p)))];
    const normal = Math.exp(-((Math.round(mean) - mean) ** 2) / (2 * variance));
    expect(sum(distribution)).toBeCloseTo(1, 11);
    expect(distribution[Math.round(mean)]! * Math.sqrt(2 * Math.PI * variance)).toBeCloseTo(
      normal,
      2,
    );
    const [one, other] = [
      poissonBinomial(chances.slice(0, 900)),
      poissonBinomial(chances.slice(900)),
    ];
    const at = Math.round(mean);
    expect(sum(one.map((f, k) => f * (other[at - k] ?? 0)))).toBeCloseTo(distribution[at]!, 13);
  });

  test('more chance for one person never makes a high number less likely', () => {
    const some = fc.array(chance, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(some, chance, fc.nat(30), (chances, other, n) => {
        const more = chances.with(0, Math.max(chances[0]!, other));
        const before = chanceOfMoreThan(poissonBinomial(chances), n);
        expect(chanceOfMoreThan(poissonBinomial(more), n)).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });
});

describe('the band', () => {
  test('takes the smallest values that are not exceeded in 10, 50 and 90% of the cases', () => {
    expect(bandOf(Float64Array.of(0.1, 0.4, 0.4, 0.1))).toEqual({
      mean: expect.closeTo(1.5),
      p10: 0,
      p50: 1,
      p90: 2,
    });
    expect(bandOf(Float64Array.of(0, 0, 1))).toEqual({ mean: 2, p10: 2, p50: 2, p90: 2 });
  });

  test('is not moved by rounding of the running sum', () => {
    // 0.1 + 0.2 + ... in binary ends just below 0.9.
    const tenths = Float64Array.from([0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
    expect(sum(tenths.subarray(0, 7))).toBeLessThan(0.9);
    expect(bandOf(tenths).p90).toBe(6);
  });

  test('of a count is that of the whole distribution', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 80 }), (chances) => {
        const room = new Float64Array(chances.length + 2).fill(7);
        const band = bandOfCount(Float64Array.from(chances), chances.length, room);
        const whole = bandOf(poissonBinomial(chances));
        expect(band).toEqual({ ...whole, mean: expect.closeTo(whole.mean, 9) });
      }),
    );
  });

  test('the chance of more than n is 1 below 0, falls with n, and is 0 from the largest on', () => {
    const distribution = Float64Array.of(0.2, 0.3, 0.5);
    expect([-1, 0, 1, 2, 9].map((n) => chanceOfMoreThan(distribution, n))).toEqual([
      1, 0.8, 0.5, 0, 0,
    ]);
  });
});
