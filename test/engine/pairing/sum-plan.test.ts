import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PairingOption } from '../../../src/engine/pairing/build-options.ts';
import type { PostAtRisk } from '../../../src/engine/pairing/pairing-outcome.ts';
import { spentByProgramme, sumOfValues } from '../../../src/engine/pairing/sum-plan.ts';

test('what a plan costs stands by programme in the order of their numbers, posts without one last', () => {
  const programmes = ['13 Bedrijfsvoering', null, '3 Leefomgeving', '1 Bestuur', 'Griffie'];
  const posts = programmes.map((programme, index) => ({ postId: `P${index}`, programme }));
  const chosen = posts.map(({ postId }, index) => ({
    masterId: postId,
    costCentsByYear: [index, 10],
  }));
  expect(
    spentByProgramme(
      chosen as unknown as readonly PairingOption[],
      posts as unknown as readonly PostAtRisk[],
      2,
    ),
  ).toEqual([
    { programme: '1 Bestuur', centsByYear: [3, 10] },
    { programme: '3 Leefomgeving', centsByYear: [2, 10] },
    { programme: '13 Bedrijfsvoering', centsByYear: [0, 10] },
    { programme: 'Griffie', centsByYear: [4, 10] },
    { programme: null, centsByYear: [1, 10] },
  ]);
});

test('a sum of values is the nearest number with three decimals, whatever their order', () => {
  expect(sumOfValues([0.1, 0.2])).toBe(0.3);
  expect(sumOfValues([])).toBe(0);
  fc.assert(
    fc.property(fc.array(fc.nat(25_000), { maxLength: 60 }), (thousandths) => {
      const values = thousandths.map((each) => each / 1000);
      const exact = thousandths.reduce((sum, each) => sum + BigInt(each), 0n);
      const text = `${exact / 1000n}.${String(exact % 1000n).padStart(3, '0')}`;
      expect(sumOfValues(values)).toBe(Number(text));
      expect(sumOfValues(values.toReversed())).toBe(Number(text));
    }),
  );
});
