import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { BudgetLine } from '../../../../src/engine/budget/budget-line.ts';
import {
  budgetDifference,
  type BudgetDifference,
} from '../../../../src/engine/budget/comparison/budget-difference.ts';
import {
  compareBudgets,
  type TableToCompare,
} from '../../../../src/engine/budget/comparison/compare-budgets.ts';
import { aBudgetLine } from '../../../builders/a-budget-line.ts';

const years = [2026, 2027];
const aTable = (lines: readonly BudgetLine[], ownYears = years): TableToCompare => ({
  years: ownYears,
  rows: lines.map((line) => ({ line })),
});
const between = (before: readonly BudgetLine[], after: readonly BudgetLine[]): BudgetDifference =>
  budgetDifference(compareBudgets([aTable(before), aTable(after)]), 0, 1);

const twoYears = (first: number, second = first, later = second) => ({
  effectCentsByYear: [first, second],
  laterCentsPerYear: later,
});
const line = (number: string, ...amounts: Parameters<typeof twoYears>): BudgetLine =>
  aBudgetLine({ number, ...twoYears(...amounts) });

const kindsOf = ({ lines }: BudgetDifference) =>
  lines.map(({ kind, number, centsByYear, laterCents }) => [
    kind,
    number,
    ...centsByYear,
    laterCents,
  ]);

describe('the difference of two budgets', () => {
  test('is what came, what went and what changed, with the total', () => {
    const difference = between(
      [line('10', -100), line('9', -700), line('22', 50)],
      [line('22', 75, 50), line('9', -700), line('100', -3, -4, -5)],
    );
    expect(kindsOf(difference)).toEqual([
      ['removed', '10', 100, 100, 100],
      ['changed', '22', 25, 0, 0],
      ['added', '100', -3, -4, -5],
    ]);
    expect(difference).toMatchObject({ centsByYear: [122, 96], laterCents: 95 });
  });

  test('of one line whose description changed is that description, not another line', () => {
    const [first, ...more] = between(
      [aBudgetLine({ description: 'Oud' })],
      [aBudgetLine({ description: 'Nieuw' })],
    ).lines;
    expect(more).toEqual([]);
    expect(first).toMatchObject({ kind: 'changed', description: 'Nieuw', laterCents: 0 });
    expect(first?.sentence).toContain('De omschrijving was "Oud".');
  });

  test('looks at the description where a number repeats on the same place', () => {
    const a = aBudgetLine({ description: 'A', ...twoYears(-1) });
    const b = aBudgetLine({ description: 'B', ...twoYears(-2) });
    const c = aBudgetLine({ description: 'C', ...twoYears(-2) });
    expect(kindsOf(between([a, b], [b, a]))).toEqual([]);
    expect(kindsOf(between([a, b], [a, c]))).toEqual([
      ['removed', '21', 2, 2, 2],
      ['added', '21', -2, -2, -2],
    ]);
  });

  test.each<[string, Partial<BudgetLine>]>([
    ['number', { number: '21a' }],
    ['programme', { programme: '2' }],
    ['taakveld', { taakveld: '0.10' }],
    ['category', { category: '3.8' }],
    ['side', { side: 'baten' }],
  ])('takes lines of another %s for different lines', (_, other) => {
    const difference = between([aBudgetLine()], [aBudgetLine(other)]);
    expect(difference.lines.map(({ kind }) => kind).sort()).toEqual(['added', 'removed']);
    expect(difference.centsByYear).toEqual([0, 0]);
  });

  test('takes lines that nothing tells apart together', () => {
    const difference = between([line('21', -1), line('21', -5)], [line('21', -5)]);
    expect(kindsOf(difference)).toEqual([['changed', '21', 1, 1, 1]]);
  });

  test('continues a table after its last year with its amount for later years', () => {
    const before = aTable([line('21', -1, -2, -3)]);
    const after = aTable([line('21', -2, -2, -2)], [2027, 2028]);
    const comparison = compareBudgets([before, after]);
    expect(comparison.years).toEqual([2027, 2028]);
    expect(comparison.totals[0]).toEqual({ centsByYear: [-2, -3], laterCents: -3 });
    expect(kindsOf(budgetDifference(comparison, 0, 1))).toEqual([['changed', '21', 0, 1, 1]]);
  });
});

/** Few values, so that lines often are the same, repeat, or nearly do. */
const anyLine: fc.Arbitrary<BudgetLine> = fc
  .record({
    number: fc.constantFrom('2', '10', 'A'),
    description: fc.constantFrom('x', 'y'),
    programme: fc.constantFrom('1', '2'),
    side: fc.constantFrom('lasten' as const, 'baten' as const),
    costCentre: fc.constantFrom(null, '63'),
    isStructural: fc.boolean(),
    amounts: fc.tuple(fc.integer(), fc.integer(), fc.integer()),
  })
  .map(({ amounts, ...fields }) => aBudgetLine({ ...fields, ...twoYears(...amounts) }));
const anyLines = fc.array(anyLine, { maxLength: 7 });
const twoToFive = fc.array(anyLines, { minLength: 2, maxLength: 5 });

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

describe('whatever the budgets', () => {
  test('a budget does not differ from itself, in whatever order', () => {
    const again = anyLines.chain((lines) =>
      fc.tuple(
        fc.constant(lines),
        fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
      ),
    );
    fc.assert(
      fc.property(again, ([lines, shuffled]) => {
        const difference = between(lines, shuffled);
        expect(difference).toEqual({ years, lines: [], centsByYear: [0, 0], laterCents: 0 });
      }),
    );
  });

  test('the differences of the lines add up to the difference of the totals', () => {
    fc.assert(
      fc.property(twoToFive, (tables) => {
        const comparison = compareBudgets(tables.map((lines) => aTable(lines)));
        const last = tables.length - 1;
        const difference = budgetDifference(comparison, 0, last);
        for (const [index] of years.entries()) {
          const direct = (lines: readonly BudgetLine[]) =>
            sumOf(lines.map(({ effectCentsByYear }) => effectCentsByYear[index]!));
          const asked = direct(tables[last]!) - direct(tables[0]!);
          expect(difference.centsByYear[index]).toBe(asked);
          expect(sumOf(difference.lines.map(({ centsByYear }) => centsByYear[index]!))).toBe(asked);
        }
        expect(sumOf(difference.lines.map(({ laterCents }) => laterCents))).toBe(
          difference.laterCents,
        );
      }),
    );
  });

  test('the order of lines and of tables does not matter', () => {
    fc.assert(
      fc.property(twoToFive, (tables) => {
        const straight = compareBudgets(tables.map((lines) => aTable(lines)));
        const turned = compareBudgets(
          tables.map((lines) => aTable(lines.toReversed())).toReversed(),
        );
        const amounts = ({ lines }: typeof straight) =>
          lines.map(({ byTable, ...place }) => [
            place,
            byTable.map((entry) => entry && [entry.centsByYear, entry.laterCents]),
          ]);
        const back = turned.lines.map((one) => ({ ...one, byTable: one.byTable.toReversed() }));
        expect(amounts({ ...turned, lines: back })).toEqual(amounts(straight));
        expect(turned.totals.toReversed()).toEqual(straight.totals);
      }),
    );
  });

  test('the other way round everything has the other sign', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const mirrored = { added: 'removed', removed: 'added', changed: 'changed' } as const;
        expect(kindsOf(between(after, before))).toEqual(
          between(before, after).lines.map(({ kind, number, centsByYear, laterCents }) => [
            mirrored[kind],
            number,
            ...centsByYear.map((cents) => 0 - cents),
            0 - laterCents,
          ]),
        );
      }),
    );
  });
});

/** Marks by which lines may be the same, coarsest first. */
const marksOf = (one: BudgetLine): string[] => [
  JSON.stringify([one.number, one.programme, one.taakveld, one.category, one.side]),
  one.description,
  String(one.costCentre),
  String(one.isStructural),
];

/**
 * The same by trying: two lines may be one when they agree on so many marks that no table has two that
 * agree that far, or on all marks there are. Every set of pairs in which no line stands twice is tried;
 * the largest counts.
 */
function mostPairs(before: readonly BudgetLine[], after: readonly BudgetLine[]): number {
  const agree = (one: BudgetLine, other: BudgetLine, depth: number): boolean =>
    marksOf(one)
      .slice(0, depth)
      .every((mark, index) => mark === marksOf(other)[index]);
  const depthFor = (one: BudgetLine): number => {
    const isAlone = (depth: number): boolean =>
      [before, after].every((lines) => lines.filter((l) => agree(one, l, depth)).length <= 1);
    return [1, 2, 3, 4].find((depth) => isAlone(depth)) ?? marksOf(one).length;
  };
  const mayPair = (one: BudgetLine, other: BudgetLine): boolean =>
    agree(one, other, depthFor(one)) && agree(one, other, depthFor(other));
  const most = (rest: readonly BudgetLine[], free: readonly BudgetLine[]): number => {
    const [first, ...others] = rest;
    if (first === undefined) return 0;
    const skipped = most(others, free);
    const paired = free
      .filter((other) => mayPair(first, other))
      .map(
        (other) =>
          1 +
          most(
            others,
            free.filter((each) => each !== other),
          ),
      );
    return Math.max(skipped, ...paired);
  };
  return most(before, after);
}

test('as many lines find each other as when every way to pair them is tried', () => {
  const fewLines = fc.array(anyLine, { maxLength: 5 });
  fc.assert(
    fc.property(fewLines, fewLines, (before, after) => {
      const { lines } = compareBudgets([aTable(before), aTable(after)]);
      const found = lines.map(({ byTable: [one, other] }) =>
        Math.min(one?.lines.length ?? 0, other?.lines.length ?? 0),
      );
      expect(sumOf(found)).toBe(mostPairs(before, after));
    }),
    { numRuns: 300 },
  );
});
