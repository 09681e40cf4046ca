import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Exact } from '../../../../src/engine/exact.ts';
import { useOfRoom } from '../../../../src/engine/commuting/tax/work-related-costs.ts';
import { tax2026 } from './tax-2026.ts';

const in2026 = tax2026.workRelatedCosts;
const in2027 = { ...in2026, firstBracketRatio: new Exact('0.0216') };
const sixtyMillion = 60_000_000_00;

describe('the room of a municipality with a wage sum of EUR 60 million', () => {
  // 2026: 2.0% of 400,000 and 1.18% of the rest, 8,000 + 703,280 (Techniek Nederland, "Benut de
  // werkkostenregeling in 2026"); 2027: 2.16% of 400,000 (Randstad, "Werkkostenregeling").
  test.each([
    [2026, in2026, 711_280_00],
    [2027, in2027, 711_920_00],
  ])('in %d it is counted by bracket', (_, terms, roomCents) => {
    expect(useOfRoom(sixtyMillion, 0, 0, terms)).toEqual({
      room: { roomCents, otherUseCents: 0, usedCents: 0, leftCents: roomCents },
      finalLevyCents: 0,
    });
  });

  test('what does not fit is levied at 80%, after other use', () => {
    const { room, finalLevyCents } = useOfRoom(sixtyMillion, 700_000_00, 20_000_00, in2026);
    expect(room.leftCents).toBe(-8_720_00);
    expect(finalLevyCents).toBe(6_976_00);
  });

  test('a levy over other use alone is not a cost of commuting', () => {
    const { room, finalLevyCents } = useOfRoom(sixtyMillion, 800_000_00, 1_000_00, in2026);
    expect(room.leftCents).toBe(711_280_00 - 801_000_00);
    expect(finalLevyCents).toBe(800_00);
  });
});

test('a wage sum within the first bracket has 2% of it', () => {
  expect(useOfRoom(150_000_00, 0, 0, in2026).room.roomCents).toBe(3_000_00);
});

test('a larger wage sum never has less room, more use never less levy', () => {
  const cents = fc.nat(100_000_000_00);
  fc.assert(
    fc.property(cents, cents, cents, cents, cents, (sum, moreSum, other, used, moreUsed) => {
      const least = useOfRoom(sum, other, used, in2026);
      const larger = useOfRoom(sum + moreSum, other, used, in2026);
      const fuller = useOfRoom(sum, other, used + moreUsed, in2026);
      expect(larger.room.roomCents).toBeGreaterThanOrEqual(least.room.roomCents);
      expect(fuller.finalLevyCents).toBeGreaterThanOrEqual(least.finalLevyCents);
      expect(least.finalLevyCents > 0).toBe(used > 0 && least.room.leftCents < 0);
    }),
  );
});
