import { describe, expect, test } from '@jest/globals';
import {
  taxCommuters,
  type TaxedCommuters,
  type TaxRule,
} from '../../../../src/engine/commuting/tax/tax-commuters.ts';
import { aPaidStaff, type PaidCommuter } from './a-paid-staff.ts';
import { tax2026 } from './tax-2026.ts';

const taxed: TaxRule = { excess: 'taxed', exchange: null, otherRoomUseCents: 0 };

const taxOne = (
  commuter: PaidCommuter,
  rule: Partial<TaxRule> = {},
  wageSumCents = 0,
): TaxedCommuters => {
  const { paid, staff } = aPaidStaff([commuter], wageSumCents);
  return taxCommuters(paid, staff, { ...taxed, ...rule }, tax2026);
};

describe('EUR 100 of choice budget exchanged for untaxed travel', () => {
  // The marginal rates of 2026 over EUR 100 that is no longer taxed; the wage is before the exchange.
  test.each([
    [35_000, 42],
    [42_000, 44],
    [60_000, 50],
    [90_000, 56],
  ])('keeps EUR %d of wage some EUR %d more', (wage, kept) => {
    const { netCents, exchangeCents } = taxOne(
      { wage: wage * 100, untaxedRoom: 100_00 },
      { exchange: { shareRatio: '1' } },
    );
    expect(Math.round(netCents[0]! / 100)).toBe(kept);
    // 15.93% premiums up to the maximum wage of EUR 79,409.
    expect(exchangeCents).toBe(wage < 79_409 ? -15_93 : 0);
  });

  test('counts for the expected share, the one of the scheme or else the assumed one', () => {
    const commuter = { wage: 35_000_00, untaxedRoom: 100_00 };
    const quarter = taxOne(commuter, { exchange: { shareRatio: '0.25' } });
    expect(quarter).toMatchObject({ netCents: Float64Array.of(10_54), exchangeCents: -3_98 });
    const assumed = taxOne(commuter, { exchange: { shareRatio: null } });
    expect(assumed.netCents[0]).toBe(42_15);
    expect(taxOne(commuter).netCents[0]).toBe(0);
  });

  test('somebody who exchanges already keeps only 1 - m of what the employer starts to pay', () => {
    const exchange = { shareRatio: '1' };
    const before = taxOne({ wage: 60_000_00, untaxedRoom: 500_00 }, { exchange });
    const after = taxOne({ wage: 60_000_00, commuting: 500_00 }, { exchange });
    // 500 x (1 - 0.50468)
    expect(after.netCents[0]! - before.netCents[0]!).toBe(247_66);
  });
});

describe('EUR 100 above the exemption at a wage of EUR 60,000', () => {
  const commuter = { wage: 60_000_00, commuting: 300_00, untaxed: 200_00 };

  test('taxed: the commuter keeps 49.53 of it, the employer pays 15.93% premiums', () => {
    expect(taxOne(commuter)).toMatchObject({
      netCents: Float64Array.of(249_53),
      premiumCents: 15_93,
      grossUpCents: 0,
      finalLevyCents: 0,
    });
  });

  test('work-related costs: the commuter keeps it; what does not fit costs 80%', () => {
    const rule = { excess: 'work-related-costs' } as const;
    // A wage sum of EUR 2,500 has EUR 50 of room.
    expect(taxOne(commuter, rule, 2_500_00)).toMatchObject({
      netCents: Float64Array.of(300_00),
      premiumCents: 0,
      finalLevyCents: 40_00,
      room: { roomCents: 50_00, usedCents: 100_00, leftCents: -50_00 },
    });
  });

  test('grossed up: the commuter keeps it; the employer pays the tax and premiums over all', () => {
    // 100 / (1 - 0.50468) = 201.89; 15.93% of that is 32.16
    expect(taxOne(commuter, { excess: 'grossed-up' })).toMatchObject({
      netCents: Float64Array.of(300_00),
      grossUpCents: 101_89,
      premiumCents: 32_16,
    });
  });
});

test('home working above the exempt amount and the benefit of a company bicycle are excess too', () => {
  const result = taxOne({
    wage: 60_000_00,
    homeWorking: 60_00,
    homeWorkingUntaxed: 50_00,
    bikeBenefit: 70_00,
    bikeCost: 400_00,
    parking: 25_00,
  });
  // 60 - 25 - 80 x 0.50468; the bicycle itself is no money
  expect(result.netCents[0]).toBe(35_00 - 40_37);
  expect(result.premiumCents).toBe(12_74);
});

test('a large excess crosses brackets, and premiums stop at the maximum wage', () => {
  const result = taxOne({ wage: 78_000_00, commuting: 5_000_00, untaxed: 0 });
  // 426 at 50.468% and 4,574 at 56.01%
  expect(result.netCents[0]).toBe(5_000_00 - 2_776_89);
  // 15.93% of 79,409 - 78,000
  expect(result.premiumCents).toBe(224_45);
});

test('nobody exchanges more than the wage', () => {
  const result = taxOne({ wage: 50_00, untaxedRoom: 100_00 }, { exchange: { shareRatio: '1' } });
  // 50 x 0.3575 = 17.875
  expect(result.netCents[0]).toBe(17_88);
});
