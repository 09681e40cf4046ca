import type * as z from 'zod';
import type { CalculationView } from '../../services/calculations/calculation-view.ts';
import { presentProblems } from '../problem.ts';
import {
  kindInDutch,
  runPartInDutch,
  statusInDutch,
  type calculationContract,
  type runHashesContract,
} from './calculation-contract.ts';

type RunHashes = NonNullable<CalculationView['hashes']>;

export const presentRunHashes = (hashes: RunHashes): z.output<typeof runHashesContract> => ({
  personeelsbestand: hashes.rosterFile,
  scenario: hashes.scenario,
  parameters: hashes.parameters,
  programmaversie: hashes.engineVersion,
  resultaat: hashes.result,
});

const presentRepeat = ({
  of,
  isEqual,
  differences,
}: NonNullable<CalculationView['repeat']>): z.output<typeof calculationContract>['herhaling'] => ({
  van: of,
  gelijk: isEqual,
  verschillen: differences.map((part) => runPartInDutch[part]),
});

/** A calculation as published: its state, not its result. */
export const presentCalculation = (
  calculation: CalculationView,
): z.output<typeof calculationContract> => ({
  id: calculation.id,
  scenarioId: calculation.scenarioId,
  soort: kindInDutch[calculation.kind],
  status: statusInDutch[calculation.status],
  voortgang: calculation.progressRatio,
  voortgangTekst: calculation.progressText,
  aangevraagdOp: calculation.requestedAt,
  begonnenOp: calculation.startedAt,
  beeindigdOp: calculation.finishedAt,
  mislukking: calculation.failure,
  problemen: presentProblems(calculation.problems),
  vingerafdrukken: calculation.hashes === null ? null : presentRunHashes(calculation.hashes),
  herhaling: calculation.repeat === null ? null : presentRepeat(calculation.repeat),
});
