import { expect, test } from '@jest/globals';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { peopleInService } from '../../../src/engine/people-in-service.ts';
import { knowledgeShare, pointsPerRisk } from '../../../src/engine/pairing/knowledge-kept.ts';
import { overlapWindow } from '../../../src/engine/pairing/overlap-window.ts';
import { monthIndex } from '../../../src/engine/calendar/month-index.ts';
import { personKey, uniform } from '../../../src/engine/random/keyed-draw.ts';
import { causeCount } from '../../../src/engine/workforce/leaving/leaving-table.ts';
import { leavingTables } from '../../../src/engine/workforce/leaving/leaving-tables.ts';
import { robustnessOf } from '../../../src/services/pairing/test-robustness.ts';
import { preparePairing } from '../../../src/services/stateless/prepare-pairing.ts';
import { solvePairingProblem } from '../../../src/services/stateless/solve-pairing-problem.ts';
import { planLimits } from '../../../src/services/stateless/solve-plan.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { aMaster, aScenarioWith, aVolunteer, context, thousands } from './some-staff.ts';

/** Masters around their AOW date, who may also go earlier, and volunteers who may leave as well. */
const rows = [
  ...['1960-05-10', '1960-11-20', '1961-03-15'].map((birthDate, index) =>
    aMaster(2 + index, {
      knownDepartureDate: null,
      birthDate: birthDate as '1960-05-10',
    }),
  ),
  ...[12, 13, 14].map((row) => aVolunteer(row, { hireDate: '2024-01-01' })),
];
const scenario = {
  ...aScenarioWith({
    fundCentsByYear: thousands(200),
    valuation: 'expected',
    overlapMonths: [4, 8],
  }),
  retirement: someRetirementSettings({ behaviour: { isOn: true, curves: [] } }),
};

test('chances and expected value are those of a simulation with the draws of the workforce', async () => {
  const robustness = await robustnessOf(context, { rows, scenario });
  const { problem, posts, candidates } = preparePairing(context, { rows, scenario });
  const { plan } = await solvePairingProblem(context, problem, planLimits);
  expect(robustness.pairs.length).toBeGreaterThanOrEqual(2);

  const parameters = chooseParameters(context.library, scenario.assumptionIds);
  const { people } = peopleInService(rows, scenario.referenceDate);
  const tables = leavingTables(people, scenario, parameters, 60);
  const tableOfRow = (rowNumber: number) =>
    tables[people.findIndex((person) => person.rows.some((row) => row.rowNumber === rowNumber))]!;
  const firstMonth = monthIndex(overlapWindow(scenario).firstMonth, scenario.referenceDate);
  /** Month at the end of which somebody has left; none = beyond all. */
  const leavesIn = (rowNumber: number, replication: number): number => {
    const u = uniform(personKey(7, `row ${rowNumber}`), replication, 'leaving');
    const entry = tableOfRow(rowNumber).cumulative.findIndex((sum) => sum > u);
    return entry === -1 ? Infinity : Math.floor(entry / causeCount);
  };

  const replications = 4000;
  for (const [index, pair] of robustness.pairs.entries()) {
    const option = plan.chosen[index]!;
    const { rowNumber, risk, learningMonths } = posts.find(
      (post) => post.postId === option.masterId,
    )!;
    const volunteer = candidates.find((each) => each.candidateId === option.apprenticeId)!;
    const start = firstMonth + option.startMonth;
    const counts = pair.realised.chances.map(() => 0);
    let [sum, squares] = [0, 0];
    for (let replication = 0; replication < replications; replication += 1) {
      // The month in which somebody leaves is completed.
      const monthsWith = (row: number): number =>
        Math.max(0, Math.min(pair.overlapMonths, leavesIn(row, replication) + 1 - start));
      const ofMaster = monthsWith(rowNumber);
      counts[Math.min(ofMaster, monthsWith(volunteer.rowNumber!))]! += 1;
      const value = risk * pointsPerRisk * knowledgeShare(ofMaster, learningMonths, 2);
      sum += value;
      squares += value * value;
    }
    for (const [months, chance] of pair.realised.chances.entries()) {
      const error = Math.sqrt(Math.max(chance * (1 - chance), 1e-4) / replications);
      expect(Math.abs(counts[months]! / replications - chance)).toBeLessThan(4.5 * error);
    }
    const mean = sum / replications;
    const error = Math.sqrt((squares / replications - mean * mean) / replications);
    expect(Math.abs(mean - pair.expectedPoints)).toBeLessThan(4.5 * error + 1);
    expect(pair.realised.fullChance).toBeCloseTo(option.fullOverlapChance, 12);
    expect(pair.realised.noneChance).toBeGreaterThan(0);
  }
}, 30_000);

test('the plan for either value is the best by that value, and expected is never above nominal', async () => {
  const { plans, lossByNominal, expectedPoints, nominalPoints } = await robustnessOf(context, {
    rows,
    scenario,
  });
  const [byExpected, byNominal] = plans;
  expect(expectedPoints).toBeLessThan(nominalPoints);
  expect(byNominal.expectedPoints).toBeLessThanOrEqual(byExpected.upperBoundPoints);
  expect(byExpected.nominalPoints).toBeLessThanOrEqual(byNominal.upperBoundPoints);
  expect(lossByNominal.least).toBeGreaterThanOrEqual(0);
  expect(lossByNominal.most).toBeGreaterThanOrEqual(lossByNominal.least);
});

test('agreed dates and no other cause than death leave little doubt', async () => {
  const { pairs } = await robustnessOf(context, {
    rows: [aMaster(2), aVolunteer(12)],
    scenario: aScenarioWith({ fundCentsByYear: thousands(200), overlapMonths: [6] }),
  });
  expect(pairs[0]!.realised.chances).toHaveLength(7);
  expect(pairs[0]!.realised.fullChance).toBeGreaterThan(0.7);
  expect(pairs[0]!.expectedPoints).toBeGreaterThan(0.98 * pairs[0]!.nominalPoints);
});

test('a plan without pairs has nothing that can go wrong', async () => {
  const { pairs, expectedPoints, lossByNominal } = await robustnessOf(context, {
    rows,
    scenario: aScenarioWith({ fundCentsByYear: thousands(0) }),
  });
  expect({ pairs, expectedPoints, lossByNominal }).toEqual({
    pairs: [],
    expectedPoints: 0,
    lossByNominal: { least: 0, most: 0 },
  });
});
