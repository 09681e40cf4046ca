/**
 * The shipped chances of leaving give on the example municipality what the monitor of municipal staff
 * (Personeelsmonitor Gemeenten, A&O fonds) found: outflow 8.8% in 2021 and 8.3% in 2022, of which pension
 * 2.5 and 2.2%. A quarter of a point to either side is near enough.
 */
import { expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { peopleInService } from '../../../src/engine/people-in-service.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { expectedLeavers } from '../../../src/engine/workforce/leaving/expected-leavers.ts';
import { leavingTables } from '../../../src/engine/workforce/leaving/leaving-tables.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { staffFile } from './example-files.ts';

const parameters = chooseParameters(loadParameters(), []);
const scenario = aScenario({
  referenceDate: '2026-01-01',
  retirement: someRetirementSettings({ behaviour: { isOn: true, curves: [] } }),
});
const { rows } = await readRoster(staffFile());
const near = 0.25;

/** Expected leavers in the first year as a percentage; without interns and trainees, who move on to a post. */
function firstYear(given: readonly RosterRow[]) {
  const staff = peopleInService(given, scenario.referenceDate).people.filter(({ rows: own }) =>
    own.some(({ employmentKind }) => ['permanent', 'temporary'].includes(employmentKind)),
  );
  const tables = leavingTables(staff, scenario, parameters, 12);
  const [all] = expectedLeavers(staff, tables, scenario.referenceDate);
  const { expectedByCause, leavers } = all!.years[0]!;
  const percentage = (people: number): number => (100 * people) / staff.length;
  return {
    total: percentage(leavers.mean),
    retirement: percentage(expectedByCause.retirement),
    agreed: percentage(expectedByCause['known-date']),
  };
}

test('the first year has the outflow of the monitor when no departure has been agreed yet', () => {
  const { total, retirement } = firstYear(
    rows.map((row) => ({ ...row, knownDepartureDate: null })),
  );
  // 2021: 8.8 - 2.5; 2022: 8.3 - 2.2.
  expect(total - retirement).toBeGreaterThan(6.1 - near);
  expect(total - retirement).toBeLessThan(6.3 + near);
  expect(total).toBeGreaterThan(8.3 - near);
  expect(total).toBeLessThan(8.8 + near);
});

test('departures that have been agreed come on top of that', () => {
  const { total, agreed } = firstYear(rows);
  expect(agreed).toBeGreaterThan(1.5);
  expect(total - agreed).toBeGreaterThan(8.3 - near);
  expect(total - agreed).toBeLessThan(8.8 + near);
});
