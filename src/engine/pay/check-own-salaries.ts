import type { DatedParameter, SalaryTable } from '../parameters.ts';
import { knownRange } from '../parameters.ts';
import type { Problem } from '../problems.ts';
import type { OwnSalaryTable } from './own-salary-table.ts';
import { scalesInOrder } from './scale-order.ts';

/**
 * What is wrong with own salary tables beside the cao: scales and steps that the cao does not have in the
 * days of a table, and a table for days without a cao to fall back on. All at once, each with its place in
 * the scenario.
 *
 * @param tables - by day
 * @see cao Gemeenten, art. 3.3; parameter `pay/salary-table`
 */
export function problemsOfOwnSalaries(
  tables: readonly OwnSalaryTable[],
  agreed: DatedParameter<SalaryTable>,
): Problem[] {
  return tables.flatMap((table, index): Problem[] => {
    const place = `salaristabellen[${index}]`;
    const next = tables[index + 1]?.validFrom ?? null;
    const known = agreed.values.flatMap(({ value, validFrom, validTo }) => {
      const isOver = validTo !== 'open' && validTo < table.validFrom;
      const isLater = next !== null && next <= validFrom;
      return value === null || isOver || isLater ? [] : [value];
    });
    if (known.length === 0) {
      const expected = `een dag waarop de cao een salaristabel heeft: ${knownRange(agreed)}`;
      return [{ place: `${place}.vanaf`, found: table.validFrom, expected }];
    }
    return table.scales.flatMap(({ scale, monthlyCentsByStep }, at): Problem[] => {
      const ofScale = `${place}.schalen[${at}]`;
      const without = known.find((value) => !Object.hasOwn(value, scale));
      if (without !== undefined) {
        const expected = `een van de schalen van de cao: ${scalesInOrder(Object.keys(without)).join(', ')}`;
        return [{ place: `${ofScale}.schaal`, found: scale, expected }];
      }
      const stepCount = Math.min(...known.map((value) => value[scale]!.length));
      if (monthlyCentsByStep.length <= stepCount) return [];
      const found = `${monthlyCentsByStep.length} treden`;
      const expected = `hoogstens ${stepCount} treden, zoals schaal ${scale} in de cao`;
      return [{ place: `${ofScale}.maandbedragen`, found, expected }];
    });
  });
}
