import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cellSentence } from '../../../src/api/explanation/cell-sentence.ts';
import { wholeTenths } from '../../../src/api/explanation/whole-tenths.ts';
import type {
  CellDifference,
  CellExplanation,
} from '../../../src/engine/explanation/cell-explanation.ts';
import {
  leavingCauses,
  type LeavingCause,
} from '../../../src/engine/workforce/workforce-figures.ts';

const aCell = (
  expected: Partial<Record<LeavingCause, number>>,
  cell: Partial<CellExplanation> = {},
): CellExplanation => ({
  grouping: 'team',
  group: 'Ruimte',
  year: 2028,
  headcount: 58,
  leavers: {
    mean: Object.values(expected).reduce((sum, each) => sum + each, 0),
    p10: 3,
    p50: 6,
    p90: 9,
  },
  parts: (Object.entries(expected) as [LeavingCause, number][]).map(([cause, people]) => ({
    cause,
    expected: people,
    uses: [],
  })),
  difference: null,
  ...cell,
});

const aDifference = (parts: Partial<Record<LeavingCause, number>>): CellDifference => ({
  headcount: 0,
  expected: Object.values(parts).reduce((sum, each) => sum + each, 0),
  parts: (Object.entries(parts) as [LeavingCause, number][])
    .map(([cause, expected]) => ({ cause, expected }))
    .sort((a, b) => Math.abs(b.expected) - Math.abs(a.expected)),
  changedUses: [],
});

const sentence = (
  expected: Partial<Record<LeavingCause, number>>,
  cell: Partial<CellExplanation> = {},
): string => cellSentence(aCell(expected, cell), cell.difference == null ? null : 'Basis');

const usual = { retirement: 3.2, resignation: 2.4, 'contract-end': 0.5 };

test('how many, and through what', () => {
  expect(sentence(usual)).toBe(
    'In 2028 verlaten naar verwachting 6,1 personen team Ruimte: 3,2 door pensioen, 2,4 op eigen verzoek en 0,5 door het einde van een tijdelijk contract.',
  );
});

test.each([
  ['all', 'Totaal', 'de organisatie'],
  ['positionFamily', 'Beleid', 'functiefamilie Beleid'],
  ['programme', 'Wonen', 'programma Wonen'],
  ['scaleBand', '10-10A', 'schaalgroep 10-10A'],
  ['team', 'Team Balie', 'Team Balie'],
] as const)('a group of %s is named as people do', (grouping, group, phrase) => {
  expect(sentence(usual, { grouping, group })).toContain(` personen ${phrase}: `);
});

describe('small numbers', () => {
  test('one is one person, in the singular', () => {
    expect(sentence({ retirement: 1 })).toBe(
      'In 2028 verlaat naar verwachting 1 persoon team Ruimte, door pensioen.',
    );
  });

  test('nobody, and almost nobody', () => {
    expect(sentence({})).toBe('In 2028 verlaat naar verwachting niemand team Ruimte.');
    expect(sentence({ death: 0.02 })).toBe(
      'In 2028 verlaat naar verwachting bijna niemand team Ruimte (minder dan 0,1 persoon).',
    );
  });

  test('a part that rounds to nothing is not named', () => {
    expect(sentence({ retirement: 2, death: 0.03 })).toBe(
      'In 2028 verlaten naar verwachting 2 personen team Ruimte, door pensioen.',
    );
  });
});

describe('against another scenario', () => {
  test.each([
    [
      { retirement: 0.7, resignation: 0.1 },
      '; 0,8 meer dan in ‘Basis’, vooral door pensioen (0,7 meer).',
    ],
    [
      { rvu: -1.2, retirement: 0.3 },
      '; 0,9 minder dan in ‘Basis’, vooral met de RVU (1,2 minder).',
    ],
    [{ resignation: 0.5 }, '; 0,5 meer dan in ‘Basis’, op eigen verzoek.'],
    [{}, '; evenveel als in ‘Basis’.'],
    [{ resignation: 0.01 }, '; vrijwel evenveel als in ‘Basis’.'],
    [
      { retirement: 0.5, resignation: -0.5 },
      '; vrijwel evenveel als in ‘Basis’ (0,5 meer door pensioen en 0,5 minder op eigen verzoek).',
    ],
  ])('%j', (parts, ending) => {
    const text = sentence(usual, { difference: aDifference(parts) });
    expect(text.endsWith(ending)).toBe(true);
  });
});

test('whatever the numbers, the parts that are named add up and nothing is 0,0 or undefined', () => {
  const parts = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), {
    minLength: 7,
    maxLength: 7,
  });
  fc.assert(
    fc.property(parts, (numbers) => {
      const tenths = wholeTenths(numbers);
      const total = numbers.reduce((sum, number) => sum + number, 0);
      expect(tenths.reduce((sum, each) => sum + each, 0)).toBe(
        Math.round(numbers.map((number) => number * 10).reduce((sum, each) => sum + each, 0)),
      );
      for (const [index, each] of tenths.entries()) {
        expect(Math.abs(each - numbers[index]! * 10)).toBeLessThan(1);
      }
      const expected = Object.fromEntries(
        leavingCauses.map((cause, index) => [cause, numbers[index]!]),
      );
      const text = sentence(expected);
      expect(text).not.toMatch(/(^|[^\d.])0,0|undefined|NaN|\d\.\d\b(?!\d\d)/);
      expect(total).toBeGreaterThanOrEqual(0);
    }),
  );
});
