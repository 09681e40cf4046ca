import { expect, test } from '@jest/globals';
import type { BudgetLine, LineOrigin } from '../../../../src/engine/budget/budget-line.ts';
import { budgetDifference } from '../../../../src/engine/budget/comparison/budget-difference.ts';
import { compareBudgets } from '../../../../src/engine/budget/comparison/compare-budgets.ts';
import { aBudgetLine } from '../../../builders/a-budget-line.ts';

const years = [2026, 2027, 2028, 2029];
const aTable = (line: BudgetLine | null) => ({ years, rows: line === null ? [] : [{ line }] });
const sentence = (before: BudgetLine | null, after: BudgetLine | null): string | undefined =>
  budgetDifference(compareBudgets([aTable(before), aTable(after)]), 0, 1).lines[0]?.sentence;

const ofRun = (run: string): LineOrigin => ({ kind: 'commuting', figure: 'extraCents', run });
const commuting: BudgetLine = aBudgetLine({
  number: '22',
  description: 'Reiskostenregeling',
  programme: '13',
  effectCentsByYear: [0, -99_985_210, -99_985_210, -99_985_210],
  laterCentsPerYear: -99_985_210,
  origin: ofRun('a'),
  explanation: 'Meerkosten van regeling "A" boven "nu"',
});

test('a line that comes says what it brings, and from where', () => {
  expect(sentence(null, commuting)).toBe(
    'Regel 22 (Reiskostenregeling, programma 13, lasten) komt erbij: vanaf 2027 elk jaar € 999.852,10 nadeel. Herkomst: de meerkosten van het reiskostenvoorstel. Toelichting: Meerkosten van regeling "A" boven "nu".',
  );
});

test('a line that goes says what it was', () => {
  const pilot = aBudgetLine({
    description: 'Pilots',
    effectCentsByYear: [-5_000_000, -5_000_000, 0, 100],
    laterCentsPerYear: 0,
  });
  expect(sentence(pilot, null)).toBe(
    'Regel 21 (Pilots, programma 1, lasten) vervalt; dat was van 2026 tot en met 2027 elk jaar € 50.000,00 nadeel, in 2029 € 1,00 voordeel. Herkomst: ingevoerd.',
  );
});

test('a computed line that changed says which calculation gives something else', () => {
  const after = {
    ...commuting,
    effectCentsByYear: [0, -100_000_000, -99_985_210, -99_985_210],
    origin: ofRun('b'),
    explanation: 'Meerkosten van regeling "B" boven "nu"',
  };
  expect(sentence(commuting, after)).toBe(
    'Regel 22 (Reiskostenregeling, programma 13, lasten): in 2027 € 147,90 nadeliger. Oorzaak: een andere uitkomst voor de meerkosten van het reiskostenvoorstel. Toelichting eerst: Meerkosten van regeling "A" boven "nu". Toelichting nu: Meerkosten van regeling "B" boven "nu".',
  );
});

test('a line that follows from the same calculation blames its settings', () => {
  const after = { ...commuting, laterCentsPerYear: 0, isStructural: false };
  expect(sentence(commuting, after)).toBe(
    'Regel 22 (Reiskostenregeling, programma 13, lasten): vanaf 2030 elk jaar € 999.852,10 voordeliger. Was structureel, is nu incidenteel. De berekening is dezelfde; de instellingen van de regel zijn anders.',
  );
});

test('an entered amount that replaces a computed one says so', () => {
  const after: BudgetLine = {
    ...commuting,
    effectCentsByYear: [0, 0, 0, 0],
    laterCentsPerYear: 0,
    origin: { kind: 'manual', figure: null, run: null },
  };
  expect(sentence(commuting, after)).toContain(
    'Herkomst eerst: de meerkosten van het reiskostenvoorstel; nu: ingevoerd.',
  );
});

test('another run with the same amounts is no difference', () => {
  expect(sentence(commuting, { ...commuting, origin: ofRun('b') })).toBeUndefined();
});

test('the same amounts with another origin or explanation are told', () => {
  const entered: BudgetLine = {
    ...commuting,
    explanation: 'Vastgesteld bedrag',
    origin: { kind: 'manual', figure: null, run: null },
  };
  expect(sentence(commuting, entered)).toMatch(
    /de bedragen zijn gelijk\. Herkomst eerst: .* nu: ingevoerd\. Toelichting eerst: .* Toelichting nu: Vastgesteld bedrag\.$/,
  );
});
