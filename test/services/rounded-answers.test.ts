import { expect, test } from '@jest/globals';
import type {
  Sensitivity,
  SensitivityEnd,
} from '../../src/engine/commuting/questions/test-sensitivity.ts';
import { roundedSensitivity } from '../../src/services/commuting/rounded-answers.ts';

const endOf = (factor: string, totalCents: number): SensitivityEnd => ({
  factor,
  band: null,
  totalCents,
  extraCents: totalCents - 1_000_000,
});

/** A scheme of which commuters cost 50,000 euros, and the guarantee of one loser so much. */
const sensitivityWith = (guaranteeCents: number): Sensitivity => {
  const totalCents = 5_000_000 + guaranteeCents;
  const [low, high] = [endOf('0.9', totalCents * 0.9), endOf('1.1', totalCents * 1.1)];
  return {
    year: 2027,
    totalCents,
    extraCents: totalCents - 1_000_000,
    bars: [{ assumption: 'headcount', low, high, spreadCents: totalCents * 0.2 }],
    basis: [],
  };
};

const told = (guaranteeCents: number): Sensitivity => {
  const cents = 20_000 - guaranteeCents;
  return roundedSensitivity(
    sensitivityWith(guaranteeCents),
    { totalCents: cents, extraCents: cents },
    'extra',
  );
};

test('two losses within the same hundred euros give the same answer', () => {
  expect(told(13_040)).toEqual(told(18_760));
  expect(told(13_040)).toMatchObject({ totalCents: 5_020_000, extraCents: 4_020_000 });
});

test('ends are whole hundreds of euros, and the spread is between them', () => {
  const [{ low, high, spreadCents }] = told(13_040).bars as [Sensitivity['bars'][number]];
  expect([low.totalCents % 10_000, high.extraCents % 10_000]).toEqual([0, 0]);
  expect(spreadCents).toBe(high.extraCents - low.extraCents);
});

test('nothing changes where nothing was rounded', () => {
  const exact = sensitivityWith(13_040);
  expect(roundedSensitivity(exact, { totalCents: 0, extraCents: 0 }, 'total')).toBe(exact);
});

test('an end at which nothing changes is what the scheme itself is told to cost', () => {
  const exact = sensitivityWith(14_263);
  const { totalCents, extraCents } = exact;
  const bar = { ...exact.bars[0]!, low: { ...endOf('0.9', totalCents), extraCents } };
  const rounding = { totalCents: 6_960, extraCents: 6_960 };
  const rounded = roundedSensitivity({ ...exact, bars: [bar] }, rounding, 'extra');
  expect(rounded.bars[0]!.low).toMatchObject({
    totalCents: rounded.totalCents,
    extraCents: rounded.extraCents,
  });
  expect(rounded.bars[0]!.high.totalCents).not.toBe(rounded.totalCents);
});
