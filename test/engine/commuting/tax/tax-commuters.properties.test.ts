import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import type { ExcessTreatment } from '../../../../src/engine/commuting/commuting-scheme.ts';
import {
  taxCommuters,
  type TaxedCommuters,
  type TaxRule,
} from '../../../../src/engine/commuting/tax/tax-commuters.ts';
import { aPaidStaff, type PaidCommuter } from './a-paid-staff.ts';
import { tax2026, taxTables2026 } from './tax-2026.ts';

const wageSum = 2_000_000_00;

const anyWage = fc.oneof(
  fc.constantFrom(0, 29_736_00, 38_883_00, 45_592_00, 78_426_00, 79_409_00, 132_920_00),
  fc.nat(15_000_000),
);

const anyCommuter: fc.Arbitrary<PaidCommuter> = fc
  .record({
    wage: anyWage,
    untaxed: fc.nat(500_000),
    excess: fc.oneof(fc.constant(0), fc.nat(3_000_000)),
    homeWorkingUntaxed: fc.nat(30_000),
    homeExcess: fc.nat(20_000),
    untaxedRoom: fc.oneof(fc.constant(0), fc.nat(500_000)),
    bikeBenefit: fc.oneof(fc.constant(0), fc.nat(20_000)),
  })
  .map(({ excess, homeExcess, ...rest }) => ({
    ...rest,
    commuting: rest.untaxed + excess,
    homeWorking: rest.homeWorkingUntaxed + homeExcess,
  }));

const anyStaff = fc.array(anyCommuter, { minLength: 1, maxLength: 8 });
const anyShare = fc.constantFrom('0', '0.25', '0.5', '0.333333', '1', '0.12345678901234567');
const anyTreatment = fc.constantFrom<ExcessTreatment>('taxed', 'work-related-costs', 'grossed-up');
const anyRule: fc.Arbitrary<TaxRule> = fc.record({
  excess: anyTreatment,
  exchange: fc.option(anyShare.map((shareRatio) => ({ shareRatio }))),
  otherRoomUseCents: fc.nat(5_000_000),
});

const taxOf = (commuters: readonly PaidCommuter[], rule: TaxRule): TaxedCommuters => {
  const { paid, staff } = aPaidStaff(commuters, wageSum);
  return taxCommuters(paid, staff, rule, tax2026);
};
const paidTo = ({ commuting = 0, homeWorking = 0 }: PaidCommuter): number =>
  commuting + homeWorking;
const excessOf = (commuter: PaidCommuter): number =>
  paidTo(commuter) -
  (commuter.untaxed ?? 0) -
  (commuter.homeWorkingUntaxed ?? 0) +
  (commuter.bikeBenefit ?? 0);

describe('the slow and plain way, with decimals and without sums below steps, gives the same', () => {
  const rateAt = (euros: Decimal): Decimal =>
    taxTables2026.reduce((sum, table) => {
      const held = Object.entries(table).filter(([from]) => euros.gte(from));
      return sum.plus(held.at(-1)?.[1] ?? 0);
    }, new Decimal(0));
  const steps = [...new Set(taxTables2026.flatMap((table) => Object.keys(table).map(Number)))]
    .concat(0)
    .map((euros) => new Decimal(euros).times(100));

  /** Cuts the wage between two amounts at every step and taxes each piece at its own rate. */
  const taxBetween = (from: Decimal, to: Decimal): Decimal => {
    const inside = steps.filter((step) => step.gt(from) && step.lt(to));
    const cuts = [from, ...inside.toSorted((a, b) => a.comparedTo(b)), to];
    return cuts.slice(1).reduce((sum, end, index) => {
      const start = cuts[index]!;
      return sum.plus(end.minus(start).times(rateAt(start.div(100))));
    }, new Decimal(0));
  };
  const half = (value: Decimal): number =>
    value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  const capped = (cents: Decimal): Decimal => Decimal.min(cents, tax2026.maximumWageCents);
  const premiumBetween = (from: Decimal, to: Decimal): Decimal =>
    capped(to).minus(capped(from)).times('0.1593');

  /** The gross wage by halving the interval, to a billionth of a cent, so that rounding it decides. */
  const grossBySearch = (wage: Decimal, net: number): Decimal => {
    let [low, high] = [new Decimal(net), new Decimal(net).times(3).plus(1)];
    while (high.minus(low).gt('1e-9')) {
      const middle = low.plus(high).div(2);
      const kept = middle.minus(taxBetween(wage, wage.plus(middle)));
      if (kept.lt(net)) low = middle;
      else high = middle;
    }
    return high.toDecimalPlaces(6, Decimal.ROUND_HALF_UP);
  };

  const plainly = (
    commuters: readonly PaidCommuter[],
    { excess: treatment, exchange }: TaxRule,
  ) => {
    const totals = { premiumCents: 0, grossUpCents: 0, exchangeCents: 0 };
    const net = commuters.map((commuter) => {
      const wage = new Decimal(commuter.wage);
      const excess = excessOf(commuter);
      const added =
        treatment === 'taxed'
          ? new Decimal(excess)
          : treatment === 'grossed-up'
            ? new Decimal(half(grossBySearch(wage, excess)))
            : new Decimal(0);
      const top = wage.plus(added);
      const bottom = Decimal.max(0, top.minus(commuter.untaxedRoom ?? 0));
      const share = new Decimal(exchange?.shareRatio ?? 0);
      totals.premiumCents += half(premiumBetween(wage, top));
      totals.exchangeCents -= half(premiumBetween(bottom, top).times(share));
      if (treatment === 'grossed-up') totals.grossUpCents += added.minus(excess).toNumber();
      const tax = treatment === 'taxed' ? taxBetween(wage, top) : new Decimal(0);
      return paidTo(commuter) + half(share.times(taxBetween(bottom, top)).minus(tax));
    });
    return { ...totals, netCents: Float64Array.from(net) };
  };

  test('for any staff, treatment and exchange', () => {
    fc.assert(
      fc.property(anyStaff, anyRule, (commuters, rule) => {
        const { netCents, premiumCents, grossUpCents, exchangeCents } = taxOf(commuters, rule);
        expect({ netCents, premiumCents, grossUpCents, exchangeCents }).toEqual(
          plainly(commuters, rule),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test('without excess and without an exchange everything that is paid is kept and nothing is added', () => {
  fc.assert(
    fc.property(anyStaff, anyTreatment, (commuters, excess) => {
      const exempt = commuters.map(({ wage, untaxed = 0, untaxedRoom = 0 }) => ({
        wage,
        commuting: untaxed,
        untaxedRoom,
      }));
      const result = taxOf(exempt, { excess, exchange: null, otherRoomUseCents: 0 });
      expect([...result.netCents]).toEqual(exempt.map(paidTo));
      expect(result).toMatchObject({
        premiumCents: 0,
        grossUpCents: 0,
        finalLevyCents: 0,
        exchangeCents: 0,
        room: { usedCents: 0 },
      });
    }),
  );
});

test('taxed never leaves more than is paid; the other two leave exactly that', () => {
  fc.assert(
    fc.property(anyStaff, (commuters) => {
      const rule = { exchange: null, otherRoomUseCents: 0 };
      const taxed = taxOf(commuters, { ...rule, excess: 'taxed' });
      commuters.forEach((commuter, index) => {
        expect(taxed.netCents[index]).toBeLessThanOrEqual(paidTo(commuter));
        expect(taxed.netCents[index]).toBeGreaterThanOrEqual(paidTo(commuter) - excessOf(commuter));
      });
      for (const excess of ['work-related-costs', 'grossed-up'] as const) {
        expect([...taxOf(commuters, { ...rule, excess }).netCents]).toEqual(commuters.map(paidTo));
      }
    }),
  );
});

test('whoever is paid more never keeps less, and never costs less', () => {
  fc.assert(
    fc.property(anyCommuter, fc.nat(200_000), anyTreatment, (commuter, more, excess) => {
      const rule = { excess, exchange: null, otherRoomUseCents: 0 };
      const less = taxOf([commuter], rule);
      const larger = taxOf([{ ...commuter, commuting: commuter.commuting! + more }], rule);
      expect(larger.netCents[0]).toBeGreaterThanOrEqual(less.netCents[0]!);
      expect(larger.premiumCents).toBeGreaterThanOrEqual(less.premiumCents);
      expect(larger.grossUpCents).toBeGreaterThanOrEqual(less.grossUpCents);
      expect(larger.finalLevyCents).toBeGreaterThanOrEqual(less.finalLevyCents);
    }),
  );
});

test('an exchange never costs the commuter or the employer anything', () => {
  fc.assert(
    fc.property(anyStaff, anyRule, (commuters, rule) => {
      const without = taxOf(commuters, { ...rule, exchange: null });
      const result = taxOf(commuters, rule);
      expect(result.exchangeCents).toBeLessThanOrEqual(0);
      result.netCents.forEach((net, index) =>
        expect(net).toBeGreaterThanOrEqual(without.netCents[index]!),
      );
    }),
  );
});

test('the amounts of a staff are the sums of those of its commuters, to the cent', () => {
  fc.assert(
    fc.property(anyStaff, anyRule, (commuters, rule) => {
      const whole = taxOf(commuters, rule);
      const parts = commuters.map((commuter) => taxOf([commuter], rule));
      const sum = (amount: (part: TaxedCommuters) => number): number =>
        parts.reduce((total, part) => total + amount(part), 0);
      expect([...whole.netCents]).toEqual(parts.map(({ netCents }) => netCents[0]));
      expect(whole.premiumCents).toBe(sum(({ premiumCents }) => premiumCents));
      expect(whole.grossUpCents).toBe(sum(({ grossUpCents }) => grossUpCents));
      expect(whole.exchangeCents).toBe(sum(({ exchangeCents }) => exchangeCents));
      expect(whole.room.usedCents).toBe(sum(({ room }) => room.usedCents));
    }),
  );
});

test('what a commuter keeps and what is taxed are together what is paid', () => {
  fc.assert(
    fc.property(anyCommuter, (commuter) => {
      const rule = { exchange: null, otherRoomUseCents: 0 };
      const taxed = taxOf([commuter], { ...rule, excess: 'taxed' });
      const lost = paidTo(commuter) - taxed.netCents[0]!;
      // Grossing up what is kept of the excess gives the excess back, to the cent that rounding takes.
      const kept = excessOf(commuter) - lost;
      const back = taxOf([{ wage: commuter.wage, commuting: kept, untaxed: 0 }], {
        ...rule,
        excess: 'grossed-up',
      });
      expect(Math.abs(back.grossUpCents - lost)).toBeLessThanOrEqual(1.5);
    }),
  );
});
