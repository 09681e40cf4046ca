import type { Scale } from '../parameters.ts';

/**
 * How high a scale is: its number; 10A counts as ten and a half, since it lies between 10 and 11.
 *
 * @see cao Gemeenten, art. 3.3; parameter `pay/salary-table`
 */
export const scaleHeight = (scale: Scale): number =>
  Number.parseInt(scale, 10) + (scale.endsWith('A') ? 0.5 : 0);

/**
 * Names of scales from low to high: 1 ... 10, 10A, 11, 11A ... 18.
 *
 * @see cao Gemeenten, art. 3.3; parameter `pay/salary-table`
 */
export const scalesInOrder = (scales: Iterable<Scale>): Scale[] =>
  [...scales].sort((a, b) => scaleHeight(a) - scaleHeight(b));
