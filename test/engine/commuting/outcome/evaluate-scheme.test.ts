import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { commuterAllowance } from '../../../../src/engine/commuting/allowance/commuter-allowance.ts';
import { schemeTerms } from '../../../../src/engine/commuting/allowance/scheme-terms.ts';
import type {
  CommuterGrouping,
  SchemeOutcome,
} from '../../../../src/engine/commuting/commuting-outcome.ts';
import type { CommutingScheme } from '../../../../src/engine/commuting/commuting-scheme.ts';
import { evaluateScheme } from '../../../../src/engine/commuting/outcome/evaluate-scheme.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';
import { randomScheme } from '../random-scheme.ts';
import { parameters, prepared } from './prepared.ts';

const current = aScheme({ name: 'Huidig', modes: { car: { ratePerKm: '0.19' } } });
const proposed = aScheme({
  name: 'Voorstel',
  modes: {
    car: { ratePerKm: '0.15' },
    bicycle: { ratePerKm: '0.23' },
  },
  homeWorkingCentsPerDay: 245,
});

const groupsOf = ({ groups }: SchemeOutcome, grouping: CommuterGrouping) =>
  groups.filter((group) => group.grouping === grouping);
const comparisonsOf = ({ comparisons }: SchemeOutcome, grouping: CommuterGrouping) =>
  comparisons.filter((comparison) => comparison.grouping === grouping);

const rows = [
  aCommuter({ rowNumber: 2, commuteDistanceKm: 5, programme: '3', scale: '10A' }),
  aCommuter({ rowNumber: 3, commuteDistanceKm: 5.1, programme: '10', partTimeFactor: 0.8 }),
  aCommuter({
    rowNumber: 4,
    commuteDistanceKm: 75.1,
    travelMode: 'car',
    programme: null,
    scale: '6',
  }),
  aCommuter({ rowNumber: 5, commuteDistanceKm: null, team: 'Zorg' }),
];

describe('groups', () => {
  const outcome = evaluateScheme(prepared(rows, { current }), proposed);
  const keysOf = (grouping: CommuterGrouping) =>
    groupsOf(outcome, grouping).map(({ key, people }) => [key, people]);

  test('by distance: the upper end belongs to the band, what is not known comes last', () => {
    expect(keysOf('distance')).toEqual([
      ['0-5 km', 1],
      ['5-10 km', 1],
      ['meer dan 75 km', 1],
      [null, 1],
    ]);
  });

  test('by mode, programme, scale band, part time and team', () => {
    expect(keysOf('mode')).toEqual([
      ['bicycle', 3],
      ['car', 1],
    ]);
    expect(keysOf('programme')).toEqual([
      ['3', 2],
      ['10', 1],
      [null, 1],
    ]);
    expect(keysOf('scale-band')).toEqual([
      ['5-7', 1],
      ['10-10A', 3],
    ]);
    expect(keysOf('part-time')).toEqual([
      ['full-time', 3],
      ['part-time', 1],
    ]);
    expect(keysOf('team')).toEqual([
      ['Ruimte', 3],
      ['Zorg', 1],
    ]);
  });

  test('a fixed allowance for more than 75 km is counted for recalculation, actual days are not', () => {
    expect(outcome.recalculations).toBe(1);
    const actual = { ...proposed, days: { ...proposed.days, basis: 'actual' as const } };
    expect(evaluateScheme(prepared(rows, { current }), actual).recalculations).toBe(0);
  });
});

describe('winners and losers', () => {
  test('by group, with their sums and the largest of each', () => {
    const outcome = evaluateScheme(prepared(rows, { current }), proposed);
    // By bicycle 5 and 5.1 km: 295.32 and 301.23 (2 x 5.1 x 0.23 x 128.4 = 301.2264), all three 104.86
    // at home. By car 75.1 km: 0.19 -> 0.15 on 128.4 days is 771.43 less, and 104.86 at home.
    expect(comparisonsOf(outcome, 'all')).toMatchObject([
      { people: 4, winners: 3, losers: 1, unchanged: 0 },
    ]);
    expect(comparisonsOf(outcome, 'mode')).toMatchObject([
      { key: 'bicycle', gainCents: 29_532 + 30_123 + 3 * 10_486, largestGainCents: 40_609 },
      { key: 'car', lossCents: 366_428 - 289_285 - 10_486, largestLossCents: 66_657 },
    ]);
  });

  test('count persons, with the rows of one person added up', () => {
    const twice = [
      aCommuter({ rowNumber: 2, personnelNumber: 'a', travelMode: 'car', homeDaysPerWeek: 0 }),
      aCommuter({ rowNumber: 3, personnelNumber: 'a', homeDaysPerWeek: 0, commuteDistanceKm: 9 }),
      aCommuter({ rowNumber: 4, personnelNumber: 'b', travelMode: 'walking', homeDaysPerWeek: 0 }),
    ];
    const outcome = evaluateScheme(prepared(twice, { current }), proposed);
    expect(comparisonsOf(outcome, 'all')).toMatchObject([
      { people: 2, winners: 1, losers: 0, unchanged: 1 },
    ]);
    expect(groupsOf(outcome, 'mode').map(({ key, people }) => [key, people])).toEqual([
      ['bicycle', 1],
      ['car', 1],
      ['walking', 1],
    ]);
  });

  test('an exchange that the new allowance replaces makes the net gain smaller than the gain', () => {
    const exchange = { shareRatio: '1' };
    const scheme = aScheme({ modes: { car: { ratePerKm: '0.23' } }, exchange });
    const base = aScheme({ modes: { car: { ratePerKm: '0.10' } }, exchange });
    const driver = aCommuter({ travelMode: 'car', commuteDistanceKm: 20, homeDaysPerWeek: 0 });
    const outcome = evaluateScheme(prepared([driver], { current: base }), scheme);
    const [all] = comparisonsOf(outcome, 'all');
    // 40 km x 0.13 x 128.4 = 667.68 more; scale 10 step 5 pays 50.47% over what was exchanged before
    expect(all?.gainCents).toBe(66_768);
    expect((all?.netDifferenceCents ?? 0) / 66_768).toBeCloseTo(1 - 0.50468, 4);
  });
});

describe('for any roster and schemes', () => {
  const roster: fc.Arbitrary<RosterRow[]> = fc
    .array(
      fc.record({
        person: fc.integer({ min: 1, max: 6 }),
        programme: fc.constantFrom('1', '2', null),
        commuteDistanceKm: fc.option(
          fc.integer({ min: 0, max: 1200 }).map((tenths) => tenths / 10),
          { nil: null, freq: 8 },
        ),
        travelMode: fc.constantFrom(
          'car' as const,
          'carpool' as const,
          'public-transport' as const,
        ),
        officeDaysPerWeek: fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2),
        homeDaysPerWeek: fc.integer({ min: 0, max: 2 }),
        publicTransportCentsPerYear: fc.integer({ min: 0, max: 600_000 }),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((people) =>
      people.map(({ person, ...row }, index) =>
        aCommuter({ rowNumber: index + 2, personnelNumber: `p${person}`, ...row }),
      ),
    );
  const forAny = (
    check: (rows: RosterRow[], now: CommutingScheme, then: CommutingScheme) => void,
  ) => fc.assert(fc.property(roster, randomScheme, randomScheme, check), { numRuns: 40 });
  const inOneYear = (scheme: CommutingScheme): CommutingScheme => ({
    ...scheme,
    startsOn: null,
    guarantee: null,
  });

  test('every grouping adds up to everybody and to every cent', () => {
    forAny((staff, now, then) => {
      const outcome = evaluateScheme(prepared(staff, { current: now }), inOneYear(then));
      const [all] = groupsOf(outcome, 'all');
      for (const grouping of ['mode', 'distance', 'programme', 'scale-band', 'team'] as const) {
        const parts = groupsOf(outcome, grouping);
        for (const field of ['commutingCents', 'untaxedCents', 'homeWorkingCents'] as const) {
          expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(all?.[field]);
        }
        const compared = comparisonsOf(outcome, grouping);
        const [everybody] = comparisonsOf(outcome, 'all');
        for (const field of ['people', 'winners', 'losers', 'gainCents', 'lossCents'] as const) {
          expect(compared.reduce((sum, part) => sum + part[field], 0)).toBe(everybody?.[field]);
        }
      }
    });
  });

  test('winners, losers and unchanged are everybody, and their differences that of the totals', () => {
    forAny((staff, now, then) => {
      const ready = prepared(staff, { current: now });
      const outcome = evaluateScheme(ready, inOneYear(then));
      const [all] = comparisonsOf(outcome, 'all');
      const people = new Set(staff.map(({ personnelNumber }) => personnelNumber)).size;
      expect(all?.people).toBe(people);
      expect(all!.winners + all!.losers + all!.unchanged).toBe(people);
      const paid = (scheme: SchemeOutcome) => {
        const [group] = groupsOf(scheme, 'all');
        const parking = scheme.years[0]?.parkingContributionCents ?? 0;
        return group!.commutingCents + group!.homeWorkingCents - parking;
      };
      expect(all!.gainCents - all!.lossCents).toBe(
        paid(outcome) - paid(evaluateScheme(ready, ready.current.scheme)),
      );
    });
  });

  test('persons win and lose as a plain loop over exact allowances says', () => {
    forAny((staff, now, then) => {
      const ready = prepared(staff, { current: now });
      const receivedUnder = (scheme: CommutingScheme) => {
        const terms = schemeTerms(scheme, parameters, '2026-01-01');
        const byPerson = new Map<number, number>();
        ready.commuters.forEach((commuter, index) => {
          const allowance = commuterAllowance(terms, commuter);
          const person = ready.personOf[index]!;
          const cents =
            allowance.commutingCents +
            allowance.homeWorkingCents -
            allowance.parkingContributionCents;
          byPerson.set(person, (byPerson.get(person) ?? 0) + cents);
        });
        return byPerson;
      };
      const [before, after] = [receivedUnder(now), receivedUnder(inOneYear(then))];
      const differences = [...after].map(([person, cents]) => cents - (before.get(person) ?? 0));
      const [all] = comparisonsOf(evaluateScheme(ready, inOneYear(then)), 'all');
      expect(all).toMatchObject({
        winners: differences.filter((cents) => cents > 0).length,
        losers: differences.filter((cents) => cents < 0).length,
        largestGainCents: Math.max(0, ...differences),
        largestLossCents: Math.max(0, ...differences.map((cents) => -cents)),
      });
    });
  });

  test('the order of the rows does not matter', () => {
    forAny((staff, now, then) => {
      const inOrder = evaluateScheme(prepared(staff, { current: now }), then);
      const reversed = evaluateScheme(prepared(staff.toReversed(), { current: now }), then);
      expect(reversed).toEqual(inOrder);
    });
  });

  test('a scheme against itself changes nothing for anybody', () => {
    forAny((staff, one) => {
      const own = inOneYear(one);
      const outcome = evaluateScheme(prepared(staff, { current: own }), { ...own });
      expect(comparisonsOf(outcome, 'all')).toMatchObject([
        { winners: 0, losers: 0, netDifferenceCents: 0 },
      ]);
      expect(outcome.years).toMatchObject([{ extraCents: 0 }]);
    });
  });
});
