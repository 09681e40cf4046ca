import { loadParameters } from '../../../config/parameters.ts';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { projectRetirement } from '../../../src/engine/retirement/project-retirement.ts';
import type { RetirementOutcome } from '../../../src/engine/retirement/retirement-outcome.ts';
import type { RetirementSettings } from '../../../src/engine/retirement/retirement-settings.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';

/** Law and agreements with their default assumptions. */
export const usualParameters = chooseParameters(loadParameters(), []);

/** Rows that are each another person, unless a number is given. */
export const aRoster = (...rows: Partial<RosterRow>[]): RosterRow[] =>
  rows.map((row, index) =>
    aRosterRow({ rowNumber: index + 2, personnelNumber: `1${index}`, ...row }),
  );

/** The wave of a roster over five years from 1 January 2026. */
export const aWave = (
  rows: readonly RosterRow[],
  settings: Partial<RetirementSettings> = {},
  referenceDate: CalendarDate = '2026-01-01',
): RetirementOutcome =>
  projectRetirement(
    rows,
    aScenario({ referenceDate, retirement: someRetirementSettings(settings) }),
    usualParameters,
  );
