import * as z from 'zod';
import { deliverStoredIv3 } from '../../services/finance/deliver-stored-iv3.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import { iv3DeliveryContract } from './iv3-delivery-contract.ts';
import { iv3DetailsContract, readIv3Details } from './iv3-details-contract.ts';
import { presentIv3Delivery } from './present-iv3-delivery.ts';

export const iv3Operations = [
  operation({
    id: 'leverIv3',
    method: 'post',
    path: '/scenarios/{scenarioId}/iv3/_lever',
    tag: 'Scenario’s',
    summary: 'Een Iv3-levering van de begrotingsregels',
    description:
      'De begrotingsregels van één boekjaar als bestand volgens het dataschema van het CBS, met de indicatoren bi.1 tot en met bi.5. Er wordt niets bewaard en niets verstuurd.',
    params: z.strictObject({ scenarioId: idContract('het scenario') }),
    refusals: [404, 409],
    body: { contract: iv3DetailsContract },
    answers: { 200: { description: 'De levering.', contract: iv3DeliveryContract } },
    handle: async ({ context, params: { scenarioId }, body }) => ({
      status: 200,
      json: presentIv3Delivery(
        await deliverStoredIv3(context, { scenarioId, details: readIv3Details(body) }),
        { deliveredAt: context.now.toISOString(), engineVersion: context.engineVersion },
      ),
    }),
  }),
];
