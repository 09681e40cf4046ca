import { describe, expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { explainDeparture } from '../../../src/engine/explanation/explain-departure.ts';
import type {
  DepartureExplanation,
  ExplanationStep,
} from '../../../src/engine/explanation/departure-explanation.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { NotFound } from '../../../src/engine/problems.ts';
import { projectRetirement } from '../../../src/engine/retirement/project-retirement.ts';
import { isInService, type RosterRow } from '../../../src/engine/roster.ts';
import { exampleRoster } from '../../../templates/example/generator/example-roster.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';

const parameters = chooseParameters(loadParameters(), []);
const scenario = aScenario({ referenceDate: '2026-01-01' });

const explain = (
  rows: readonly RosterRow[],
  { rowNumber = 2, retirement = someRetirementSettings({ horizonYears: 10 }) } = {},
): DepartureExplanation =>
  explainDeparture(rows, rowNumber, { ...scenario, retirement }, parameters);

const stepOf = <Kind extends ExplanationStep['kind']>(
  { steps }: DepartureExplanation,
  kind: Kind,
): Extract<ExplanationStep, { kind: Kind }> | undefined =>
  steps.find((step): step is Extract<ExplanationStep, { kind: Kind }> => step.kind === kind);

test('the date that is explained is the date of the projection, for everybody of the example', () => {
  const rows = exampleRoster();
  const retirement = someRetirementSettings({ horizonYears: 10 });
  const { departures, horizonEnd, headcount } = projectRetirement(
    rows,
    { ...scenario, retirement },
    parameters,
  );
  const projected = new Map(departures.map((one) => [one.personnelNumber, one.departureDate]));
  const people = new Map(rows.filter(isInService).map((row) => [row.personnelNumber!, row]));
  expect(people.size).toBe(headcount);
  expect(projected.size).toBeGreaterThan(200);

  const explained = new Map(
    [...people].flatMap(([number, { rowNumber }]) => {
      const { departureDate } = explain(rows, { rowNumber, retirement });
      return departureDate === null || departureDate > horizonEnd
        ? []
        : [[number, departureDate] as const];
    }),
  );
  expect(explained).toEqual(projected);
});

describe('rule by rule', () => {
  test('born on 1 January 1961: 67 years and 3 months, on 1 April 2028', () => {
    const explanation = explain([aRosterRow({ birthDate: '1961-01-01' })]);
    expect(explanation).toMatchObject({ departureDate: '2028-04-01', reason: 'aow' });
    expect(explanation.steps.map(({ kind }) => kind)).toEqual([
      'contracts',
      'birth-date',
      'aow-age',
      'aow-date',
      'contract-end-rule',
      'departure',
      'pension-eligible',
      'cohort-only',
    ]);
    expect(stepOf(explanation, 'aow-age')).toMatchObject({
      ageInMonths: 807,
      use: { id: 'aow/pension-age', validFrom: '2028-01-01' },
    });
    expect(stepOf(explanation, 'pension-eligible')).toMatchObject({
      ageYears: 60,
      isEligible: true,
    });
    expect(explanation.basis.map(({ id }) => id)).toEqual(['abp/earliest-age', 'aow/pension-age']);
  });

  test('a month that is too short for the birthday shows what the other rule would give', () => {
    // 67 years and 3 months after 30 November 1961 is in February 2029, which has no 30th.
    const rows = [aRosterRow({ birthDate: '1961-11-30' })];
    expect(stepOf(explain(rows), 'aow-date')).toMatchObject({
      date: '2029-02-28',
      monthEndRule: 'clamp',
      otherDate: '2029-03-01',
    });
    const nextDay = someRetirementSettings({ horizonYears: 10, monthEndRule: 'next-day' });
    expect(stepOf(explain(rows, { retirement: nextDay }), 'aow-date')).toMatchObject({
      date: '2029-03-01',
      otherDate: '2029-02-28',
    });
  });

  test('the contract-end rule moves the last day', () => {
    const retirement = someRetirementSettings({
      horizonYears: 10,
      contractEndRule: 'end-of-month',
    });
    const explanation = explain([aRosterRow({ birthDate: '1961-01-01' })], { retirement });
    expect(stepOf(explanation, 'contract-end-rule')).toMatchObject({ lastDay: '2028-04-30' });
    expect(explanation.departureDate).toBe('2028-04-30');
  });

  test('a known date goes before the AOW, which is explained all the same', () => {
    const rows = [aRosterRow({ birthDate: '1961-01-01', knownDepartureDate: '2026-06-30' })];
    const explanation = explain(rows);
    expect(explanation).toMatchObject({ departureDate: '2026-06-30', reason: 'known-date' });
    expect(stepOf(explanation, 'known-date')).toMatchObject({ rowNumber: 2, date: '2026-06-30' });
    expect(stepOf(explanation, 'aow-date')).toMatchObject({ date: '2028-04-01' });
  });

  test('of two contracts the last one counts, whichever row is asked for', () => {
    const rows = [
      aRosterRow({ rowNumber: 2, birthDate: '1961-01-01', knownDepartureDate: '2026-06-30' }),
      aRosterRow({ rowNumber: 3, birthDate: '1961-01-01', partTimeFactor: 0.2 }),
    ];
    for (const rowNumber of [2, 3]) {
      const explanation = explain(rows, { rowNumber });
      expect(explanation).toMatchObject({ rowNumber, departureDate: '2028-04-01', reason: 'aow' });
      expect(stepOf(explanation, 'contracts')).toMatchObject({ rowNumbers: [2, 3] });
      expect(stepOf(explanation, 'departure')).toMatchObject({ rowNumber: 3 });
    }
  });

  test('who is past the AOW works on: a rule that no longer holds, and no date', () => {
    const explanation = explain([aRosterRow({ birthDate: '1957-06-01' })]);
    expect(explanation).toMatchObject({ departureDate: null, reason: null });
    expect(stepOf(explanation, 'working-on')).toBeDefined();
    expect(stepOf(explanation, 'no-end')).toMatchObject({ rowNumber: 2 });
  });

  test('without a birth date there is no rule to apply', () => {
    const explanation = explain([aRosterRow({ birthDate: null })]);
    expect(explanation).toMatchObject({ departureDate: null, basis: [] });
    expect(explanation.steps.map(({ kind }) => kind)).toEqual([
      'contracts',
      'birth-date',
      'no-end',
      'cohort-only',
    ]);
  });

  test('the end of a temporary contract is told, and is no departure', () => {
    const rows = [
      aRosterRow({
        birthDate: '1990-01-01',
        employmentKind: 'temporary',
        contractEndDate: '2026-08-31',
      }),
    ];
    const explanation = explain(rows);
    expect(stepOf(explanation, 'temporary-contract')).toMatchObject({ date: '2026-08-31' });
    expect(explanation.departureDate).not.toBe('2026-08-31');
  });

  test('a departure after the horizon says so', () => {
    const retirement = someRetirementSettings({ horizonYears: 1 });
    const explanation = explain([aRosterRow({ birthDate: '1961-01-01' })], { retirement });
    expect(stepOf(explanation, 'departure')).toMatchObject({ isWithinHorizon: false });
  });
});

describe('what somebody could do earlier', () => {
  const rvu = {
    from: '2026-01-01',
    positions: [],
    positionFamilies: ['Buitendienst'],
    takeUpRatio: 0.5,
    monthsBeforeAow: 24,
    benefitCentsPerMonth: null,
  } as const;
  const retirement = someRetirementSettings({ horizonYears: 10, rvu });

  test('the RVU counts back from the last day, for heavy work only', () => {
    const heavy = [aRosterRow({ birthDate: '1961-01-01', positionFamily: 'Buitendienst' })];
    expect(stepOf(explain(heavy, { retirement }), 'rvu')).toMatchObject({
      lastDay: '2026-04-01',
      monthsBeforeAow: 24,
      use: { id: 'rvu/maximum-months' },
    });
    const light = [aRosterRow({ birthDate: '1961-01-01' })];
    expect(stepOf(explain(light, { retirement }), 'rvu')).toMatchObject({ lastDay: null });
    expect(stepOf(explain(light), 'rvu')).toBeUndefined();
  });

  test('neither RVU nor pension nor curve changes the date', () => {
    const rows = [aRosterRow({ birthDate: '1961-01-01', positionFamily: 'Buitendienst' })];
    const withCurve = someRetirementSettings({
      horizonYears: 10,
      rvu,
      behaviour: { isOn: true, curves: [] },
    });
    const explanation = explain(rows, { retirement: withCurve });
    expect(explanation.departureDate).toBe('2028-04-01');
    expect(stepOf(explanation, 'cohort-only')).toMatchObject({ isCurveOn: true });
  });

  test('who is young becomes old enough on the first of the month of a birthday', () => {
    const explanation = explain([aRosterRow({ birthDate: '1970-05-20' })]);
    expect(stepOf(explanation, 'pension-eligible')).toMatchObject({
      from: '2030-05-01',
      isEligible: false,
    });
  });
});

test('a row that is no running contract has no date to explain', () => {
  const rows = [
    aRosterRow({ rowNumber: 2 }),
    aRosterRow({ rowNumber: 3, employmentKind: 'vacancy', personnelNumber: null }),
    aRosterRow({ rowNumber: 4, personnelNumber: '7', hireDate: '2027-01-01' }),
  ];
  for (const rowNumber of [3, 4, 99]) {
    expect(() => explain(rows, { rowNumber })).toThrow(NotFound);
  }
});
