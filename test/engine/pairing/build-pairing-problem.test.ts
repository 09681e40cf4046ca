import { expect, test } from '@jest/globals';
import { buildPairingProblem } from '../../../src/engine/pairing/build-pairing-problem.ts';
import type { PairingTerms } from '../../../src/engine/pairing/pairing-terms.ts';
import {
  aMaster,
  aPairingScenario,
  aVolunteer,
  optionsOf,
  pairingInput,
} from './pairing-setting.ts';

const rows = [aMaster(2), aMaster(3, { programme: 'Zorg' }), aVolunteer(4), aVolunteer(5)];
function problemFor(settings: Partial<PairingTerms>) {
  const scenario = aPairingScenario({ overlapMonths: [3, 6], ...settings });
  const { posts } = pairingInput(rows, scenario);
  return buildPairingProblem(optionsOf(rows, scenario), posts, scenario);
}
const pairsOf = ({ choices }: ReturnType<typeof problemFor>): string[] =>
  choices.map(
    ({ masterId, apprenticeId, overlapMonths }) => `${masterId} ${apprenticeId} ${overlapMonths}`,
  );

test('a forbidden pair is no choice', () => {
  const pairs = pairsOf(problemFor({ forbidden: [{ postId: 'P2', candidateId: 'V5' }] }));
  expect(pairs).toHaveLength(6);
  expect(pairs.filter((pair) => pair.startsWith('P2 V5'))).toEqual([]);
});

test('a pinned pair is required, at the time asked for only', () => {
  const pin = {
    postId: 'P2',
    candidateId: 'V5',
    firstMonth: null,
    overlapMonths: 3,
    timeShare: null,
  };
  const problem = problemFor({ pinned: [pin] });
  expect([...problem.requiredPairs]).toEqual(['P2 V5']);
  expect(pairsOf(problem)).toEqual([
    'P2 V4 3',
    'P2 V4 6',
    'P2 V5 3',
    'P3 V4 3',
    'P3 V4 6',
    'P3 V5 3',
    'P3 V5 6',
  ]);
});

test('each choice costs what it costs against each budget', () => {
  const { budgets, choices } = problemFor({
    fundCentsByYear: [1000, 2000, 3000, 4000],
    carriesOver: true,
    maximumCentsByProgramme: { Zorg: 500 },
    overlapMonths: [3],
  });
  expect(budgets).toEqual([1000, 3000, 6000, 10_000, 500, 500, 500, 500]);
  const [ofWonen, ofZorg] = [choices[0]!, choices[2]!];
  const cents = ofWonen.costCentsByYear[1]!;
  expect(ofWonen.costs).toEqual([0, cents, cents, cents, 0, 0, 0, 0]);
  expect(ofZorg.costs).toEqual([0, cents, cents, cents, 0, cents, 0, 0]);
});
