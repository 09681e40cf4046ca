import { InvalidInput, type Problem } from '../../../engine/problems.ts';
import { inDutch } from '../open-file/refuse-file.ts';

/** Listed one by one; a workbook with more is wrong in one way many times, such as by an inserted row. */
const mostProblems = 200;

/** Gathers what is wrong; beyond the most that are listed they are only counted. */
export interface ProblemCollector {
  readonly add: (problem: Problem) => void;
  /** @throws InvalidInput when anything was added */
  readonly refuse: () => void;
}

export function collectProblems(): ProblemCollector {
  const problems: Problem[] = [];
  let unlisted = 0;
  return {
    add: (problem) => {
      if (problems.length < mostProblems) problems.push(problem);
      else unlisted += 1;
    },
    refuse: () => {
      if (problems.length === 0) return;
      const more: Problem = {
        place: 'werkboek',
        found: `nog ${inDutch(unlisted)} afwijkingen`,
        expected: 'herstel eerst de afwijkingen hierboven, of begin opnieuw met het werkboek',
      };
      throw new InvalidInput(
        unlisted > 0 ? [...problems, more] : problems,
        'Dit werkboek kan niet worden teruggelezen: er is meer veranderd dan de invoercellen.',
      );
    },
  };
}
