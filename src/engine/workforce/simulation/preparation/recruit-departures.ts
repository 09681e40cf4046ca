import type { Parameters } from '../../../parameters.ts';
import type { Scenario } from '../../../scenario.ts';
import { recruitLeavingTables } from '../../leaving/recruit-leaving-table.ts';
import { drawPacked, packedLeaving, packTable } from '../packed-leaving.ts';
import type { SimulationModel } from '../simulation-model.ts';

type DrawRecruitDeparture = SimulationModel['drawRecruitDeparture'];

const contracts = ['permanent', 'temporary', 'training'] as const;

type SimulatedScenario = Pick<Scenario, 'referenceDate' | 'retirement' | 'workforce'>;

const made = new WeakMap<Parameters, WeakMap<SimulatedScenario, DrawRecruitDeparture>>();

/**
 * Draws when, and why, people who join leave again. Their tables are made when they are first needed; they
 * depend on nothing but scenario and parameters, so municipalities that share these share the tables.
 *
 * @param ages - of recruits, by position
 * @see not law: a cache of `recruitLeavingTables`
 */
export function recruitDepartures(
  scenario: SimulatedScenario,
  parameters: Parameters,
  ages: readonly number[],
  monthCount: number,
): DrawRecruitDeparture {
  const ofParameters = made.get(parameters) ?? new WeakMap();
  made.set(parameters, ofParameters);
  const known = ofParameters.get(scenario);
  if (known !== undefined) return known;

  const tableOf = recruitLeavingTables(scenario, parameters);
  const tableCount = ages.length * monthCount;
  const perContract = contracts.map(() => packedLeaving(tableCount, monthCount));
  const isPacked = contracts.map(() => new Uint8Array(tableCount));
  const draw: DrawRecruitDeparture = (ageIndex, startMonth, contract, u) => {
    if (startMonth >= monthCount) return -1;
    const kind = contracts.indexOf(contract);
    const number = startMonth * ages.length + ageIndex;
    if (isPacked[kind]![number] === 0) {
      packTable(perContract[kind]!, number, tableOf(ages[ageIndex]!, startMonth, contract));
      isPacked[kind]![number] = 1;
    }
    return drawPacked(perContract[kind]!, number, u);
  };
  ofParameters.set(scenario, draw);
  return draw;
}
