import * as z from 'zod';
import { proposeScheme } from '../../services/commuting-proposals/propose-scheme.ts';
import { showProposals } from '../../services/commuting-proposals/show-proposals.ts';
import { toAskedScheme } from '../commuting/asked-scheme-contract.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import { presentProposal, presentProposals } from './present-proposals.ts';
import {
  newProposalContract,
  proposalContract,
  proposalListContract,
} from './proposal-contract.ts';

const tag = 'Reiskosten';
const path = '/scenarios/{scenarioId}/reiskosten/voorstellen';
const params = z.strictObject({ scenarioId: idContract('het scenario') });

export const proposalOperations = [
  operation({
    id: 'lijstReiskostenvoorstellen',
    method: 'get',
    path,
    tag,
    summary: 'Wie wat voorstelde, en wat het deed',
    description:
      'Alle voorstellen over reiskosten bij een scenario, oudste eerst, met wat ze kostten toen ze werden gedaan en wat er anders is dan in het voorstel ervoor.',
    params,
    refusals: [404],
    answers: {
      200: { description: 'De voorstellen.', contract: proposalListContract, isAsSent: true },
    },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentProposals(await showProposals(context, params)),
    }),
  }),
  operation({
    id: 'doeReiskostenvoorstel',
    method: 'post',
    path,
    tag,
    summary: 'Een voorstel over reiskosten vastleggen',
    description:
      'Rekent de regeling door en legt haar vast met de uitkomst van nu. Een voorstel wordt nooit gewijzigd of verwijderd: een ander voorstel is een nieuw voorstel.',
    takesIdempotencyKey: true,
    params,
    refusals: [404],
    body: { contract: newProposalContract },
    answers: {
      201: { description: 'Vastgelegd.', contract: proposalContract, isAsSent: true },
    },
    handle: async ({ context, params: { scenarioId }, role, body }) => ({
      status: 201,
      json: presentProposal(
        await proposeScheme(context, {
          scenarioId,
          proposer: body.indiener,
          note: body.toelichting,
          // Not an open operation, so somebody signed in.
          recordedBy: role!,
          asked: toAskedScheme(body),
        }),
      ),
    }),
  }),
];
