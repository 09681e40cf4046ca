import type * as z from 'zod';
import type { FinanceTrial } from '../../services/finance-imports/try-finance-file.ts';
import { presentProblems } from '../problem.ts';
import { presentCell } from '../rosters/present-roster-reading.ts';
import { presentScenario } from '../scenarios/present-scenario.ts';
import type { financeTrialContract } from './finance-trial-contract.ts';
import { presentField } from './finance-words.ts';
import { presentCellValue, presentColumns, presentSettings } from './present-finance-file.ts';

type Published = z.output<typeof financeTrialContract>;

function presentProposal(
  proposal: NonNullable<FinanceTrial['proposal']>,
): NonNullable<Published['voorstel']> {
  return 'failure' in proposal
    ? {
        uitgangspunten: null,
        wijzigingen: [],
        mislukking: proposal.failure,
        problemen: presentProblems(proposal.problems),
      }
    : {
        uitgangspunten: presentScenario(proposal.scenario),
        wijzigingen: [...proposal.changes],
        mislukking: null,
        problemen: [],
      };
}

/** What a finance file would bring, as `controleer-financien` publishes it. */
export const presentFinanceTrial = (
  { reading, possibleFields, totals, proposal, ...said }: FinanceTrial,
  markedPath: string | null,
): Published => ({
  ...presentSettings(said),
  bestandssoort: reading.fileKind,
  blad: reading.sheet,
  regels: reading.rowCount,
  ...presentColumns(reading, possibleFields),
  totalen: totals.map(({ field, total }) => ({
    ...presentField(field),
    waarde: Number(presentCellValue(field, total)),
  })),
  fouten: reading.errors.map(presentCell),
  waarschuwingen: reading.warnings.map(presentCell),
  voorstel: proposal === null ? null : presentProposal(proposal),
  gemarkeerd: markedPath,
});
