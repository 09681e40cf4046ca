import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { loadParameters } from '../../../config/parameters.ts';
import { firstDayOf } from '../../../src/engine/calendar/calendar-date.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { valueOn, type Parameters } from '../../../src/engine/parameters.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { aowDate } from '../../../src/engine/retirement/aow-date.ts';
import {
  lifeExpectancyNeeded,
  raisePensionAge,
} from '../../../src/engine/retirement/raise-pension-age.ts';

const library = loadParameters();
const usual = chooseParameters(library, []);
const firstYear = 2032; // the first one that is not decided

const ageIn = (parameters: Parameters, year: number): number =>
  valueOn<number>(parameters['aow/pension-age'], firstDayOf(year)).value;
const lastYearOf = (parameters: Parameters): number =>
  Number(parameters['aow/pension-age'].values.at(-1)!.validTo.slice(0, 4));
const yearsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe.each([['cbs-2021'], ['cbs-2026'], ['one-to-one']])('vintage %s', (assumptionId) => {
  const parameters = chooseParameters(library, [assumptionId]);
  const years = yearsFrom(firstYear, lastYearOf(parameters));

  test('takes the place of the default and marks its values as its own', () => {
    for (const year of years) {
      const { assumptionId: from, status } = valueOn(
        parameters['aow/pension-age'],
        firstDayOf(year),
      );
      expect([from, status]).toEqual([assumptionId, 'assumed']);
    }
    expect(aowDate('1970-01-01', parameters['aow/pension-age'], 'clamp').certainty).toBe(
      'forecast',
    );
  });

  test('changes nothing of what is decided', () => {
    for (const year of yearsFrom(2013, firstYear - 1)) {
      expect(ageIn(parameters, year)).toBe(ageIn(usual, year));
    }
  });

  test('rises by three months at most a year, on 1 January, and never falls (art. 7a)', () => {
    for (const { validFrom, validTo } of parameters['aow/pension-age'].values.slice(-3)) {
      expect([validFrom.slice(5), validTo.slice(5)]).toEqual(['01-01', '12-31']);
    }
    for (const year of years) {
      expect([0, 3]).toContain(ageIn(parameters, year) - ageIn(parameters, year - 1));
    }
  });
});

test('without a choice the forecast of 2026 holds; two choices for one parameter are refused', () => {
  expect(usual['aow/pension-age']).toEqual(
    chooseParameters(library, ['cbs-2026'])['aow/pension-age'],
  );
  expect(() => chooseParameters(library, ['cbs-2021', 'one-to-one'])).toThrow(InvalidInput);
});

test('the vintage of 2021 has the two ages that the CBS gave', () => {
  const parameters = chooseParameters(library, ['cbs-2021']);
  expect(ageIn(parameters, 2035)).toBe(67 * 12 + 9);
  expect(ageIn(parameters, 2050)).toBe(68 * 12 + 9);
  expect(lastYearOf(parameters)).toBe(2050);
});

test('between its points the vintage of 2021 steps when the straight line reaches the next age', () => {
  const parameters = chooseParameters(library, ['cbs-2021']);
  const points = [
    [2031, 807],
    [2035, 813],
    [2050, 825],
  ] as const;
  for (const year of yearsFrom(firstYear, 2050)) {
    const next = points.findIndex(([last]) => year <= last);
    const [[fromYear, from], [toYear, to]] = [points[next - 1]!, points[next]!];
    const line = from + ((to - from) * (year - fromYear)) / (toYear - fromYear);
    expect(ageIn(parameters, year)).toBe(Math.floor(line / 3) * 3);
  }
});

describe('the what-if of one to one', () => {
  const forecast = usual['aow/pension-age'].values.filter(({ validFrom }) => validFrom >= '2032');

  /** What the forecast of 2026 needs in the first year of each of its steps. */
  const knots: (readonly [year: number, lifeExpectancy: Decimal])[] = [
    [2031, new Decimal('21.02')], // as published with the decision for 2031
    ...forecast.slice(1).map(({ validFrom, value }): readonly [number, Decimal] => {
      const year = Number(validFrom.slice(0, 4));
      return [year, new Decimal(lifeExpectancyNeeded(year, value!, usual))];
    }),
  ];

  /** On the straight line between the knots, or beyond the last two; three decimals. */
  function impliedLifeExpectancy(year: number): string {
    const after = knots.findIndex(([knot]) => year <= knot);
    const upper = after < 0 ? knots.length - 1 : after;
    const [[fromYear, from], [toYear, to]] = [knots[upper - 1]!, knots[upper]!];
    const slope = to.minus(from).div(toYear - fromYear);
    return from.plus(slope.times(year - fromYear)).toFixed(3, Decimal.ROUND_HALF_UP);
  }

  /** The law with a share of 1 from a year on. */
  const fullShareFrom = (year: number): Parameters => {
    const share = usual['aow/raise-life-expectancy-share'];
    const [law] = share.values;
    return {
      ...usual,
      'aow/raise-life-expectancy-share': {
        ...share,
        values: [
          { ...law!, validTo: `${year - 1}-12-31` as const },
          { ...law!, validFrom: firstDayOf(year), value: '1/1' },
        ],
      },
    };
  };

  function pathBy(law: Parameters): number[] {
    let age = ageIn(usual, firstYear - 1);
    return yearsFrom(firstYear, 2070).map((year) => {
      age = raisePensionAge(year, impliedLifeExpectancy(year), age, law).ageInMonths;
      return age;
    });
  }

  test('follows from the formula of the law with a share of 1 from 2033', () => {
    const parameters = chooseParameters(library, ['one-to-one']);
    const inFile = yearsFrom(firstYear, 2070).map((year) => ageIn(parameters, year));
    expect(inFile).toEqual(pathBy(fullShareFrom(2033)));
  });

  test('rests on a life expectancy that gives the forecast of 2026 back under the law as it is', () => {
    expect(pathBy(usual)).toEqual(yearsFrom(firstYear, 2070).map((year) => ageIn(usual, year)));
  });

  test('is never the default, and says in its title that the plan was shelved', () => {
    const whatIf = library.extensions.find(({ assumptionId }) => assumptionId === 'one-to-one');
    expect(whatIf?.isDefault).toBe(false);
    expect(whatIf?.title).toMatch(/^Wat als .*ijskast/);
  });
});
