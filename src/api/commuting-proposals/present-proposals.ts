import type * as z from 'zod';
import {
  extraCentsOf,
  type ProposalView,
} from '../../services/commuting-proposals/proposal-view.ts';
import { presentRunHashes } from '../calculations/present-calculation.ts';
import { presentSchemeOutcome } from '../commuting/present-scheme-outcome.ts';
import { presentScheme } from '../commuting/scheme-contract.ts';
import { toEuros } from '../json-numbers.ts';
import { roleInDutch } from '../pairing-decisions/pair-decision-contract.ts';
import type { proposalContract, proposalListContract } from './proposal-contract.ts';
import { schemeChanges } from './scheme-changes.ts';

/** One proposal as published, with what differs from the one before. */
export function presentProposal(proposal: ProposalView): z.input<typeof proposalContract> {
  const { effect, earlier, scheme, hashes } = proposal;
  const { jaren, eersteVolleJaar, groepen } = presentSchemeOutcome(effect);
  return {
    nummer: proposal.proposalNumber,
    indiener: proposal.proposer,
    regeling: presentScheme(scheme),
    toelichting: proposal.note,
    voorgesteldOp: proposal.proposedAt,
    vastgelegdDoor: roleInDutch[proposal.recordedBy],
    jaren,
    eersteVolleJaar,
    totaal: groepen[0]!,
    vorigVoorstel: earlier.proposalNumber,
    wijzigingen: schemeChanges(earlier.scheme, scheme),
    verschilMeerkosten: toEuros(extraCentsOf(effect) - earlier.extraCents),
    vingerafdrukken: presentRunHashes(hashes),
  };
}

/** The history of proposals as published. */
export const presentProposals = (
  proposals: readonly ProposalView[],
): z.input<typeof proposalListContract> => ({ voorstellen: proposals.map(presentProposal) });
