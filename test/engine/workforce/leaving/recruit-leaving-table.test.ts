import { expect, test } from '@jest/globals';
import { leavingChance } from '../../../../src/engine/workforce/leaving/leaving-table.ts';
import { leavingTables } from '../../../../src/engine/workforce/leaving/leaving-tables.ts';
import { recruitLeavingTables } from '../../../../src/engine/workforce/leaving/recruit-leaving-table.ts';
import { aPerson, flat, scenarioWith, shipped, withValues } from './leaving-setting.ts';

const scenario = scenarioWith({ behaviour: { isOn: true, curves: [] } });

test('who joins in the first month is like somebody in service who was hired that day', () => {
  const recruit = recruitLeavingTables(scenario, shipped)(58, 0, 'temporary');
  const person = aPerson({
    birthDate: '1968-01-01',
    hireDate: '2026-01-01',
    employmentKind: 'temporary',
    contractEndDate: '2026-12-31',
  });
  const [expected] = leavingTables([person], scenario, shipped, 120);
  expect(recruit).toEqual(expected);
});

test('who joins later is like somebody in service on that day, until the same horizon', () => {
  const recruit = recruitLeavingTables(scenario, shipped)(58, 30, 'permanent');
  const later = { ...scenario, referenceDate: '2028-07-01' as const };
  const person = aPerson({ birthDate: '1970-07-01', hireDate: '2028-07-01' });
  const [expected] = leavingTables([person], later, shipped, 90);
  expect(recruit.monthCount).toBe(90);
  expect(recruit.chances).toHaveLength(expected!.chances.length);
  recruit.chances.forEach((chance, entry) => {
    expect(chance).toBeCloseTo(expected!.chances[entry]!, 14);
  });
});

test('each kind of contract ends its own way', () => {
  const terms = withValues({
    'workforce/contract-conversion': '0.6',
    'workforce/recruit-contract-term': 9,
    'workforce/trainee-term': 24,
  });
  const tableFor = recruitLeavingTables(scenario, { ...terms, ...pick(flat(0, 0, 0)) });
  expect(leavingChance(tableFor(30, 5, 'temporary'), 8, 'contract-end')).toBeCloseTo(0.4, 14);
  expect(leavingChance(tableFor(30, 5, 'training'), 23, 'contract-end')).toBe(1);
  expect(tableFor(30, 5, 'permanent').cumulative.at(-1)).toBe(0);
});

/** Only the chances, not the terms. */
const pick = (parameters: typeof shipped): Partial<typeof shipped> =>
  Object.fromEntries(
    Object.entries(parameters).filter(([id]) => /resignation|disability|mortality/.test(id)),
  );

test('a first contract of no months is a permanent one', () => {
  const atOnce = withValues({ 'workforce/recruit-contract-term': 0 });
  const tableFor = recruitLeavingTables(scenario, atOnce);
  expect(tableFor(30, 0, 'temporary')).toEqual(tableFor(30, 0, 'permanent'));
});

test('nobody is left to leave after the horizon', () => {
  expect(recruitLeavingTables(scenario, shipped)(42, 120, 'temporary').monthCount).toBe(0);
});
