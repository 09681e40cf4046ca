/** Claim: a keyed draw costs at most six times a draw of `Math.random`, which cannot be repeated. */
import { personKey, purposeAndOccurrence, uniformOf } from '../src/engine/random/keyed-draw.ts';
import { printRatio } from './print-ratio.ts';

const seed = 1;
const people = 1_300;
const replications = 1_000;
const draws = people * replications;

const keys = Array.from({ length: people }, (_, index) => personKey(seed, `"${100_000 + index}"`));
const leaving = purposeAndOccurrence('leaving', 0);

function keyedMean(): number {
  let sum = 0;
  for (let replication = 0; replication < replications; replication += 1) {
    for (const { key0, key1 } of keys) sum += uniformOf(key0, key1, replication, leaving);
  }
  return sum / draws;
}

function plainMean(): number {
  let sum = 0;
  for (let draw = 0; draw < draws; draw += 1) sum += Math.random();
  return sum / draws;
}

// The mean of uniform numbers, within five of its standard errors.
for (const mean of [keyedMean(), plainMean()]) {
  if (Math.abs(mean - 0.5) > 5 * Math.sqrt(1 / 12 / draws)) throw new Error('Not uniform.');
}

/** Millions per second of the best of a few runs, so that a busy moment does not count. */
function millionsPerSecond(work: () => unknown): string {
  const times = Array.from({ length: 5 }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return (draws / Math.min(...times) / 1000).toFixed(1);
}

await printRatio({
  title: 'Random numbers by key (Threefry-2x32-20)',
  input: `${people} people x ${replications} replications, 53 bits a draw`,
  seed: String(seed),
  packages: [],
  limit: 'at most 6 times the reference',
  measure: keyedMean,
  reference: { name: 'Math.random (xorshift128+), as many draws', measure: plainMean },
  facts: {
    speed: `${millionsPerSecond(keyedMean)} million draws a second; reference ${millionsPerSecond(plainMean)}`,
  },
});
