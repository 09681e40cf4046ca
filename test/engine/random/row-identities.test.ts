import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { rowIdentities } from '../../../src/engine/random/row-identities.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';

const vacancy = (given: Partial<RosterRow> = {}): RosterRow =>
  aRosterRow({ personnelNumber: null, employmentKind: 'vacancy', birthDate: null, ...given });

const rows: RosterRow[] = [
  aRosterRow({ personnelNumber: '1' }),
  aRosterRow({ personnelNumber: '2', partTimeFactor: 0.5 }),
  aRosterRow({ personnelNumber: '2', partTimeFactor: 0.4, team: 'Wonen' }),
  aRosterRow({ personnelNumber: '2 2' }),
  vacancy(),
  vacancy(),
  vacancy({ scale: '9' }),
].map((row, index) => ({ ...row, rowNumber: index + 2 }));

test('a person is the personnel number, a second contract and a vacancy have one of their own', () => {
  const identities = rowIdentities(rows);
  expect(identities[0]).toBe('"1"');
  expect(identities.slice(1, 3).sort()).toEqual(['"2"', '"2" 2']);
  expect(identities[3]).toBe('"2 2"');
  expect(new Set(identities).size).toBe(rows.length);
});

test('the order of the rows, and of the fields of a row, does not matter', () => {
  const identityByContent = (given: readonly RosterRow[]): string[] => {
    const identities = rowIdentities(given);
    return given
      .map((row, index) => {
        const fields = Object.entries({ ...row, rowNumber: 0 }).sort(([a], [b]) =>
          a < b ? -1 : 1,
        );
        return `${JSON.stringify(fields)} is ${identities[index]}`;
      })
      .sort();
  };
  const backwards = (row: RosterRow): RosterRow =>
    Object.fromEntries(Object.entries(row).toReversed()) as unknown as RosterRow;

  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      const renumbered = shuffled.map((row, index) => ({
        ...backwards(row),
        rowNumber: index + 2,
      }));
      expect(identityByContent(renumbered)).toEqual(identityByContent(rows));
    }),
  );
});

test('a change in one row leaves every other row who it was', () => {
  const before = rowIdentities(rows);
  const after = rowIdentities(
    rows.map((row, index) => (index === 6 ? { ...row, scale: '10' } : row)),
  );
  expect(after.slice(0, 6)).toEqual(before.slice(0, 6));
  expect(after[6]).not.toBe(before[6]);
});

test('who assesses a post gives nobody another future', () => {
  const assessed = rows.map((row) => ({ ...row, positionFactor: 5 }));
  expect(rowIdentities(assessed)).toEqual(rowIdentities(rows));
});
