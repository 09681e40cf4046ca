import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadFinance } from '../../../config/finance.ts';
import type { BudgetLine } from '../../../src/engine/budget/budget-line.ts';
import { checkBudgetLines } from '../../../src/engine/budget/check-budget-lines.ts';
import { aBudgetLine } from '../../builders/a-budget-line.ts';

const [iv3] = loadFinance().classifications;
if (!iv3) throw new Error('no classification was loaded');

/** Mistakes that may stand together in one line, each with where it must be reported. */
const mistakes = {
  programme: { line: { programme: ' ' }, at: 'programma' },
  length: { line: { effectCentsByYear: [1, 2] }, at: 'bedragen' },
  cents: { line: { laterCentsPerYear: 0.5 }, at: 'bedragen' },
  taakveld: { line: { taakveld: '0.10' }, at: 'taakveld en categorie' },
} satisfies Record<string, { line: Partial<BudgetLine>; at: string }>;

test('every mistake of every line is reported, and nothing else', () => {
  const anyMistakes = fc.subarray(Object.values(mistakes));
  fc.assert(
    fc.property(fc.array(anyMistakes, { maxLength: 5 }), (perLine) => {
      const lines = perLine.map((wrong, index) =>
        aBudgetLine(Object.assign({ number: String(index) }, ...wrong.map(({ line }) => line))),
      );
      expect(checkBudgetLines(lines, 4, iv3).map(({ place }) => place)).toEqual(
        perLine.flatMap((wrong, index) =>
          wrong.map(({ at }) => `begrotingsregel ${index} (Raadsadviseur), ${at}`),
        ),
      );
    }),
  );
});

test('a combination passes exactly when CBS allows it on that side, and the reason names the category', () => {
  const anyLine = fc.record({
    side: fc.constantFrom('lasten' as const, 'baten' as const),
    taakveld: fc.constantFrom(...iv3.taakvelden.keys()),
    category: fc.constantFrom(
      ...new Set([...iv3.categories.lasten.keys(), ...iv3.categories.baten.keys()]),
    ),
  });
  fc.assert(
    fc.property(anyLine, (line) => {
      const found = iv3.categories[line.side].get(line.category);
      const problems = checkBudgetLines([aBudgetLine(line)], 4, iv3);
      if (found && !found.forbiddenTaakvelden.has(line.taakveld)) expect(problems).toEqual([]);
      else expect(problems).toMatchObject([{ expected: expect.stringContaining(line.category) }]);
    }),
    { numRuns: 300 },
  );
});

test('a category that no taakveld takes on a side, may stand nowhere', () => {
  const line = aBudgetLine({ side: 'lasten', taakveld: '0.4', category: '6.1' });
  expect(checkBudgetLines([line], 4, iv3)).toMatchObject([
    {
      expected:
        'een combinatie die het CBS toestaat: categorie 6.1 mag bij de lasten nergens staan',
    },
  ]);
});
