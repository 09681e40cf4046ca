import * as z from 'zod';
import { chooseFinanceColumns } from '../../services/finance-imports/choose-finance-columns.ts';
import { confirmFinanceFile } from '../../services/finance-imports/confirm-finance-file.ts';
import { financeFiles } from '../../services/finance-imports/finance-files.ts';
import { receiveFinanceFile } from '../../services/finance-imports/receive-finance-file.ts';
import { discardStagedFile } from '../../services/staged-files/discard-staged-file.ts';
import { listStagedFiles } from '../../services/staged-files/list-staged-files.ts';
import { markStagedFile } from '../../services/staged-files/mark-staged-file.ts';
import { showStagedFile } from '../../services/staged-files/show-staged-file.ts';
import { apiRoot } from '../api-version.ts';
import { idContract } from '../field-contracts.ts';
import { xlsxType } from '../media-types.ts';
import { operation } from '../operation.ts';
import {
  receivedFileAnswers,
  receivedFileReply,
  stagedFileBody,
} from '../staged-files/received-file.ts';
import {
  chosenColumnsContract,
  financeFileContract,
  financeFileListContract,
  financeFileQueryContract,
} from './finance-file-contract.ts';
import { toChosenColumns, toFinanceRequest } from './finance-words.ts';
import { presentFinanceFile, presentFinanceFiles } from './present-finance-file.ts';

const tag = 'Financiële bestanden';
const params = z.strictObject({ id: idContract('het financiële bestand') });
const locationOf = (id: string): string => `${apiRoot}/financiele-bestanden/${id}`;

export const offeredFileOperations = [
  operation({
    id: 'stuurFinancieelBestandIn',
    method: 'post',
    path: '/financiele-bestanden',
    tag,
    summary: 'Een blad van financiën insturen',
    description:
      'Formatie en loonsom per team, een salaristabel, inhuurcontracten, begrotingsregels of realisatie. Het bestand wordt op de achtergrond gecontroleerd met de kolommen die eerder voor deze bron zijn gekozen; volg dat op het adres in Location. Er wordt niets blijvend bewaard tot het is bevestigd. Kolommen met gegevens over personen en koppelingen naar andere bestanden worden meteen geweigerd.',
    takesIdempotencyKey: true,
    query: financeFileQueryContract,
    body: stagedFileBody,
    answers: receivedFileAnswers(financeFileContract),
    handle: async ({ context, query, body }) => {
      const { fileId, isKnown } = await receiveFinanceFile(context, {
        bytes: body,
        source: query.bron,
        ...toFinanceRequest(query),
      });
      const json = presentFinanceFile(await showStagedFile(context, financeFiles, fileId));
      return receivedFileReply(json, { isKnown, location: locationOf(fileId) });
    },
  }),
  operation({
    id: 'lijstFinancieleBestanden',
    method: 'get',
    path: '/financiele-bestanden',
    tag,
    summary: 'De ingestuurde bladen van financiën',
    description: 'Alle bestanden die zijn ingestuurd en niet verwijderd, nieuwste eerst.',
    answers: { 200: { description: 'De bestanden.', contract: financeFileListContract } },
    handle: async ({ context }) => ({
      status: 200,
      json: presentFinanceFiles(await listStagedFiles(context, financeFiles)),
    }),
  }),
  operation({
    id: 'toonFinancieelBestand',
    method: 'get',
    path: '/financiele-bestanden/{id}',
    tag,
    summary: 'Eén bestand, met kolommen, fouten en het verschil',
    description:
      'Welke kolommen zijn herkend en welke niet, alle fouten, en wat het verandert in de vorige import van deze bron: dat is wat bevestigen doet.',
    params,
    refusals: [404],
    answers: { 200: { description: 'Het bestand.', contract: financeFileContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentFinanceFile(await showStagedFile(context, financeFiles, params.id)),
    }),
  }),
  operation({
    id: 'haalGemarkeerdFinancieelBestandOp',
    method: 'get',
    path: '/financiele-bestanden/{id}/gemarkeerd-bestand',
    tag,
    summary: 'Kopie van het bestand met de fouten gemarkeerd',
    description:
      'Een Excel-bestand waarin elke foute cel gekleurd is en een opmerking heeft, met een blad waarop alles onder elkaar staat. Alleen tot het bestand is bevestigd; daarna is het origineel gewist.',
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'De gemarkeerde kopie.', contentType: xlsxType } },
    handle: async ({ context, params }) => ({
      status: 200,
      ...(await markStagedFile(context, financeFiles, params.id)),
    }),
  }),
  operation({
    id: 'kiesKolommen',
    method: 'post',
    path: '/financiele-bestanden/{id}/_kies-kolommen',
    tag,
    summary: 'Zeggen wat kolommen betekenen',
    description:
      'Vervangt de eerdere keuze voor deze soort en bron, onthoudt haar voor volgende bestanden, en controleert het bestand opnieuw.',
    params,
    refusals: [404, 409],
    body: { contract: chosenColumnsContract },
    answers: { 200: { description: 'De controle loopt.', contract: financeFileContract } },
    handle: async ({ context, params, body }) => ({
      status: 200,
      json: presentFinanceFile(
        await chooseFinanceColumns(context, {
          fileId: params.id,
          chosenColumns: toChosenColumns(body.kolommen),
        }),
      ),
    }),
  }),
  operation({
    id: 'bevestigFinancieelBestand',
    method: 'post',
    path: '/financiele-bestanden/{id}/_bevestig',
    tag,
    summary: 'Het bestand bevestigen',
    description:
      'Bewaart de regels onveranderlijk als import met hetzelfde kenmerk en wist het ingestuurde bestand. Wie als tweede bevestigt, krijgt te horen dat het al is gebeurd. Er verandert geen scenario.',
    takesIdempotencyKey: true,
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'Het bevestigde bestand.', contract: financeFileContract } },
    handle: async ({ context, params, role }) => ({
      status: 200,
      json: presentFinanceFile(
        await confirmFinanceFile(context, { fileId: params.id, confirmedBy: role! }),
      ),
    }),
  }),
  operation({
    id: 'verwijderFinancieelBestand',
    method: 'delete',
    path: '/financiele-bestanden/{id}',
    tag,
    summary: 'Het bestand weggooien',
    description: 'Wist een bestand dat niet is bevestigd, met alles wat ervan is bewaard.',
    params,
    refusals: [404, 409],
    answers: { 204: { description: 'Gewist.', isEmpty: true } },
    handle: async ({ context, params }) => {
      await discardStagedFile(context, financeFiles, params.id);
      return { status: 204 };
    },
  }),
];
