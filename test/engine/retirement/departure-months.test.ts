import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../../config/parameters.ts';
import { plusDays, type CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { peopleInService } from '../../../src/engine/people-in-service.ts';
import { type InvalidInput, ParameterUnknown } from '../../../src/engine/problems.ts';
import {
  departureMonths,
  type DepartureMonths,
} from '../../../src/engine/retirement/departure-months.ts';
import type {
  RetirementSettings,
  RvuSettings,
} from '../../../src/engine/retirement/retirement-settings.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';

const library = loadParameters();
const parameters = chooseParameters(library, []);

/** Ten years from 1 January 2026, for one person with one or more contracts. */
function monthsOf(
  rows: readonly Partial<RosterRow>[],
  settings: Partial<RetirementSettings> = {},
  referenceDate: CalendarDate = '2026-01-01',
  monthCount = 120,
): DepartureMonths {
  const contracts = rows.map((row, index) =>
    aRosterRow({ rowNumber: index + 2, personnelNumber: '7', ...row }),
  );
  const [person] = peopleInService(contracts, referenceDate).people;
  const retirement = someRetirementSettings(settings);
  return departureMonths(person!, { referenceDate, retirement }, parameters, monthCount);
}

/** Curves in place of the default one. */
const spreadBy = (
  ...curves: readonly Partial<RetirementSettings['behaviour']['curves'][number]>[]
): Partial<RetirementSettings> => ({
  behaviour: {
    isOn: true,
    curves: curves.map((curve) => ({
      employmentKinds: [],
      positionFamilies: [],
      shareByOffsetYear: { '0': 1 },
      ...curve,
    })),
  },
});

const someRvu = (rvu: Partial<RvuSettings> = {}): RvuSettings => ({
  from: '2026-01-01',
  positions: [],
  positionFamilies: ['Wijkbeheer'],
  takeUpRatio: 0.3,
  monthsBeforeAow: 24,
  benefitCentsPerMonth: null,
  ...rvu,
});

/** The months with a chance, and that chance. */
const chancesIn = (chances: Float64Array): (readonly [number, number])[] =>
  [...chances].flatMap((chance, month) => (chance > 0 ? [[month, chance] as const] : []));
const sum = (chances: Iterable<number>): number => [...chances].reduce((a, b) => a + b, 0);

describe('with the curve off', () => {
  test('the month of the end by AOW has chance 1', () => {
    const { retirement, rvu, knownDate, staysRatio } = monthsOf([{ birthDate: '1960-06-15' }]);
    expect(chancesIn(retirement)).toEqual([[17, 1]]); // 15 June 2027
    expect([sum(rvu), knownDate, staysRatio]).toEqual([0, null, 0]);
  });

  test('who reaches it after the last month, or passed it before, stays', () => {
    expect(monthsOf([{ birthDate: '1990-06-15' }]).staysRatio).toBe(1);
    expect(monthsOf([{ birthDate: '1957-06-15' }]).staysRatio).toBe(1);
    expect(monthsOf([{ birthDate: null }]).staysRatio).toBe(1);
  });

  test('months count from the calendar month of the reference date', () => {
    const at = (day: CalendarDate, birthDate: CalendarDate) =>
      monthsOf([{ birthDate }], {}, day, 12);
    expect(chancesIn(at('2026-06-15', '1959-06-15').retirement)).toEqual([[0, 1]]);
    expect(at('2026-06-15', '1959-06-14').staysRatio).toBe(1);
    expect(chancesIn(at('2026-06-15', '1960-05-01').retirement)).toEqual([[11, 1]]);
    expect(at('2026-06-15', '1960-06-01').staysRatio).toBe(1);
  });
});

describe('known dates', () => {
  const birthDate = '1962-06-15'; // 15 September 2029, month 44

  test('are certain, whatever the curve says', () => {
    const known = monthsOf(
      [{ birthDate, knownDepartureDate: '2027-04-30' }],
      spreadBy({ shareByOffsetYear: { '-2': 1 } }),
    );
    expect([known.knownDate, known.staysRatio]).toEqual([15, 0]);
    expect(sum(known.retirement) + sum(known.rvu)).toBe(0);
  });

  test('after the last month leave somebody in service', () => {
    const known = monthsOf([{ birthDate, knownDepartureDate: '2036-01-01' }]);
    expect([known.knownDate, known.staysRatio]).toEqual([null, 1]);
  });

  test('of one of two contracts count when they are the last end', () => {
    const two = (knownDepartureDate: CalendarDate) =>
      monthsOf(
        [{ birthDate, knownDepartureDate }, { birthDate }],
        spreadBy({ shareByOffsetYear: { '-1': 0.5, '0': 0.5 } }),
      );
    expect(two('2030-01-31').knownDate).toBe(48);
    // Whoever would have left before month 40 leaves in it: the triangle has 66 of 144 before or in it.
    const later = two('2029-05-31');
    expect(later.knownDate).toBeNull();
    expect(later.retirement[40]).toBeCloseTo((0.5 * (144 - (1 + 2 + 3))) / 144, 12);
    expect(later.retirement[44]).toBe(0.5);
    expect(sum(later.retirement)).toBeCloseTo(1, 12);
  });
});

describe('left truncation', () => {
  test('who is past part of the curve leaves in what is left of it, in proportion', () => {
    // End by AOW on 1 July 2025, six months before: offsets 6 to 23 are left, weights 6 ... 12 ... 1.
    const { retirement } = monthsOf(
      [{ birthDate: '1958-07-01' }],
      spreadBy({ shareByOffsetYear: { '0': 0.9, '1': 0.1 } }),
    );
    const weights = [6, 7, 8, 9, 10, 11, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    const expected = weights.map((weight) => weight / sum(weights));
    expect(chancesIn(retirement).map(([month]) => month)).toEqual([...expected.keys()]);
    expected.forEach((chance, month) => expect(retirement[month]).toBeCloseTo(chance, 12));
  });

  test('a month that is partly past counts by its day', () => {
    const settings = spreadBy({ shareByOffsetYear: { '0': 0.5, '1': 0.5 } });
    const onDay = monthsOf([{ birthDate: '1959-06-20' }], settings, '2026-06-20', 24);
    expect(onDay.retirement[0]).toBeCloseTo(0.5, 12);
    const dayLater = monthsOf([{ birthDate: '1959-06-20' }], settings, '2026-06-21', 24);
    expect(dayLater.retirement[0]).toBe(0);
    expect(dayLater.retirement[12]).toBeCloseTo(12 / 144, 12);
  });

  test('who is past the whole curve works on', () => {
    const settings = spreadBy({ shareByOffsetYear: { '-1': 0.5, '0': 0.5 } });
    expect(monthsOf([{ birthDate: '1958-12-31' }], settings).staysRatio).toBe(1);
  });
});

describe('the curve of a person', () => {
  const curves = spreadBy(
    { employmentKinds: ['temporary'], shareByOffsetYear: { '0': 1 } },
    { positionFamilies: ['Griffie'], shareByOffsetYear: { '0': 0.5, '1': 0.5 } },
  );
  const person = { birthDate: '1960-06-15' } as const;

  test('is the first choice that fits contract and family, or else the default', () => {
    const atTheEnd = (row: Partial<RosterRow>) =>
      monthsOf([{ ...person, ...row }], curves).retirement[17];
    expect(atTheEnd({ employmentKind: 'temporary', positionFamily: 'Griffie' })).toBe(1);
    expect(atTheEnd({ positionFamily: 'Griffie' })).toBeCloseTo(0.5, 12);
    // 17 months before the end, what the default curve has left: more than its 44%, less than with nothing before.
    const usual = atTheEnd({ positionFamily: 'Ruimte' })!;
    expect(usual).toBeGreaterThan(0.44);
    expect(usual).toBeLessThan(0.44 / (0.44 + 0.06));
  });

  test('needs AOW ages as far ahead as somebody may leave before', () => {
    const until2050 = { ...parameters, ...chooseParameters(library, ['cbs-2021']) };
    const ask = (monthCount: number) => (): unknown => {
      const [someone] = peopleInService([aRosterRow()], '2026-01-01').people;
      return departureMonths(
        someone!,
        {
          referenceDate: '2026-01-01',
          retirement: someRetirementSettings({ behaviour: { isOn: true, curves: [] } }),
        },
        until2050,
        monthCount,
      );
    };
    // 83 months of curve: until the end of 2043 is known to the end of November 2050.
    expect(ask(18 * 12)).not.toThrow();
    expect(ask(19 * 12)).toThrow(ParameterUnknown);
  });
});

describe('the RVU', () => {
  const row = { birthDate: '1962-06-15', positionFamily: 'Wijkbeheer' } as const; // month 44

  test('takes its share of those entitled in its month, and leaves the rest to the AOW', () => {
    const { rvu, retirement, staysRatio } = monthsOf([row], { rvu: someRvu() });
    expect(chancesIn(rvu)).toEqual([[20, 0.3]]);
    expect(chancesIn(retirement)).toEqual([[44, 0.7]]);
    expect(staysRatio).toBe(0);
  });

  test('takes its share only of who is still in service then', () => {
    // Half leaves two years before the end, spread over months 21 to 43; RVU in month 32, in the middle.
    const { rvu, retirement } = monthsOf([row], {
      ...spreadBy({ shareByOffsetYear: { '-1': 0.5, '0': 0.5 } }),
      rvu: someRvu({ monthsBeforeAow: 12, takeUpRatio: 1 }),
    });
    const before = (0.5 * 66) / 144; // 1 + 2 + ... + 11 of 144
    expect(chancesIn(rvu).map(([month]) => month)).toEqual([32]);
    expect(rvu[32]).toBeCloseTo(1 - before, 12);
    expect(sum(retirement)).toBeCloseTo(before, 12);
    expect(chancesIn(retirement).at(-1)?.[0]).toBe(31);
  });

  test.each([
    ['not heavy work', { positionFamily: 'Ruimte' }, {}],
    ['the scheme starts later', {}, { from: '2027-09-16' as const }],
    ['the month is past', { birthDate: '1960-06-15' as const }, {}],
    ['the date is known already', { knownDepartureDate: '2028-01-31' as const }, {}],
  ])('does not count when %s', (_, person, rvu) => {
    expect(sum(monthsOf([{ ...row, ...person }], { rvu: someRvu(rvu) }).rvu)).toBe(0);
  });

  test('counts on the first day of the scheme, and by position', () => {
    const onFirstDay = someRvu({
      from: '2027-09-15',
      positionFamilies: [],
      positions: ['Havenmeester'],
    });
    const rvu = (position: string) =>
      sum(monthsOf([{ ...row, position }], { rvu: onFirstDay }).rvu);
    expect([rvu('Havenmeester'), rvu('Jurist')]).toEqual([0.3, 0]);
  });
});

test('settings that do not fit law or scheme are told all at once, each with its place', () => {
  const settings: Partial<RetirementSettings> = {
    ...spreadBy({ shareByOffsetYear: { '0': 0.4, '1': 0.4 } }),
    rvu: someRvu({ monthsBeforeAow: 37 }),
    generationPacts: [
      { entryAgeYears: 60, takeUpRatio: 0.7, workRatio: 0.8, payRatio: 0.9, pensionRatio: 1 },
    ],
    partialPension: { fromAgeYears: 59, takeUpRatio: 0.4, pensionRatio: 0.25 },
  };
  let problems: InvalidInput['problems'] = [];
  try {
    monthsOf([{}], settings);
  } catch (error) {
    problems = (error as InvalidInput).problems;
  }
  expect(problems.map(({ place, found }) => [place, found])).toEqual([
    ['uitstroom.gedrag.curven[0].aandelen', 'samen 0.8'],
    ['uitstroom.rvu.maandenVoorAow', '37'],
    ['uitstroom.deeltijdpensioen.vanafLeeftijd', '59'],
    ['uitstroom.deeltijdpensioen.pensioendeel', '0.25'],
    ['uitstroom.generatiepact', 'deelname samen 1.1'],
  ]);
});

describe('for everybody', () => {
  const day = (from: CalendarDate, days: number) =>
    fc.integer({ min: 0, max: days }).map((after) => plusDays(from, after));
  const someone = fc.record({
    birthDate: day('1955-01-01', 8000),
    knownDepartureDate: fc.option(day('2026-02-01', 4000), { freq: 4 }),
    positionFamily: fc.constantFrom('Wijkbeheer', 'Ruimte'),
  });
  const settings = fc.record({
    contractEndRule: fc.constantFrom('on-aow-day', 'day-before', 'end-of-month'),
    behaviour: fc.constantFrom({ isOn: true, curves: [] }, { isOn: false, curves: [] }),
    rvu: fc.option(
      fc.record({
        takeUpRatio: fc.double({ min: 0, max: 1, noNaN: true }),
        monthsBeforeAow: fc.integer({ min: 1, max: 36 }),
      }),
    ),
  });

  test('chances are none or a whole, whatever the day and the rules', () => {
    fc.assert(
      fc.property(
        fc.array(someone, { minLength: 1, maxLength: 2 }),
        settings,
        day('2025-12-01', 60),
        ([first, ...others], { rvu, ...rules }, referenceDate) => {
          const rows = [first!, ...others.map((row) => ({ ...row, birthDate: first!.birthDate }))];
          fc.pre(
            rows.every(({ knownDepartureDate: known }) => known === null || known >= referenceDate),
          );
          const months = monthsOf(
            rows,
            { ...rules, rvu: rvu === null ? null : someRvu(rvu) },
            referenceDate,
          );
          const chances = [...months.retirement, ...months.rvu];
          expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
          const leaves = months.knownDate === null ? sum(chances) : 1;
          expect(leaves + months.staysRatio).toBeCloseTo(1, 12);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('more take-up of the RVU never makes somebody leave later', () => {
    fc.assert(
      fc.property(someone, fc.double({ min: 0, max: 1, noNaN: true }), (row, takeUpRatio) => {
        const leftBy = (ratio: number): number[] => {
          const { retirement, rvu } = monthsOf([row], {
            behaviour: { isOn: true, curves: [] },
            rvu: someRvu({ takeUpRatio: ratio }),
          });
          let left = 0;
          return [...retirement].map((chance, month) => (left += chance + rvu[month]!));
        };
        const [less, more] = [leftBy(takeUpRatio / 2), leftBy(takeUpRatio)];
        less.forEach((left, month) => expect(more[month]).toBeGreaterThanOrEqual(left - 1e-12));
      }),
      { numRuns: 50 },
    );
  });
});
