import type { Parameters } from '../../../parameters.ts';
import type { Scenario } from '../../../scenario.ts';
import { recruitLeavingTables, type RecruitContract } from '../../leaving/recruit-leaving-table.ts';
import { drawPacked, packedLeaving, packTable, type PackedLeaving } from '../packed-leaving.ts';
import type { SimulationModel } from '../simulation-model.ts';

/** Tables of people who join in one month with one contract, by age. */
interface JoinersOfMonth {
  readonly packed: PackedLeaving;
  readonly isMade: Uint8Array;
}

/**
 * Draws when, and why, people who join leave again. A table is made when it is first needed: few of those
 * of a small municipality ever are.
 *
 * @param ages - of recruits, by position
 * @see not law: keeps what `recruitLeavingTables` gives
 */
export function recruitDepartures(
  scenario: Pick<Scenario, 'referenceDate' | 'retirement' | 'workforce'>,
  parameters: Parameters,
  ages: readonly number[],
  monthCount: number,
): SimulationModel['drawRecruitDeparture'] {
  const tableOf = recruitLeavingTables(scenario, parameters);
  const joinersOf: Record<RecruitContract, (JoinersOfMonth | undefined)[]> = {
    permanent: [],
    temporary: [],
    training: [],
  };
  return (ageIndex, startMonth, contract, u) => {
    if (startMonth >= monthCount) return -1;
    const { packed, isMade } = (joinersOf[contract][startMonth] ??= {
      packed: packedLeaving(ages.length, monthCount - startMonth),
      isMade: new Uint8Array(ages.length),
    });
    if (isMade[ageIndex] === 0) {
      packTable(packed, ageIndex, tableOf(ages[ageIndex]!, startMonth, contract));
      isMade[ageIndex] = 1;
    }
    return drawPacked(packed, ageIndex, u);
  };
}
