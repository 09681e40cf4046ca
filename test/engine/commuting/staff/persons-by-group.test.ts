import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  countPersons,
  personsByGroup,
} from '../../../../src/engine/commuting/staff/persons-by-group.ts';

const commuters = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 5 }),
    group: fc.integer({ min: 0, max: 3 }),
    isMeant: fc.boolean(),
  }),
  { maxLength: 30 },
);

test('persons are counted once per group, as a set per group counts them', () => {
  fc.assert(
    fc.property(commuters, (rows) => {
      const staff = { personOf: Int32Array.from(rows, ({ person }) => person), personCount: 6 };
      const groupOf = Int32Array.from(rows, ({ group }) => group);
      const meant = rows.filter(({ isMeant }) => isMeant);
      const isMeant = (commuter: number): boolean => rows[commuter]!.isMeant;
      const expected = [0, 1, 2, 3].map(
        (group) =>
          new Set(meant.filter((row) => row.group === group).map((row) => row.person)).size,
      );
      expect(personsByGroup(staff, groupOf, 4, isMeant)).toEqual(expected);
      const everybody = new Set(meant.map(({ person }) => person)).size;
      expect(countPersons(staff, isMeant)).toBe(everybody);
    }),
  );
});
