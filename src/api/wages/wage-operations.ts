import * as z from 'zod';
import { showWages } from '../../services/finance/show-wages.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import { presentWages } from './present-wages.ts';
import { wagesContract } from './wages-contract.ts';

export const wageOperations = [
  operation({
    id: 'toonLoonsom',
    method: 'get',
    path: '/scenarios/{scenarioId}/loonsom',
    tag: 'Scenario’s',
    summary: 'Loonsom, inhuur en overhead',
    description:
      'Per jaar de verwachte loonsom en inhuur en het aandeel van overhead, en per schaal, trede en programma de loonsom van wie op de peildatum in dienst is. Kleine groepen staan samen. Er wordt meteen gerekend en niets bewaard.',
    params: z.strictObject({ scenarioId: idContract('het scenario') }),
    refusals: [404, 409],
    answers: { 200: { description: 'De loonsom.', contract: wagesContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentWages(await showWages(context, params)),
    }),
  }),
];
