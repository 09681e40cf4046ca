import { mergeSmallGroups } from './merge-small-groups.ts';
import type { ShownMobility } from '../../engine/commuting/shown-commuting.ts';
import { groupBy } from '../../engine/group-by.ts';

type Figure = 'people' | 'kmPerYear' | 'tankToWheelKg' | 'wellToWheelKg';

const hasNoMode = ({ mode }: ShownMobility): boolean => mode === null;

const peopleOf = ({ people }: { readonly people: number }): number => people;

function together(
  lines: readonly ShownMobility[],
  mode: ShownMobility['mode'],
): readonly ShownMobility[] {
  const total = (field: Figure): number => lines.reduce((sum, line) => sum + line[field], 0);
  if (lines.length === 0) return [];
  return [
    {
      mode,
      fuel: null,
      people: total('people'),
      kmPerYear: total('kmPerYear'),
      // All or nothing: a part would tell the km of those whose fuel is known.
      assumedFuelKm: lines.some(({ assumedFuelKm }) => assumedFuelKm > 0) ? total('kmPerYear') : 0,
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
    if (mode === null) return together(ofMode, null);
    const { named, rest } = mergeSmallGroups(ofMode, peopleOf, smallestGroup);
    const isNamed = new Set(named);
    return [...ofMode.filter((line) => isNamed.has(line)), ...together(rest, mode)];
  });
  const { named, rest } = mergeSmallGroups(byMode, peopleOf, smallestGroup);
  // What is together already stays so.
  const isLoose = new Set(rest.length === 0 ? [] : [...rest, ...byMode.filter(hasNoMode)]);
  const isNamed = new Set(named.filter((line) => !isLoose.has(line)));
  return [...byMode.filter((line) => isNamed.has(line)), ...together([...isLoose], null)];
}
