import { expect, test } from '@jest/globals';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import type { BudgetSettings, ComputedLineSettings } from '../../../src/engine/scenario.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { aBudgetTable } from '../../builders/a-budget-table.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import { aRetirementOutcome } from '../../builders/a-retirement-outcome.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { aBand, aWorkforceOutcome } from '../../builders/a-workforce-outcome.ts';

const years = [2026, 2027, 2028, 2029];
const settings: ComputedLineSettings = {
  number: '40',
  description: 'Berekende regel',
  programme: '13',
  taakveld: '0.4',
  category: '1.1',
  costCentre: '6300201',
  side: 'lasten',
  isStructural: null,
};
const pairing = aPairingOutcome({
  spentCentsByYear: [0, 30_000, 30_000, 30_000],
  fromFundCentsByYear: [0, 25_000, 30_000, 0],
});
const run = 'a'.repeat(64);

function tableWith(
  budget: Partial<BudgetSettings>,
  sources: Partial<Parameters<typeof aBudgetTable>[1]> = {},
) {
  const scenario = aScenario();
  return aBudgetTable(
    { ...scenario, budget: { ...scenario.budget, ...budget } },
    { pairing, commuting: aCommutingOutcome([0, 0, 0, 0]), ...sources },
  );
}
const lineOf = (...input: Parameters<typeof tableWith>) =>
  tableWith(...input).rows.find(({ line }) => line.number === '40')?.line;

const wages = (cents: readonly number[]) => {
  const months = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
  );
  return aWorkforceOutcome({
    groups: [
      {
        grouping: 'all',
        group: 'Totaal',
        periods: months,
        opening: {},
        figures: {
          'cost/employees': months.map((_, index) =>
            aBand((cents[Math.floor(index / 12)] ?? 0) / 12),
          ),
          'cost/hire': months.map(() => aBand(10.5)),
        },
      },
    ],
  });
};

test('the fund that pays for the plan is a row of its own: income on 0.10 and 7.1', () => {
  const reserveCover = { ...settings, taakveld: '0.10', category: '7.1', side: 'baten' as const };
  expect(lineOf({ reserveCover }, { runs: { pairing: run } })).toMatchObject({
    effectCentsByYear: [0, 25_000, 30_000, 0],
    laterCentsPerYear: 0,
    side: 'baten',
    isStructural: false,
    costCentre: '6300201',
    origin: { kind: 'reserve', figure: 'fromFundCentsByYear', run },
  });
});

test('a structural plan that a fund pays for is told of, with the amounts', () => {
  const { pairingLine } = aScenario().budget;
  const reserveCover = { ...settings, taakveld: '0.10', category: '7.1', side: 'baten' as const };
  const { warnings } = tableWith({
    pairingLine: { ...pairingLine, isStructural: true },
    reserveCover,
  });
  expect(warnings).toEqual([
    {
      place: 'begrotingsregel 20 (Continuering meester gezelfonds)',
      text: expect.stringContaining('(2027: € 250,00; 2028: € 300,00)'),
    },
  ]);
});

const earlyLeaving = (referenceDate: CalendarDate) =>
  aRetirementOutcome(
    {},
    {
      referenceDate,
      rvu: {
        entitledPeople: 1,
        years: years.map((year) => ({
          year,
          expectedLeavers: 1,
          benefitCents: 1_000,
          levyCents: 200,
        })),
        laterBenefitCents: 0,
        laterLevyCents: 0,
      },
      generationPacts: [
        {
          name: '80-90-100',
          years: years.map((year) => ({
            year,
            expectedParticipants: 1,
            freedFte: 0.2,
            extraCents: 30,
            releasedCents: 7_000,
          })),
          rowsWithoutPay: [],
        },
      ],
    },
  );

test('early leaving costs what RVU and generatiepact pay, without the pay that falls free', () => {
  const retirement = earlyLeaving('2026-01-01');
  expect(lineOf({ retirementLine: settings }, { retirement })).toMatchObject({
    effectCentsByYear: [-1_230, -1_230, -1_230, -1_230],
    laterCentsPerYear: -1_230,
    isStructural: true,
    origin: { kind: 'retirement', run: null },
  });
});

test('early leaving of a year of which only the end is projected, is refused', () => {
  const retirement = earlyLeaving('2026-07-01');
  expect(() => lineOf({ retirementLine: settings }, { retirement })).toThrow(
    expect.objectContaining({
      problems: [expect.objectContaining({ found: 'geen uitkomst voor 2026' })],
    }),
  );
});

test('wage sum and hire count for what they are above the baseline, rounded once a year', () => {
  const workforce = wages([120_000, 240_000, 240_000, 240_000]);
  const baselineCentsByYear = [120_126, 200_000, 200_000, 300_000];
  expect(
    lineOf({ workforceLine: { ...settings, baselineCentsByYear } }, { workforce }),
  ).toMatchObject({
    effectCentsByYear: [0, -40_126, -40_126, 59_874],
    origin: { kind: 'workforce', figure: 'cost/employees, cost/hire' },
  });
});

test('a year that is not projected as a whole is refused', () => {
  const [group] = wages([1, 1, 1, 1]).groups;
  const workforce = aWorkforceOutcome({
    groups: [{ ...group!, periods: group!.periods.slice(6) }],
  });
  const workforceLine = { ...settings, baselineCentsByYear: [0, 0, 0, 0] };
  expect(() => lineOf({ workforceLine }, { workforce })).toThrow(InvalidInput);
});

test('a line whose calculation is missing is refused', () => {
  expect(() => lineOf({ retirementLine: settings })).toThrow(InvalidInput);
});

test('without settings for them there are no such lines', () => {
  const kinds = tableWith({}).rows.map(({ line }) => line.origin.kind);
  expect(new Set(kinds)).toEqual(new Set(['manual', 'pairing', 'commuting']));
});
