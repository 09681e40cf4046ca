import { describe, expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { presentBacktest } from '../../../src/api/backtest/present-backtest.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { isInService, type RosterRow } from '../../../src/engine/roster.ts';
import { backtestProjection } from '../../../src/services/stateless/backtest-projection.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { scenarioFile, staffFile } from './example-files.ts';

const { rows: later } = await readRoster(staffFile());
const { rows: earlier } = await readRoster(staffFile('personeel-2025-01-01.xlsx'));

/** People by number, with the first of their contracts. */
const byNumber = (rows: readonly RosterRow[]): ReadonlyMap<string, RosterRow> =>
  new Map(
    rows
      .filter(isInService)
      .toReversed()
      .map((row) => [row.personnelNumber!, row]),
  );
const [before, after] = [byNumber(earlier), byNumber(later)];
const stayed = [...before.keys()].filter((number) => after.has(number));
const left = [...before.keys()].filter((number) => !after.has(number));

describe('the roster of a year before is the same municipality', () => {
  test('about as many people, of whom some 8 to 12% left', () => {
    expect(before.size).toBeGreaterThan(1250);
    expect(before.size).toBeLessThan(1350);
    expect(left.length / before.size).toBeGreaterThan(0.08);
    expect(left.length / before.size).toBeLessThan(0.12);
  });

  test('everybody who stayed was born on the same day, and has not lost steps', () => {
    for (const number of stayed) {
      const [then, now] = [before.get(number)!, after.get(number)!];
      expect(then.birthDate).toBe(now.birthDate);
      expect(then.hireDate).toBe(now.hireDate);
      if (then.position === now.position) {
        expect(then.step ?? 0).toBeLessThanOrEqual(now.step ?? 0);
      }
    }
  });

  test('everybody of now who was hired by then is in it', () => {
    const missing = [...after].filter(
      ([number, { hireDate }]) => hireDate! <= '2025-01-01' && !before.has(number),
    );
    expect(missing).toEqual([]);
  });

  test('contracts run on its reference date, nobody is hired later', () => {
    for (const { employmentKind, hireDate, contractEndDate } of earlier) {
      const isTemporary = ['temporary', 'trainee', 'intern', 'hire'].includes(employmentKind);
      expect(contractEndDate !== null).toBe(isTemporary);
      if (isTemporary) expect(contractEndDate! >= '2025-01-01').toBe(true);
      if (hireDate !== null) expect(hireDate <= '2025-01-01').toBe(true);
    }
  });

  test('some last days were agreed, all of people who did leave', () => {
    const agreed = [...before].filter(([, { knownDepartureDate }]) => knownDepartureDate !== null);
    expect(agreed.length).toBeGreaterThan(10);
    for (const [number] of agreed) expect(after.has(number)).toBe(false);
  });
});

test('a back-test from the one to the other finds nothing against the model', async () => {
  const outcome = await backtestProjection(
    { library: loadParameters() },
    {
      rosters: [
        { referenceDate: '2025-01-01', rows: earlier },
        { referenceDate: '2026-01-01', rows: later },
      ],
      scenario: readScenario(scenarioFile()),
    },
  );
  const total = outcome.periods[0]!.cells.find(({ grouping }) => grouping === 'all')!;
  expect(total).toMatchObject({ headcount: before.size, left: left.length, isInBand: true });
  expect(outcome.inBand / outcome.cells).toBeGreaterThan(0.8);
  expect(outcome.verdict).toBe('fits');
  // Groups of a handful of people are not published by themselves.
  const smallest = Math.min(...outcome.periods[0]!.cells.map(({ headcount }) => headcount));
  expect(smallest).toBeGreaterThanOrEqual(5);
  expect(presentBacktest(outcome).conclusie).toContain(`Er vertrokken ${left.length} personen`);
});
