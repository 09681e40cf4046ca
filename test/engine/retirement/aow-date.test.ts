import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../../config/parameters.ts';
import {
  daysBetween,
  monthOf,
  plusDays,
  plusMonths,
  yearOf,
  type CalendarDate,
  type MonthEndRule,
} from '../../../src/engine/calendar/calendar-date.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import type { DatedParameter } from '../../../src/engine/parameters.ts';
import { ParameterUnknown } from '../../../src/engine/problems.ts';
import { aowDate } from '../../../src/engine/retirement/aow-date.ts';
import { knownBirthDates } from '../../../src/engine/retirement/known-birth-dates.ts';
import { aPensionAge } from './a-pension-age.ts';
import { readKnownAnswers } from './read-known-answers.ts';

interface Range {
  readonly case: string;
  readonly born_from?: CalendarDate;
  readonly born_to: CalendarDate;
  readonly years: number;
  readonly months: number;
  readonly reached_in: readonly [number, number];
}

const answers = readKnownAnswers('aow-date') as {
  readonly fixed: readonly Range[];
  readonly forecast: readonly Range[];
  readonly months_with_nobody: readonly { readonly case: string; readonly months: string[] }[];
  readonly month_ends: readonly {
    readonly case: string;
    readonly born: CalendarDate;
    readonly clamp: CalendarDate;
    readonly next_day: CalendarDate;
  }[];
};

const library = loadParameters();
const law = library.legal['aow/pension-age'];
const pensionAge = chooseParameters(library, [])['aow/pension-age'];
const rules: readonly MonthEndRule[] = ['clamp', 'next-day'];

describe.each(rules)('with month-end rule %s', (rule) => {
  test.each([...answers.fixed, ...answers.forecast])('$case', (range) => {
    for (const born of [range.born_from, range.born_to]) {
      if (born === undefined) continue;
      const { date, ageInMonths } = aowDate(born, pensionAge, rule);
      expect(ageInMonths).toBe(range.years * 12 + range.months);
      expect(yearOf(date)).toBeGreaterThanOrEqual(range.reached_in[0]);
      expect(yearOf(date)).toBeLessThanOrEqual(range.reached_in[1]);
    }
  });

  test('everybody born in a range has its age, and the ranges follow on each other', () => {
    const ranges = [...answers.fixed, ...answers.forecast];
    ranges.slice(1).forEach((range, index) => {
      expect(range.born_from).toBe(plusDays(ranges[index]!.born_to, 1));
      for (let born = range.born_from!; born <= range.born_to; born = plusDays(born, 1)) {
        const { ageInMonths } = aowDate(born, pensionAge, rule);
        if (ageInMonths !== range.years * 12 + range.months) throw new Error(`wrong for ${born}`);
      }
    });
  });

  test.each(answers.month_ends)('$case', ({ born, clamp, next_day }) => {
    expect(aowDate(born, pensionAge, rule).date).toBe(rule === 'clamp' ? clamp : next_day);
  });

  test.each(answers.months_with_nobody)('$case', ({ months }) => {
    const reached = new Set<string>();
    for (let born: CalendarDate = '1947-06-01'; born <= '1964-09-30'; born = plusDays(born, 1)) {
      reached.add(aowDate(born, pensionAge, rule).date.slice(0, 7));
    }
    const all = Array.from({ length: 19 * 12 }, (_, month) =>
      plusMonths('2013-01-01', month).slice(0, 7),
    );
    expect(all.filter((month) => !reached.has(month))).toEqual(months);
  });

  test('is the first day on which the age in force that day is reached', () => {
    fc.assert(
      fc.property(birthDates('1947-01-01', '2000-12-31'), (born) => {
        const { date } = aowDate(born, pensionAge, rule);
        const ageInForce = (day: CalendarDate): number =>
          pensionAge.values.find(
            ({ validFrom, validTo }) => validFrom <= day && (validTo === 'open' || day <= validTo),
          )!.value!;
        // Day by day from well before it; completed months are counted on the calendar itself.
        let day = plusDays(date, -500);
        while (completedMonths(born, day, rule) < ageInForce(day)) day = plusDays(day, 1);
        expect(date).toBe(day);
      }),
      { numRuns: 60 },
    );
  });

  test('nobody born later is entitled earlier', () => {
    const someone = birthDates('1892-01-01', '2000-12-31');
    fc.assert(
      fc.property(someone, someone, (a, b) => {
        const [older, younger] = a <= b ? [a, b] : [b, a];
        const [first, second] = [older, younger].map((born) => aowDate(born, pensionAge, rule));
        expect(first!.date <= second!.date).toBe(true);
      }),
    );
  });

  test('a value for later years changes nothing for whoever reaches the age before it', () => {
    fc.assert(
      fc.property(
        birthDates('1947-01-01', '1968-12-31'),
        fc.integer({ min: 807, max: 830 }),
        (born, laterAge) => {
          const longer = {
            ...law,
            values: [
              ...law.values,
              {
                ...law.values.at(-1)!,
                validFrom: '2032-01-01' as const,
                validTo: 'open' as const,
                value: laterAge,
              },
            ],
          };
          const changed = aowDate(born, longer, rule);
          if (changed.date < '2032-01-01') expect(changed).toEqual(aowDate(born, law, rule));
          else expect(() => aowDate(born, law, rule)).toThrow(ParameterUnknown);
        },
      ),
    );
  });

  test('the known birth dates are exactly those that have a date', () => {
    const { first, last } = knownBirthDates(pensionAge, rule);
    expect([first, last]).toEqual(['1892-01-01', '2000-12-31']);
    expect(aowDate(first!, pensionAge, rule).date).toBe('1957-01-01');
    expect(aowDate(last!, pensionAge, rule).date).toBe('2070-12-31');
    for (const outside of [plusDays(first!, -1), plusDays(last!, 1)]) {
      expect(() => aowDate(outside, pensionAge, rule)).toThrow(ParameterUnknown);
    }
  });
});

test('both month-end rules differ by a day at most, and never in the age', () => {
  fc.assert(
    fc.property(birthDates('1947-01-01', '2000-12-31'), (born) => {
      const [clamp, nextDay] = rules.map((rule) => aowDate(born, pensionAge, rule));
      expect(nextDay!.ageInMonths).toBe(clamp!.ageInMonths);
      expect([0, 1]).toContain(daysBetween(clamp!.date, nextDay!.date));
    }),
  );
});

test('law, announcement and forecast are told apart, with the source of the very period', () => {
  const certainties = ['1962-09-30', '1964-09-30', '1964-10-01'].map((born) => {
    const { certainty, use } = aowDate(born as CalendarDate, pensionAge, 'clamp');
    return [certainty, use.validFrom, use.source.split(':')[0]];
  });
  expect(certainties).toEqual([
    ['enacted', '2029-01-01', 'Rijksoverheid'],
    ['announced', '2031-01-01', 'Syfers'],
    ['forecast', '2032-01-01', 'CBS'],
  ]);
});

test('without an assumption the law stops in 2031, and the error names that day but no birth date', () => {
  const ask = (): unknown => aowDate('1964-10-01', law, 'clamp');
  expect(ask).toThrow(ParameterUnknown);
  expect(ask).toThrow(/bekend is 1957-01-01 tot en met 2031-12-31/);
  expect(ask).not.toThrow(/1964/);
});

test('a period without a value is an error, not the age of another period', () => {
  const withGap: DatedParameter<number> = aPensionAge([
    ['2020-01-01', '2020-12-31', 720],
    ['2021-01-01', '2021-12-31', null],
    ['2022-01-01', 'open', 720],
  ]);
  expect(aowDate('1960-12-31', withGap, 'clamp').date).toBe('2020-12-31');
  expect(() => aowDate('1961-06-01', withGap, 'clamp')).toThrow(ParameterUnknown);
  expect(aowDate('1962-01-01', withGap, 'clamp').date).toBe('2022-01-01');
  expect(knownBirthDates(withGap, 'clamp')).toEqual({ first: '1960-01-01', last: null });
});

function birthDates(from: CalendarDate, to: CalendarDate): fc.Arbitrary<CalendarDate> {
  return fc.integer({ min: 0, max: daysBetween(from, to) }).map((days) => plusDays(from, days));
}

/** Whole months from birth to `day`, by looking at the three numbers of a date only. */
function completedMonths(born: CalendarDate, day: CalendarDate, rule: MonthEndRule): number {
  const [bornOn, on] = [Number(born.slice(8)), Number(day.slice(8))];
  const months = (yearOf(day) - yearOf(born)) * 12 + monthOf(day) - monthOf(born);
  const isLastOfMonth = monthOf(plusDays(day, 1)) !== monthOf(day);
  const isReached = on >= bornOn || (rule === 'clamp' && isLastOfMonth);
  return isReached ? months : months - 1;
}
