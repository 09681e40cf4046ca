import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadFinance } from '../../../config/finance.ts';
import type { BudgetLine } from '../../../src/engine/budget/budget-line.ts';
import type { BudgetTable, TableProfile } from '../../../src/engine/budget/budget-table.ts';
import { buildBudgetTable } from '../../../src/engine/budget/build-budget-table.ts';
import { chosenProfile } from '../../../src/engine/budget/chosen-profile.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { aBudgetLine } from '../../builders/a-budget-line.ts';
import { aBudgetTable } from '../../builders/a-budget-table.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import { aScenario } from '../../builders/a-scenario.ts';

const finance = loadFinance();
const years = [2026, 2027, 2028, 2029];

/** The outlook in the profile: line 20 of EUR 300.000 from 2027, line 22 of a million. */
function outlookIn(tableProfileId: string): BudgetTable {
  const scenario = aScenario();
  return aBudgetTable(
    { ...scenario, budget: { ...scenario.budget, tableProfileId } },
    {
      pairing: aPairingOutcome({ spentCentsByYear: [0, 30_000_000, 30_000_000, 30_000_000] }),
      commuting: aCommutingOutcome([100_000_000, 100_000_000, 100_000_000, 100_000_000]),
    },
  );
}

test('the tables of the outlook 2026-2029 come out as printed, with 0 before a line starts and - after it ends', () => {
  const { profile, rows } = outlookIn('deventer-perspectiefnota');
  expect(profile.caption).toBe('bedragen x €1.000 (-/- = Nadeel)');
  expect(profile.columns).toEqual(['number', 'description', 'programme', 'years']);
  expect(profile.total).toBe('none');
  expect(
    rows.map(({ line, textByYear }) =>
      [line.number, line.description, line.programme, ...textByYear].join(' | '),
    ),
  ).toEqual([
    '11 | Pilots met AI | 13 | -50 | -50 | - | -',
    '20 | Continuering meester gezelfonds | 13 | 0 | -300 | -300 | -300',
    '21 | Raadsadviseur | 1 | -132 | -132 | -132 | -132',
    '22 | Reiskostenregeling | 13 | -1.000 | -1.000 | -1.000 | -1.000',
  ]);
});

test.each([
  ['deventer-tussentijdse-rapportage', ['-', '-300', '-300', '-300'], '-1.182'],
  ['oss', ['-', '300', '300', '300'], '1.182'],
  ['drimmelen', ['0', '300-', '300-', '300-'], '1.182-'],
  ['bronckhorst', ['0', '300.000 N', '300.000 N', '300.000 N'], '1.182.000 N'],
])('%s has its own signs', (id, texts, total) => {
  const { rows, totalTextByYear } = outlookIn(id);
  expect(rows[1]?.textByYear).toEqual(texts);
  expect(totalTextByYear[0]).toBe(total);
});

test('a profile with totals per programme has them in the order of the programmes, with the later years', () => {
  const { programmeTotals } = outlookIn('bronckhorst');
  expect(programmeTotals).toMatchObject([
    { programme: '1', textByYear: ['132.000 N', '132.000 N', '132.000 N', '132.000 N'] },
    {
      programme: '13',
      textByYear: ['1.050.000 N', '1.350.000 N', '1.300.000 N', '1.300.000 N'],
      // Line 20 is incidental in this scenario, and line 11 has ended.
      textLater: '1.000.000 N',
    },
  ]);
});

test('a profile that does not exist is refused, naming those that do', () => {
  expect(() => chosenProfile(finance, 'elders')).toThrow(InvalidInput);
  expect(chosenProfile(finance, null)).toBe(finance.defaultProfile);
});

describe('whatever the lines', () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  const anyLines: fc.Arbitrary<BudgetLine[]> = fc.array(
    fc
      .record({
        number: fc.integer({ min: 1, max: 9 }).map(String),
        programme: fc.constantFrom('1', '3', '13'),
        effectCentsByYear: fc.array(cents, { minLength: 4, maxLength: 4 }),
        laterCentsPerYear: cents,
      })
      .map(aBudgetLine),
    { maxLength: 10 },
  );
  const anyProfile: fc.Arbitrary<TableProfile> = fc.record({
    id: fc.constant('test'),
    caption: fc.constant('test'),
    unitEuros: fc.constantFrom(1, 1000, 100_000),
    sign: fc.constantFrom('minus-is-nadeel', 'plus-is-nadeel', 'letter', 'trailing-minus'),
    columns: fc.constant(['description', 'years'] as const),
    total: fc.constantFrom('none', 'one', 'per-programme'),
    rounding: fc.constantFrom('each-line', 'to-total'),
    nil: fc.constantFrom('dash', 'zero', 'as-entered'),
  });
  const shownOf = ({ shownByYear, shownLater }: BudgetTable['rows'][number]) => [
    ...shownByYear,
    shownLater,
  ];
  const sumOf = (rows: readonly (readonly number[])[]) =>
    [0, 1, 2, 3, 4].map((year) => rows.reduce((sum, row) => sum + (row[year] ?? 0), 0));

  test('rounding to the total adds up, per programme and in all, and no amount moves by a unit', () => {
    fc.assert(
      fc.property(anyLines, anyProfile, (lines, profile) => {
        const table = buildBudgetTable(lines, years, { ...profile, rounding: 'to-total' });
        const total = [...table.totalShownByYear, table.totalShownLater];
        expect(sumOf(table.rows.map(shownOf))).toEqual(total);
        for (const ofProgramme of table.programmeTotals) {
          const rows = table.rows.filter(({ line }) => line.programme === ofProgramme.programme);
          expect(sumOf(rows.map(shownOf))).toEqual([
            ...ofProgramme.shownByYear,
            ofProgramme.shownLater,
          ]);
        }
        const sign = profile.sign === 'plus-is-nadeel' ? -1 : 1;
        for (const row of table.rows) {
          const exact = [...row.line.effectCentsByYear, row.line.laterCentsPerYear];
          shownOf(row).forEach((units, year) => {
            const away = Math.abs(units * profile.unitEuros * 100 - sign * (exact[year] ?? 0));
            expect(away).toBeLessThan(profile.unitEuros * 100);
          });
        }
      }),
    );
  });

  test('the difference that was spread is what rounding each line by itself would show', () => {
    fc.assert(
      fc.property(anyLines, anyProfile, (lines, profile) => {
        const each = buildBudgetTable(lines, years, { ...profile, rounding: 'each-line' });
        const spread = buildBudgetTable(lines, years, { ...profile, rounding: 'to-total' });
        expect(spread.spreadByYear).toEqual(each.roundingDifferenceByYear);
        expect(spread.roundingDifferenceByYear).toEqual([0, 0, 0, 0]);
        expect(each.spreadByYear).toEqual([0, 0, 0, 0]);
      }),
    );
  });

  test('the total is the sum of the cents, whatever the profile', () => {
    fc.assert(
      fc.property(anyLines, anyProfile, (lines, profile) => {
        const table = buildBudgetTable(lines, years, profile);
        expect([...table.totalCentsByYear, table.totalLaterCents]).toEqual(
          sumOf(lines.map((line) => [...line.effectCentsByYear, line.laterCentsPerYear])),
        );
      }),
    );
  });

  /** Reads a printed amount as a clerk would: an effect on the balance in units. */
  function effectOf(text: string, { sign }: TableProfile): number {
    if (text === '-') return 0;
    const size = Number(text.replaceAll(/\D/g, ''));
    const isNadeel = {
      'minus-is-nadeel': text.startsWith('-'),
      'plus-is-nadeel': !text.startsWith('-') && size !== 0,
      letter: text.endsWith('N'),
      'trailing-minus': text.endsWith('-'),
    }[sign];
    return isNadeel ? -size : size;
  }

  test('what is printed reads back as the effect on the balance', () => {
    fc.assert(
      fc.property(anyLines, anyProfile, (lines, profile) => {
        const { rows } = buildBudgetTable(lines, years, profile);
        const sign = profile.sign === 'plus-is-nadeel' ? -1 : 1;
        for (const row of rows) {
          const texts = [...row.textByYear, row.textLater];
          expect(texts.map((text) => effectOf(text, profile))).toEqual(
            shownOf(row).map((units) => (units === 0 ? 0 : sign * units)),
          );
        }
      }),
    );
  });
});
