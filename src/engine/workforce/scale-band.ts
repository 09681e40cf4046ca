import type { Scale } from '../parameters.ts';

/** Bands of pay scales in which figures are shown, from low to high; wide enough for groups of some size. */
const bands = [
  { name: '1-4', scales: ['1', '2', '3', '4'] },
  { name: '5-7', scales: ['5', '6', '7'] },
  { name: '8-9', scales: ['8', '9'] },
  { name: '10-10A', scales: ['10', '10A'] },
  { name: '11-11A', scales: ['11', '11A'] },
  { name: '12-18', scales: ['12', '13', '14', '15', '16', '17', '18'] },
] as const satisfies readonly { readonly name: string; readonly scales: readonly Scale[] }[];

const bandByScale: ReadonlyMap<Scale, string> = new Map(
  bands.flatMap(({ name, scales }) => scales.map((scale) => [scale, name] as const)),
);

/** Name, in Dutch, of the group of what is not filled in. */
export const notFilledIn = 'Niet ingevuld';

/**
 * The band of scales that a scale belongs to, as shown: `10-10A`. A scale that is missing, or that no cao
 * table has, belongs to `Niet ingevuld`.
 *
 * @see not law: groups for figures; the scales are those of parameter `pay/salary-table`
 */
export const scaleBandOf = (scale: Scale | null): string =>
  (scale === null ? undefined : bandByScale.get(scale)) ?? notFilledIn;
