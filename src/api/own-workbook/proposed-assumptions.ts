import type * as z from 'zod';
import { InvalidInput } from '../../engine/problems.ts';
import type { WorkbookReadBack } from '../../services/own-workbook/read-back-workbook.ts';
import { parseInput, placeOf } from '../parse-input.ts';
import { presentScenario } from '../scenarios/present-scenario.ts';
import { scenarioContract } from '../scenarios/scenario-contract.ts';

type ScenarioContract = z.output<typeof scenarioContract>;
type ChangedInput = WorkbookReadBack['changes'][number];

/** The same tree with another value at a place; what does not lie on the way to it is shared. */
function withValue(
  tree: unknown,
  [part, ...rest]: ChangedInput['input']['place'],
  value: number,
): unknown {
  if (part === undefined) return value;
  if (Array.isArray(tree)) {
    return tree.map((item: unknown, index) =>
      index === part ? withValue(item, rest, value) : item,
    );
  }
  const branch = tree as Readonly<Record<string, unknown>>;
  return { ...branch, [part]: withValue(branch[part], rest, value) };
}

/** Where a change was made: in the file that came back, where its sender will look. */
const cellPlace = ({ sheet, cell, input }: ChangedInput): string =>
  `blad ${sheet}, cel ${cell} (${input.label})`;

/**
 * The scenario that a workbook was made of, as published, with the changes made in that workbook.
 *
 * @throws InvalidInput when a scenario may not have such a value, at the cell it came from
 */
export function proposedAssumptions(
  { scenario, changes }: Pick<WorkbookReadBack, 'scenario' | 'changes'>,
  name: string,
): ScenarioContract {
  const published: unknown = { ...presentScenario(scenario), naam: name };
  const proposed = changes.reduce(
    (tree, { input, becomes }) => withValue(tree, input.place, becomes),
    published,
  );
  try {
    return parseInput(scenarioContract, proposed);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const cellOf = new Map(changes.map((one) => [placeOf(one.input.place), cellPlace(one)]));
    throw new InvalidInput(
      error.problems.map((problem) => ({
        ...problem,
        place: cellOf.get(problem.place) ?? problem.place,
      })),
      'Met deze wijzigingen klopt het scenario niet meer.',
    );
  }
}
