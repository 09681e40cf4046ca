import { loadParameters } from '../../../../config/parameters.ts';
import { chooseParameters } from '../../../../src/engine/parameter-library.ts';
import type {
  ParameterId,
  Parameters,
  ParameterValues,
} from '../../../../src/engine/parameters.ts';
import type { Person } from '../../../../src/engine/people-in-service.ts';
import type { RetirementSettings } from '../../../../src/engine/retirement/retirement-settings.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import type { Scenario } from '../../../../src/engine/scenario.ts';
import type { LeavingFactors } from '../../../../src/engine/workforce/workforce-settings.ts';
import { aScenario } from '../../../builders/a-scenario.ts';
import { someRetirementSettings } from '../../../builders/some-retirement-settings.ts';
import { someWorkforceSettings } from '../../../builders/some-workforce-settings.ts';
import { aRosterRow } from '../../../support/a-roster-row.ts';

/** The parameters as shipped. */
export const shipped: Parameters = chooseParameters(loadParameters(), []);

/** The shipped parameters with other values, for ever; the table of mortality is one of the year 2026. */
export function withValues(values: Partial<ParameterValues>): Parameters {
  const replaced = Object.entries(values).map(([id, value]) => {
    const parameter = shipped[id as ParameterId];
    const validFrom = id === 'workforce/mortality-men' ? '2026-01-01' : '2000-01-01';
    return [
      id,
      { ...parameter, values: [{ ...parameter.values[0]!, validFrom, validTo: 'open', value }] },
    ];
  });
  return { ...shipped, ...(Object.fromEntries(replaced) as Partial<Parameters>) };
}

/** Chances per year that hold for everybody, whatever their age or service. */
export const flat = (resignation: number, disability: number, death: number): Parameters =>
  withValues({
    'workforce/resignation-by-service': { '0': String(resignation) },
    'workforce/resignation-age-factor': { '0': '1' },
    'workforce/disability-by-age': { '0': String(disability) },
    'workforce/mortality-men': { '0': String(death) },
    'workforce/women-ratio': '0',
    'workforce/mortality-improvement': '0',
    'workforce/healthy-worker-factor': '1',
  });

/** A scenario from 1 January 2026 in which everybody retires on the day of the AOW. */
export const scenarioWith = (
  retirement: Partial<RetirementSettings> = {},
  leavingFactors: Partial<LeavingFactors> = {},
  horizonYears = 10,
): Scenario =>
  aScenario({
    referenceDate: '2026-01-01',
    retirement: someRetirementSettings({ horizonYears, ...retirement }),
    workforce: someWorkforceSettings({
      horizonYears,
      leavingFactors: { resignation: 1, disability: 1, death: 1, ...leavingFactors },
    }),
  });

/** Somebody with one contract, too young to retire within ten years unless a birth date is given. */
export const aPerson = (given: Partial<RosterRow> = {}): Person => {
  const row = aRosterRow({ birthDate: '1985-07-15', hireDate: '2015-03-01', ...given });
  return { personnelNumber: row.personnelNumber ?? '', rows: [row] };
};
