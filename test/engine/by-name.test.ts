import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { byName } from '../../src/engine/by-name.ts';

test('numbered programmes stand by number, the others after them by their characters', () => {
  const names = ['Zorg', '13 Bedrijfsvoering', '3 Leefomgeving', 'Bestuur', '1 Bestuur', '3 Groen'];
  expect(names.toSorted(byName)).toEqual([
    '1 Bestuur',
    '3 Groen',
    '3 Leefomgeving',
    '13 Bedrijfsvoering',
    'Bestuur',
    'Zorg',
  ]);
});

test('scales with a letter come right after those without', () => {
  expect(['11', '10A', '9', '10'].toSorted(byName)).toEqual(['9', '10', '10A', '11']);
});

test('it is an order: whatever comes in, sorting gives the same list, and only equal names are equal', () => {
  const name = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.tuple(fc.nat(30), fc.constantFrom('', ' ', 'A', ' B')).map((parts) => parts.join('')),
    // Longer than any number can tell apart.
    fc.constantFrom('9'.repeat(400), '8'.repeat(400), '08', '8'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), (names) => {
      const sorted = names.toSorted(byName);
      expect(names.toReversed().toSorted(byName)).toEqual(sorted);
      sorted.forEach((before, index) => {
        for (const after of sorted.slice(index + 1)) {
          expect(Math.sign(byName(before, after))).toBe(-1);
          expect(Math.sign(byName(after, before))).toBe(1);
        }
      });
    }),
  );
});
