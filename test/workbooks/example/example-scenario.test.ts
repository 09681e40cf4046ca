import { describe, expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { projectCommuting } from '../../../src/engine/commuting/outcome/project-commuting.ts';
import { assessPosts } from '../../../src/engine/pairing/assess-posts.ts';
import { withPairingTerms } from '../../../src/engine/pairing/pairing-terms.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { projectRetirement } from '../../../src/engine/retirement/project-retirement.ts';
import { isInService } from '../../../src/engine/roster.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { scenarioFile, staffFile } from './example-files.ts';

const written = readScenario(scenarioFile());
const parameters = chooseParameters(loadParameters(), written.assumptionIds);
const { scenario } = withPairingTerms(written, parameters);
const { rows } = await readRoster(staffFile());

test('the fund and the manual lines are those of the outlook 2026-2029', () => {
  expect(scenario.referenceDate).toBe('2026-01-01');
  expect([scenario.firstYear, scenario.yearCount]).toEqual([2026, 4]);
  expect(scenario.pairing.fundCentsByYear).toEqual([0, 30_000_000, 30_000_000, 30_000_000]);
  const { pairingLine, commutingLine, manualLines } = scenario.budget;
  expect(pairingLine).toMatchObject({ number: '20', programme: '13 Bedrijfsvoering' });
  expect(commutingLine).toMatchObject({ number: '22', programme: '13 Bedrijfsvoering' });
  expect(manualLines).toMatchObject([
    {
      number: '11',
      programme: '13 Bedrijfsvoering',
      effectCentsByYear: [-5_000_000, -5_000_000, 0, 0],
    },
    {
      number: '21',
      programme: '1 Bestuur en participatie',
      effectCentsByYear: [-13_200_000, -13_200_000, -13_200_000, -13_200_000],
    },
  ]);
});

test('every programme of the budget lines is a programme of the staff, by its full name', () => {
  const programmes = new Set(rows.map(({ programme }) => programme));
  const { pairingLine, commutingLine, manualLines } = scenario.budget;
  for (const { programme } of [pairingLine, commutingLine, ...manualLines]) {
    expect(programmes).toContain(programme);
  }
});

test('every position and family that the scenario names occurs in the example', () => {
  const positions = new Set(rows.map(({ position }) => position));
  const families = new Set(rows.map(({ positionFamily }) => positionFamily));
  const { positionFactorByPosition, traineePool } = scenario.pairing;
  const { workforce, retirement } = scenario;
  const named = [
    ...traineePool.flatMap(({ positionFamilies }) => positionFamilies),
    ...(retirement.rvu?.positionFamilies ?? []),
    ...Object.keys(workforce.labourMarket.tightnessByFamily),
    ...[...workforce.replacements, ...workforce.demand, ...workforce.traineeCohorts].flatMap(
      ({ positionFamilies }) => positionFamilies,
    ),
    ...workforce.careerPaths.flatMap(({ fromFamily, toFamily }) => [fromFamily, toFamily]),
    ...(workforce.savings?.exemptFamilies ?? []),
    ...workforce.skills.flatMap(({ neededByFamily }) => Object.keys(neededByFamily)),
  ];
  expect(named.length).toBeGreaterThan(50);
  const unknown = [
    ...Object.keys(positionFactorByPosition).filter((position) => !positions.has(position)),
    ...named.filter((family) => !families.has(family)),
  ];
  expect(unknown).toEqual([]);
});

test('more than 100 people reach AOW age within five years, and tens of posts are at risk', () => {
  const { aowWithinFiveYears, departures } = projectRetirement(rows, scenario, parameters);
  expect(aowWithinFiveYears).toBeGreaterThan(100);
  const posts = assessPosts(departures, rows, scenario).atRisk;
  expect(new Set(posts.map(({ position }) => position)).size).toBeGreaterThanOrEqual(24);
  expect(posts.length).toBeLessThanOrEqual(80);
});

describe('the commuting proposal is tuned to about one million euros a year', () => {
  const outcome = projectCommuting(rows, scenario, parameters, null);
  const years = outcome.proposed.years;

  test('it shows as 1,000 in units of EUR 1,000 in each of the four years', () => {
    expect(years.slice(0, scenario.yearCount).map(({ year }) => year)).toEqual([
      2026, 2027, 2028, 2029,
    ]);
    for (const { extraCents } of years.slice(0, scenario.yearCount)) {
      expect(Math.round(extraCents / 100_000)).toBe(1000);
    }
  });

  test('it is computed up to 2036, beside two other schemes, for the same staff', () => {
    expect([years.length, years.at(-1)?.year]).toEqual([11, 2036]);
    expect(outcome.alternatives.map(({ schemeName }) => schemeName)).toEqual([
      'Fietsen en lopen voorop',
      'Eerste vijf kilometer eigen rekening',
    ]);
    for (const { headcountRatio } of years) expect(headcountRatio).toBe(1);
  });

  test('the alternatives cost less than the proposal, and more than the scheme of now', () => {
    for (const alternative of outcome.alternatives) {
      const { extraCents } = alternative.years[1]!;
      expect(extraCents).toBeGreaterThan(0);
      expect(extraCents).toBeLessThan(years[1]!.extraCents);
    }
  });

  test('paid parking makes losers, and they keep what they lose for two years', () => {
    const [cycling, deduction] = outcome.alternatives;
    const everybody = (scheme: typeof cycling) =>
      scheme?.comparisons.find(({ grouping }) => grouping === 'all');
    expect(everybody(cycling)?.losers).toBeGreaterThan(20);
    expect(everybody(deduction)?.losers).toBe(0);
    const guarantees = cycling?.years.map(({ guaranteeCents }) => guaranteeCents > 0);
    expect(guarantees).toEqual([true, true, ...Array<boolean>(9).fill(false)]);
  });

  test('plain arithmetic on the rows gives the same, to the rounding of each person', () => {
    // The two schemes of scenario.yaml once more, in the simplest way: euros per year, no engine.
    const weeks = 42.8;
    const isOwnMotor = (mode: string) => ['car', 'motorcycle', 'moped', 'carpool'].includes(mode);
    let extra = 0;
    const trips = rows.filter(isInService);
    for (const row of trips) {
      const km = row.commuteDistanceKm!;
      const days = row.officeDaysPerWeek! * weeks;
      if (row.travelMode === 'public-transport') {
        const cost = row.publicTransportCentsPerYear! / 100;
        extra += cost - Math.min(1000, 0.6 * cost);
      } else {
        const now = isOwnMotor(row.travelMode!) && km > 10 ? 2 * Math.min(km, 30) * 0.06 * days : 0;
        extra += 2 * Math.min(km, 75) * 0.23 * days - now;
      }
    }
    // Each trip is rounded to the cent once per scheme.
    const tolerance = trips.length * 0.01;
    expect(Math.abs(years[0]!.extraCents / 100 - extra)).toBeLessThan(tolerance);
  });

  test('nobody is missing a distance, a mode or a cost', () => {
    expect(outcome.incompleteRows).toEqual([]);
  });
});
