import * as z from 'zod';
import { readBackWorkbook } from '../../services/own-workbook/read-back-workbook.ts';
import { idContract } from '../field-contracts.ts';
import { xlsxType } from '../media-types.ts';
import { operation } from '../operation.ts';
import { presentReadBack } from './present-read-back.ts';
import { readBackContract, readBackQueryContract } from './read-back-contract.ts';

/** The limit of the reader, enforced while the bytes come in; `test/api` keeps the two equal. */
export const returnedWorkbookLimitBytes = 10 * 1_048_576;

export const ownWorkbookOperations = [
  operation({
    id: 'leesWerkboekTerug',
    method: 'post',
    path: '/berekeningen/{id}/werkboek/_lees-terug',
    tag: 'Bestanden voor financiën',
    summary: 'Wijzigingen in een werkboek teruglezen',
    description:
      'Stuur het werkboek van deze berekening terug, veranderd in Excel of LibreOffice. Het antwoord noemt elke invoercel die een ander getal heeft, en het scenario dat daaruit volgt. Alleen die cellen mogen anders zijn, en de opmaak; een ander werkboek, een blad dat weg is of een formule die is overschreven wordt geweigerd, met alle plaatsen tegelijk. Er wordt niets bewaard: stuur het voorstel in bij /scenarios om er een scenario van te maken.',
    params: z.strictObject({ id: idContract('de berekening') }),
    query: readBackQueryContract,
    body: {
      contentTypes: [xlsxType, 'application/octet-stream'],
      limitBytes: returnedWorkbookLimitBytes,
      description: 'Het veranderde werkboek, xlsx.',
    },
    refusals: [404, 409],
    answers: {
      200: { description: 'De wijzigingen.', contract: readBackContract, isAsSent: true },
    },
    handle: async ({ context, params, query, body }) => ({
      status: 200,
      json: presentReadBack(
        await readBackWorkbook(context, { calculationId: params.id, bytes: body }),
        query.naam ?? null,
      ),
    }),
  }),
];
