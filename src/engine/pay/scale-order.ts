import type { Scale } from '../parameters.ts';

/** 10A counts as ten and a half: it lies between 10 and 11. */
const heightOf = (scale: Scale): number =>
  Number.parseInt(scale, 10) + (scale.endsWith('A') ? 0.5 : 0);

/**
 * Names of scales from low to high: 1 ... 10, 10A, 11, 11A ... 18.
 *
 * @see cao Gemeenten, art. 3.3; parameter `pay/salary-table`
 */
export const scalesInOrder = (scales: Iterable<Scale>): Scale[] =>
  [...scales].sort((a, b) => heightOf(a) - heightOf(b));
