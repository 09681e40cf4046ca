import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import { NotFound } from '../../src/engine/problems.ts';
import { loadRunInput } from '../../src/services/calculations/run-input.ts';
import { compareWithEarlierPlan } from '../../src/services/pairing/compare-with-earlier-plan.ts';
import { explainUnchosenPairs } from '../../src/services/pairing/explain-unchosen-pairs.ts';
import { exploreFund } from '../../src/services/pairing/explore-fund.ts';
import { testRobustness } from '../../src/services/pairing/test-robustness.ts';
import type { ServiceContext } from '../../src/services/service-context.ts';
import { calculatePairing } from '../../src/services/stateless/calculate-pairing.ts';
import { aComposition, confirmedScenario } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { rosterFile } from '../support/roster-file.ts';

/** Questions about the plan of a stored scenario, with the real solver in its own thread. */
let database: FreshDatabase;
let composition: Composition;
let scenarioId: string;

/** Six who leave in the years of the plan, three who may learn. */
const staff = rosterFile([
  ...['14-03-1960', '02-09-1960', '21-01-1961', '05-06-1961', '17-10-1961', '28-02-1962'].map(
    (geboortedatum) => ({ geboortedatum }),
  ),
  ...['02-07-1990', '30-11-1985', '08-04-1988'].map((geboortedatum) => ({
    geboortedatum,
    schaal: '9',
    trede: '5',
    gezel: 'ja',
  })),
]);

beforeAll(async () => {
  database = await freshDatabase();
  composition = await aComposition(database.url);
  ({ scenarioId } = await confirmedScenario(composition, staff));
}, 60_000);
afterAll(async () => {
  await composition.close();
  await database.drop();
});

const context = (): ServiceContext => composition.newContext();
const published = async () =>
  calculatePairing(context(), await loadRunInput(context().em, scenarioId));

test('every pair that the published plan leaves out has a reason', async () => {
  const { pairs, posts, candidates } = await published();
  const { summaries, plannedPostIds } = await explainUnchosenPairs(context(), {
    scenarioId,
    postId: null,
    candidateId: null,
  });
  expect(pairs.length).toBeGreaterThan(0);
  expect(plannedPostIds).toEqual(new Set(pairs.map(({ postId }) => postId)));
  const explained = summaries.reduce((sum, { candidateCount }) => sum + candidateCount, 0);
  expect(explained + pairs.length).toBe(posts.length * candidates.length);
}, 30_000);

test('the fund as it is buys what the published plan is worth, up to the gap', async () => {
  const { value, upperBound } = await published();
  const { points, upperBoundPoints, frontier } = await exploreFund(context(), scenarioId);
  expect(points).toBeLessThanOrEqual(upperBound * 1000);
  expect(upperBoundPoints).toBeGreaterThanOrEqual(value * 1000);
  expect(frontier.length).toBeGreaterThanOrEqual(8);
}, 30_000);

test('robustness is about the pairs of the published plan', async () => {
  const { pairs, expectedValue } = await published();
  const robustness = await testRobustness(context(), scenarioId);
  expect(robustness.pairs.map(({ post, candidateId }) => [post.postId, candidateId])).toEqual(
    pairs.map(({ postId, candidateId }) => [postId, candidateId]),
  );
  expect(robustness.expectedPoints / 1000).toBeCloseTo(expectedValue, 9);
  for (const [index, { realised }] of robustness.pairs.entries()) {
    expect(realised.fullChance).toBeCloseTo(pairs[index]!.fullOverlapChance, 12);
  }
}, 30_000);

test('a scenario that does not exist is not found, one without an earlier plan has none to compare', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  await expect(exploreFund(context(), unknown)).rejects.toThrow(NotFound);
  await expect(testRobustness(context(), unknown)).rejects.toThrow(NotFound);
  await expect(compareWithEarlierPlan(context(), scenarioId)).rejects.toThrow(
    'Dit scenario heeft geen eerder plan.',
  );
});

test('nobody who has left is calculated for', async () => {
  const gone = new Error('The client left.');
  const aborted = composition.newContext(AbortSignal.abort(gone));
  await expect(exploreFund(aborted, scenarioId)).rejects.toBe(gone);
  const leaving = new AbortController();
  const answer = exploreFund(composition.newContext(leaving.signal), scenarioId);
  setImmediate(() => leaving.abort(gone));
  await expect(answer).rejects.toBe(gone);
});
