import { mergeSmallGroups } from './merge-small-groups.ts';
import type { ShownMobility } from '../../engine/commuting/shown-commuting.ts';
import { groupBy } from '../../engine/group-by.ts';

type Figure = 'people' | 'kmPerYear' | 'tankToWheelKg' | 'wellToWheelKg';

const hasNoMode = ({ mode }: ShownMobility): boolean => mode === null;

const peopleOf = ({ people }: { readonly people: number }): number => people;

const sumOf = (lines: readonly ShownMobility[], field: Figure): number =>
  lines.reduce((sum, line) => sum + line[field], 0);

/**
 * Km of which the fuel is assumed, all of those that need a fuel or none: a part would tell the km of those
 * whose fuel is known. Not told where it would tell the km of few who need none, or of few who do.
 */
function assumedKmTogether(lines: readonly ShownMobility[], smallestGroup: number): number | null {
  const isPartly = ({ fuel, kmPerYear, assumedFuelKm: km }: ShownMobility): boolean =>
    km === null || (fuel === null && km > 0 && km < kmPerYear);
  if (lines.some(isPartly)) return null;
  if (!lines.some(({ assumedFuelKm }) => assumedFuelKm! > 0)) return 0;
  const needsFuel = ({ fuel, assumedFuelKm }: ShownMobility): boolean =>
    fuel !== null || assumedFuelKm! > 0;
  const fuelled = lines.filter(needsFuel);
  const isFew = (people: number): boolean => people > 0 && people < smallestGroup;
  const people = sumOf(fuelled, 'people');
  const others = sumOf(lines, 'people') - people;
  const isHidden = others > 0 && (isFew(people) || isFew(others));
  return isHidden ? null : sumOf(fuelled, 'kmPerYear');
}

function together(
  lines: readonly ShownMobility[],
  mode: ShownMobility['mode'],
  smallestGroup: number,
): readonly ShownMobility[] {
  const total = (field: Figure): number => sumOf(lines, field);
  if (lines.length === 0) return [];
  return [
    {
      mode,
      fuel: null,
      people: total('people'),
      kmPerYear: total('kmPerYear'),
      assumedFuelKm: assumedKmTogether(lines, smallestGroup),
      assumedFuels: [],
      tankToWheelKg: total('tankToWheelKg'),
      wellToWheelKg: total('wellToWheelKg'),
      isTogether: true,
    },
  ];
}

/**
 * Km and emission per mode and fuel without small groups: first fuels of one mode are taken together, then
 * modes. All lines together stay what they were, as the yearly report asks for the total.
 */
export function mobilityWithoutSmallGroups(
  lines: readonly ShownMobility[],
  smallestGroup: number,
): readonly ShownMobility[] {
  const byMode = [...groupBy(lines, ({ mode }) => mode)].flatMap(([mode, ofMode]) => {
    if (mode === null) return together(ofMode, null, smallestGroup);
    const { named, rest } = mergeSmallGroups(ofMode, peopleOf, smallestGroup);
    const isNamed = new Set(named);
    return [...ofMode.filter((line) => isNamed.has(line)), ...together(rest, mode, smallestGroup)];
  });
  const { named, rest } = mergeSmallGroups(byMode, peopleOf, smallestGroup);
  // What is together already stays so.
  const isLoose = new Set(rest.length === 0 ? [] : [...rest, ...byMode.filter(hasNoMode)]);
  const isNamed = new Set(named.filter((line) => !isLoose.has(line)));
  return [
    ...byMode.filter((line) => isNamed.has(line)),
    ...together([...isLoose], null, smallestGroup),
  ];
}
