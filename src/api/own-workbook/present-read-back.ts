import type * as z from 'zod';
import type { Scenario } from '../../engine/scenario.ts';
import type { WorkbookReadBack } from '../../services/own-workbook/read-back-workbook.ts';
import { placeOf } from '../parse-input.ts';
import { proposedAssumptions } from './proposed-assumptions.ts';
import { inputUnitInDutch, type readBackContract } from './read-back-contract.ts';

type ReadBackContract = z.input<typeof readBackContract>;
type Changes = WorkbookReadBack['changes'];

/** The longest name that a scenario may have. */
const longestName = 200;

const suffix = ' (teruggelezen)';

/** What a proposal is called when nobody says it: as the scenario it starts from, marked. */
export const proposedName = ({ name }: Scenario): string =>
  name.slice(0, longestName - suffix.length) + suffix;

/** All digits that were typed: a rate has more than two. */
const inDutch = (value: number): string =>
  value.toLocaleString('nl-NL', { maximumFractionDigits: 15 });

/** Each changed input with its cell, its place in a scenario and both numbers. */
export const presentChanges = (changes: Changes): ReadBackContract['wijzigingen'] =>
  changes.map(({ input, sheet, cell, becomes }) => ({
    blad: sheet,
    cel: cell,
    rubriek: input.section,
    omschrijving: input.label,
    plaats: placeOf(input.place),
    eenheid: inputUnitInDutch[input.unit],
    van: input.value,
    naar: becomes,
  }));

const sentenceOf = ({ input, sheet, cell, becomes }: Changes[number]): string =>
  `${input.section}, ${input.label}: van ${inDutch(input.value)} naar ${inDutch(becomes)} (blad ${sheet}, cel ${cell}).`;

/**
 * What was changed in a workbook, with the scenario that it leads to.
 *
 * @param name - of the new scenario; `null` = that of the old one, marked
 * @throws InvalidInput when a scenario may not have such values
 */
export function presentReadBack(readBack: WorkbookReadBack, name: string | null): ReadBackContract {
  const { scenarioId, scenario, rosterImportId, changes } = readBack;
  const proposal = (): ReadBackContract['voorstel'] => ({
    personeelsbestandId: rosterImportId,
    uitgangspunten: proposedAssumptions(readBack, name ?? proposedName(scenario)),
    wijzigingen: changes.map(sentenceOf),
  });
  return {
    scenarioId,
    wijzigingen: presentChanges(changes),
    voorstel: changes.length === 0 ? null : proposal(),
  };
}
