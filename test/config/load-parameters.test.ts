import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parameterForms } from '../../config/parameter-forms.ts';
import { loadParameters } from '../../config/parameters.ts';
import type { CalendarDate } from '../../src/engine/calendar/calendar-date.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import { valueOn, type ParameterId } from '../../src/engine/parameters.ts';
import { ParameterUnknown } from '../../src/engine/problems.ts';

const library = loadParameters();
const parameters = chooseParameters(library, []);
const ids = Object.keys(parameterForms) as ParameterId[];

test.each(ids)(
  '%s has a value on each day of the example, by law or by a default assumption',
  (id) => {
    for (const day of ['2026-01-01', '2026-12-31', '2027-04-01', '2030-12-31'] as const) {
      expect(valueOn<unknown>(parameters[id], day).value).not.toBeNull();
    }
  },
);

test.each<[ParameterId, CalendarDate, unknown]>([
  ['commuting/untaxed-rate', '2023-12-31', '0.21'],
  ['commuting/untaxed-rate', '2024-01-01', '0.23'],
  ['commuting/home-working-allowance', '2026-06-01', 245],
  ['rvu/threshold', '2026-01-01', 235_700],
  ['rvu/levy', '2027-07-01', '0.64'],
  ['premiums/maximum-wage', '2026-01-01', 7_940_900],
  ['work-related-costs/first-bracket-limit', '2026-01-01', 40_000_000],
  ['work-related-costs/first-bracket-ratio', '2027-01-01', '0.0216'],
  ['pay/ikb', '2026-01-01', '0.1705'],
  ['commuting/exchange-share', '2026-01-01', '0.5'],
])('%s on %s is %s: amounts become cents, rates stay exact text', (id, day, value) => {
  expect(valueOn<unknown>(parameters[id], day).value).toBe(value);
});

test('a rate by income keeps its limits and stays exact text, also in the years it is assumed for', () => {
  for (const day of ['2026-12-31', '2036-01-01'] as const) {
    expect(valueOn(parameters['income-tax/brackets'], day).value).toEqual({
      0: '0.3575',
      38883: '0.3756',
      78426: '0.4950',
    });
    expect(valueOn(parameters['income-tax/employment-credit-phase-out'], day).value).toEqual({
      45592: '0.0651',
      132920: '0',
    });
  }
});

test('law and agreements never rest on an assumption; what comes after them always says so', () => {
  for (const { authority, parameter } of library.files) {
    for (const { status, evidence, assumptionId } of parameter.values) {
      if (authority === 'assumptions') {
        expect(status).toBe('assumed');
        expect(assumptionId).toBeDefined();
      } else {
        expect(['enacted', 'announced']).toContain(status);
        expect(['V', 'V-old', 'P', 'P-old', 'D']).toContain(evidence);
        expect(assumptionId).toBeUndefined();
      }
    }
  }
});

test('the salary tables agree with the separate list of minima and maxima', () => {
  const list = parse(
    readFileSync(new URL('salary-table.known-answers.yaml', import.meta.url), 'utf8'),
  ) as Record<CalendarDate, Record<string, [number, number]>>;
  expect(Object.keys(list)).toHaveLength(4);
  for (const [day, scales] of Object.entries(list)) {
    const table = valueOn(parameters['pay/salary-table'], day as CalendarDate).value;
    expect(Object.keys(table).sort()).toEqual(Object.keys(scales).sort());
    for (const [scale, [lowest, highest]] of Object.entries(scales)) {
      expect([scale, table[scale]?.[0], table[scale]?.at(-1)]).toEqual([
        scale,
        lowest * 100,
        highest * 100,
      ]);
      expect(table[scale]).toHaveLength(12);
    }
  }
});

test('the salary table of 2020 is not used for the years whose table we lack', () => {
  const table = parameters['pay/salary-table'];
  expect(valueOn(table, '2020-09-30').value['10A']?.[0]).toBe(324_400);
  expect(() => valueOn(table, '2020-10-01')).toThrow(ParameterUnknown);
  expect(() => valueOn(table, '2025-09-30')).toThrow(/behalve 2020-10-01 tot en met 2025-09-30/);
});

test('outside the known range the error names the last known day', () => {
  const untaxedRate = library.legal['commuting/untaxed-rate'];
  expect(() => valueOn(untaxedRate, '2027-01-01')).toThrow(/2006-01-01 tot en met 2026-12-31/);
  expect(() => valueOn(untaxedRate, '2005-12-31')).toThrow(ParameterUnknown);
});

test('a value published before a new one takes effect is still the value of its day', () => {
  const day = '2026-06-30';
  const { source, ...value } = valueOn(parameters['pay/full-time-hours'], day);
  expect(value).toMatchObject({ value: 36, status: 'enacted', evidence: 'V-old' });
  expect(source).toMatch(/^Cao Gemeenten \(https:/);
  expect(valueOn(parameters['pay/full-time-hours'], '2027-04-01')).toMatchObject({
    value: 36,
    status: 'assumed',
    evidence: 'A',
    assumptionId: 'cao-unchanged',
  });
});
