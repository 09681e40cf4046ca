import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { divideSpending } from '../../../src/engine/pairing/divide-spending.ts';
import { pairingLimits } from '../../../src/engine/pairing/pairing-limits.ts';
import type { PostAtRisk } from '../../../src/engine/pairing/pairing-outcome.ts';
import type { PairingTerms } from '../../../src/engine/pairing/pairing-terms.ts';
import { somePairingSettings } from '../../builders/some-pairing-settings.ts';
import { aMaster, aPairingScenario, pairingInput } from './pairing-setting.ts';

const firstYear = 2026;
const limitsOf = (settings: Partial<PairingTerms>, posts: readonly PostAtRisk[] = []) =>
  pairingLimits(posts, { firstYear, pairing: somePairingSettings(settings) });
const told = (settings: Partial<PairingTerms>, posts: readonly PostAtRisk[] = []): string[] =>
  limitsOf(settings, posts).map(
    ({ years, programme, cents }) => `${years.join('+')} ${programme ?? 'alles'} ${cents}`,
  );

/** Whether fund and contribution can pay for a plan, by trying every whole amount from the fund each year. */
function canBePaid(
  [spent, ...laterSpent]: readonly number[],
  [fund, ...laterFund]: readonly number[],
  [contribution, ...laterContributions]: readonly number[],
  carriesOver: boolean,
  saved = 0,
): boolean {
  if (spent === undefined) return true;
  const available = fund! + saved;
  for (
    let paid = Math.max(0, spent - contribution!);
    paid <= Math.min(spent, available);
    paid += 1
  ) {
    const left = carriesOver ? available - paid : 0;
    if (canBePaid(laterSpent, laterFund, laterContributions, carriesOver, left)) return true;
  }
  return false;
}

const amounts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 });
const question = {
  fund: amounts,
  contribution: amounts,
  spent: amounts,
  carriesOver: fc.boolean(),
};

test('the limits allow exactly the plans that fund and contribution can pay, by trying everything', () => {
  fc.assert(
    fc.property(fc.record(question), ({ fund, contribution, spent, carriesOver }) => {
      const settings = {
        fundCentsByYear: fund,
        ownContributionCentsByYear: contribution,
        carriesOver,
      };
      const isAllowed = limitsOf(settings).every(
        ({ years, cents }) =>
          years.reduce((sum, year) => sum + spent[year - firstYear]!, 0) <= cents,
      );
      expect(isAllowed).toBe(canBePaid(spent, fund, contribution, carriesOver));
    }),
    { numRuns: 300 },
  );
});

test('what can be paid is divided without overdrawing, with as little contribution as possible', () => {
  fc.assert(
    fc.property(fc.record(question), ({ fund, contribution, spent, carriesOver }) => {
      fc.pre(canBePaid(spent, fund, contribution, carriesOver));
      const settings = somePairingSettings({
        fundCentsByYear: fund,
        ownContributionCentsByYear: contribution,
        carriesOver,
      });
      const divided = divideSpending(spent, settings);
      let left = 0;
      for (const [year, amount] of spent.entries()) {
        const fromFund = divided.fromFundCentsByYear[year]!;
        const own = divided.contributionCentsByYear[year]!;
        left = (carriesOver ? left : 0) + fund[year]! - fromFund;
        expect(fromFund + own).toBe(amount);
        expect(Math.min(fromFund, own, left)).toBeGreaterThanOrEqual(0);
        expect(own).toBeLessThanOrEqual(contribution[year]!);
        expect(divided.leftCentsByYear[year]).toBe(left);
      }
      // With a cent less of any contribution the plan could not be paid.
      const spare = divided.contributionCentsByYear.flatMap((own, year) =>
        own === 0 ? [] : [divided.contributionCentsByYear.with(year, own - 1)],
      );
      for (const less of spare) expect(canBePaid(spent, fund, less, carriesOver)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a plan that cannot be paid is refused', () => {
  const settings = somePairingSettings({ fundCentsByYear: [5, 0, 0, 0] });
  expect(() => divideSpending([6, 0, 0, 0], settings)).toThrow(/allow/);
});

describe('the limits of a scenario', () => {
  const fund = { fundCentsByYear: [10, 20, 0, 30] };

  test('without carry-over are the years, each with its contribution', () => {
    const ownContributionCentsByYear = [0, 5, 0, 0];
    expect(told({ ...fund, ownContributionCentsByYear })).toEqual([
      '2026 alles 10',
      '2027 alles 25',
      '2028 alles 0',
      '2029 alles 30',
    ]);
  });

  test('with carry-over are the sums so far; one that follows from another is left out', () => {
    // Up to and including 2027 there is as much as up to and including 2028.
    expect(told({ ...fund, carriesOver: true })).toEqual([
      '2026 alles 10',
      '2026+2027+2028 alles 30',
      '2026+2027+2028+2029 alles 60',
    ]);
  });

  test('with carry-over a contribution can also stay unused', () => {
    const ownContributionCentsByYear = [7, 0, 0, 0];
    expect(told({ ...fund, carriesOver: true, ownContributionCentsByYear })).toEqual([
      '2026 alles 17',
      '2026+2027+2028 alles 37',
      '2027+2028 alles 30',
      '2026+2027+2028+2029 alles 67',
      '2027+2028+2029 alles 60',
    ]);
  });

  test('hold the maxima of programmes with posts at risk that are lower than the fund', () => {
    const { posts } = pairingInput([aMaster(2), aMaster(3)], aPairingScenario());
    const maximumCentsByProgramme = { Wonen: 20, Zorg: 1 };
    expect(told({ ...fund, maximumCentsByProgramme }, posts).slice(4)).toEqual(['2029 Wonen 20']);
  });
});
