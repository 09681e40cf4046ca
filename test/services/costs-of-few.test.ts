import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PeopleBehind, SchemeYear } from '../../src/engine/commuting/commuting-outcome.ts';
import { roundCostsOfFew } from '../../src/services/stateless/commuting-disclosure/round-costs-of-few.ts';
import {
  aGroupComparison,
  aSchemeOutcome,
  aSchemeYear,
  somePeopleBehind,
} from '../builders/a-commuting-outcome.ts';

const threshold = 5;
const thresholds = { smallestGroup: threshold, fewestPaid: threshold };
const currentCents = 40_000_000;
const shares = [1, 0.75, 0.5, 0.25];

/** Costs besides what is paid to commuters, as the engine adds them up. */
type Lines = Partial<
  Pick<
    SchemeYear,
    | 'guaranteeCents'
    | 'hardshipCents'
    | 'companyBikeCents'
    | 'parkingContributionCents'
    | 'premiumCents'
    | 'excessCents'
  >
>;

const yearWith = (index: number, lines: Lines): SchemeYear => {
  const year = aSchemeYear({
    year: 2027 + index,
    currentCents,
    commutingCents: currentCents,
    ...lines,
  });
  const totalCents =
    year.totalCents +
    year.guaranteeCents +
    year.hardshipCents +
    year.companyBikeCents +
    year.premiumCents -
    year.parkingContributionCents;
  const extraCents = totalCents - currentCents;
  return {
    ...year,
    totalCents,
    extraCents,
    budgetLeftCents: 1_000_000 - extraCents,
    untaxedCents: year.commutingCents - year.excessCents,
    netCents: year.commutingCents - year.parkingContributionCents,
  };
};

const schemeWith = (years: readonly Lines[], people: Partial<PeopleBehind>) =>
  aSchemeOutcome({
    years: years.map((lines, index) => yearWith(index, lines)),
    peopleBehind: years.map(() => somePeopleBehind(people)),
  });

const currentFor = (years: readonly unknown[]) =>
  schemeWith(
    years.map(() => ({})),
    {},
  );

function toldYears(
  years: readonly Lines[],
  people: Partial<PeopleBehind>,
  basis: 'extra' | 'total' = 'extra',
): readonly SchemeYear[] {
  const [, told] = roundCostsOfFew(
    [currentFor(years), schemeWith(years, people)],
    basis,
    thresholds,
  );
  return told!.years;
}

const guaranteeOf = (lossCents: number): Lines[] =>
  shares.map((share) => ({ guaranteeCents: Math.round(share * lossCents) }));

describe('the guarantee of a few losers', () => {
  test('of one who loses 130.43 is that of a loss of 200, in each year', () => {
    const years = toldYears(guaranteeOf(13_043), { guarantee: 1 });
    expect(years.map(({ guaranteeCents }) => guaranteeCents)).toEqual([
      20_000, 15_000, 10_000, 5_000,
    ]);
    expect(years[0]).toMatchObject({
      totalCents: currentCents + 20_000,
      extraCents: 20_000,
      budgetLeftCents: 980_000,
    });
  });

  test('of as many as the threshold stays as it is, to the cent', () => {
    const years = toldYears(guaranteeOf(13_043), { guarantee: 5 });
    expect(years).toEqual(schemeWith(guaranteeOf(13_043), {}).years);
  });

  test('tells the same of every loss within the same hundred euros, in all of its years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1_000, max: 10_000 }),
        fc.integer({ min: 1_000, max: 10_000 }),
        (hundreds, one, other) => {
          const [a, b] = [one, other].map((cents) =>
            toldYears(guaranteeOf(hundreds * 10_000 + cents), { guarantee: 2 }),
          );
          expect(a).toEqual(b);
        },
      ),
    );
  });
});

describe('a scheme in which nobody gains', () => {
  const lossCents = 5_444;
  const loses = (share: number, other: Lines = {}) => {
    const exact = yearWith(0, {
      guaranteeCents: Math.round(share * lossCents),
      ...other,
    });
    const less = {
      ...exact,
      commutingCents: exact.commutingCents - lossCents,
      untaxedCents: exact.untaxedCents - lossCents,
      totalCents: exact.totalCents - lossCents,
      extraCents: exact.extraCents - lossCents,
      budgetLeftCents: exact.budgetLeftCents + lossCents,
    };
    return aSchemeOutcome({
      years: [less],
      peopleBehind: [somePeopleBehind({ guarantee: 3, companyBike: 2 })],
      comparisons: [aGroupComparison({ winners: 0, losers: 3, gainCents: 0, lossCents })],
    });
  };
  const toldOf = (scheme: ReturnType<typeof loses>) =>
    roundCostsOfFew([currentFor([0]), scheme], 'extra', thresholds)[1]!.years[0]!;

  test('of a loss of 54.44 that is guaranteed, no guarantee of 100 is told, nor a cost', () => {
    const year = toldOf(loses(1));
    expect(year.guaranteeCents).toBeLessThanOrEqual(lossCents);
    expect(year.extraCents).toBeLessThanOrEqual(0);
    expect(year.extraCents).toBe(year.totalCents - currentCents);
  });

  test('stays a saving beside the cost of a few bikes, also rounded', () => {
    const { extraCents, companyBikeCents } = toldOf(loses(0, { companyBikeCents: 4_900 }));
    expect([companyBikeCents, extraCents]).toEqual([0, -lossCents]);
  });
});

describe('a loss that is told', () => {
  test('is never less than its guarantee', () => {
    const lossCents = 95_050;
    const scheme = aSchemeOutcome({
      years: [yearWith(0, { guaranteeCents: lossCents })],
      peopleBehind: [somePeopleBehind({ guarantee: 7 })],
      comparisons: [aGroupComparison({ winners: 40, losers: 7, lossCents })],
    });
    const among = { smallestGroup: 5, fewestPaid: 10 };
    const [, told] = roundCostsOfFew([currentFor([0]), scheme], 'extra', among);
    expect(told!.years[0]!.guaranteeCents).toBe(90_000);
  });
});

describe('a budget for all costs', () => {
  test('falls with the total, also under the current scheme', () => {
    const bikes = [{ companyBikeCents: 12_345 }];
    const scheme = schemeWith(bikes, { companyBike: 2 });
    const [now, then] = roundCostsOfFew([scheme, scheme], 'total', thresholds);
    expect(now!.years[0]!.companyBikeCents).toBe(20_000);
    const left = scheme.years[0]!.budgetLeftCents - 7_655;
    expect(then!.years[0]).toMatchObject({
      extraCents: scheme.years[0]!.extraCents,
      budgetLeftCents: left,
    });
  });
});

describe('excess of a few', () => {
  const years = [{ excessCents: 6_376, premiumCents: 1_402 }];

  test('cannot be worked out from premiums, room or what is left after tax', () => {
    const [year] = toldYears(years, { excess: 1, net: 1 });
    expect(year).toMatchObject({
      excessCents: 10_000,
      untaxedCents: currentCents - 10_000,
      premiumCents: 10_000,
      totalCents: currentCents + 10_000,
    });
  });

  test('is never more than is paid', () => {
    const [year] = roundCostsOfFew(
      [
        aSchemeOutcome({
          years: [{ ...yearWith(0, { excessCents: 300 }), commutingCents: 450, untaxedCents: 150 }],
          peopleBehind: [somePeopleBehind({ excess: 1 })],
        }),
      ],
      'extra',
      thresholds,
    )[0]!.years;
    expect(year).toMatchObject({ excessCents: 450, untaxedCents: 0 });
  });
});

const cents = fc.integer({ min: 0, max: 300_000 });
const someLines = fc.record({
  guaranteeCents: cents,
  hardshipCents: cents,
  companyBikeCents: cents,
  parkingContributionCents: cents,
  premiumCents: cents,
  excessCents: cents,
});
const count = fc.integer({ min: 0, max: 8 });
const somePeople = fc.record({
  guarantee: count,
  hardship: count,
  companyBike: count,
  parkingContribution: count,
  excess: count,
  net: count,
});
const lineOf = {
  guarantee: 'guaranteeCents',
  hardship: 'hardshipCents',
  companyBike: 'companyBikeCents',
  parkingContribution: 'parkingContributionCents',
  excess: 'excessCents',
} as const;

describe('whatever the costs', () => {
  // A contribution is income: near nothing on balance, lines are rounded down or less, so as to keep the sign.
  test.each([
    ['costs alone', false],
    ['costs and contributions', true],
  ])('of %s, a line of few is in whole euros, and near what it is', (_, hasContributions) => {
    fc.assert(
      fc.property(
        fc.array(someLines, { minLength: 1, maxLength: 5 }),
        somePeople,
        (lines, people) => {
          const years = hasContributions
            ? lines
            : lines.map((line) => ({ ...line, parkingContributionCents: 0 }));
          const told = toldYears(years, people);
          for (const [key, field] of Object.entries(lineOf)) {
            const behind = people[key as keyof typeof lineOf];
            const shown = told.map((year) => year[field]);
            const exact = years.map((year) => year[field]);
            if (behind === 0 || behind >= threshold) {
              expect(shown).toEqual(exact);
              continue;
            }
            expect(shown.every((amount) => amount % 100 === 0)).toBe(true);
            const moved = shown.map((amount, index) => amount - exact[index]!);
            expect(Math.max(...moved.map(Math.abs))).toBeLessThan(10_100);
            if (hasContributions) continue;
            expect(Math.max(...shown) % 10_000).toBe(0);
            expect(Math.min(...moved)).toBeGreaterThanOrEqual(-50);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('no cost is told of what saves, and no saving of what costs', () => {
    const euros = fc.integer({ min: -300, max: 300 }).map((whole) => whole * 100);
    fc.assert(
      fc.property(
        someLines,
        somePeople,
        someLines,
        somePeople,
        euros,
        (now, few, then, also, more) => {
          const current = schemeWith([now], few);
          const scheme = schemeWith([then], also);
          const [before, after] = [current.years[0]!, scheme.years[0]!];
          const exact = after.totalCents + more - before.totalCents;
          // Lines are in whole euros, so several of them together may cross nothing by a few euros.
          fc.pre(Math.abs(exact) >= 1_000);
          const [, told] = roundCostsOfFew(
            [
              current,
              {
                ...scheme,
                years: [
                  {
                    ...after,
                    commutingCents: after.commutingCents + more,
                    totalCents: after.totalCents + more,
                    extraCents: exact,
                  },
                ],
              },
            ],
            'extra',
            thresholds,
          );
          const { extraCents } = told!.years[0]!;
          expect(exact > 0 ? extraCents >= 0 : extraCents <= 0).toBe(true);
        },
      ),
    );
  });

  test('the lines still add up to the total, and the total to extra cost and budget', () => {
    fc.assert(
      fc.property(
        fc.array(someLines, { minLength: 1, maxLength: 5 }),
        somePeople,
        fc.constantFrom('extra' as const, 'total' as const),
        (years, people, basis) => {
          const before = schemeWith(years, people).years;
          toldYears(years, people, basis).forEach((year, index) => {
            expect(year.totalCents).toBe(
              year.commutingCents +
                year.guaranteeCents +
                year.hardshipCents +
                year.companyBikeCents -
                year.parkingContributionCents +
                year.premiumCents,
            );
            const rise = year.totalCents - before[index]!.totalCents;
            expect(year.extraCents - before[index]!.extraCents).toBe(rise);
            expect(before[index]!.budgetLeftCents - year.budgetLeftCents).toBe(rise);
            expect(year.untaxedCents + year.excessCents).toBe(year.commutingCents);
            const { roomCents, otherUseCents, usedCents, leftCents } = year.room;
            expect(leftCents).toBe(roomCents - otherUseCents - usedCents);
          });
        },
      ),
    );
  });
});
