import * as z from 'zod';
import { chooseFinanceColumns } from '../../services/finance-imports/choose-finance-columns.ts';
import { confirmFinanceFile } from '../../services/finance-imports/confirm-finance-file.ts';
import { discardFinanceFile } from '../../services/finance-imports/discard-finance-file.ts';
import { listFinanceFiles } from '../../services/finance-imports/list-finance-files.ts';
import { receiveFinanceFile } from '../../services/finance-imports/receive-finance-file.ts';
import { showFinanceFile } from '../../services/finance-imports/show-finance-file.ts';
import type { FinanceKind } from '../../engine/finance-row.ts';
import { apiRoot } from '../api-version.ts';
import { idContract } from '../field-contracts.ts';
import { xlsxType } from '../media-types.ts';
import { operation } from '../operation.ts';
import { rosterFileLimitBytes } from '../rosters/roster-file-operations.ts';
import {
  chosenColumnsContract,
  financeFileContract,
  financeFileListContract,
  financeFileQueryContract,
} from './finance-file-contract.ts';
import { kindInDutch, signInDutch, toField } from './finance-words.ts';
import { presentFinanceFile, presentFinanceFiles } from './present-finance-file.ts';

const tag = 'Financiële bestanden';
const params = z.strictObject({ id: idContract('het financiële bestand') });
const locationOf = (id: string): string => `${apiRoot}/financiele-bestanden/${id}`;

const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, dutch: string): Key =>
  (Object.keys(words) as Key[]).find((key) => words[key] === dutch)!;

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
    body: {
      contentTypes: [xlsxType, 'text/csv', 'application/octet-stream'],
      limitBytes: rosterFileLimitBytes,
      description: 'Het bestand zelf, xlsx of csv.',
    },
    answers: {
      200: {
        description: 'Deze bytes waren zo al ingestuurd; dit is dat bestand.',
        contract: financeFileContract,
        hasLocation: true,
      },
      202: {
        description: 'Ontvangen; de controle loopt.',
        contract: financeFileContract,
        hasLocation: true,
      },
    },
    handle: async ({ context, query, body }) => {
      const { fileId, isKnown } = await receiveFinanceFile(context, {
        bytes: body,
        kind: keyOf<FinanceKind>(kindInDutch, query.soort),
        source: query.bron,
        settings: {
          unitEuros: Number(query.eenheid),
          sign: keyOf(signInDutch, query.teken),
          year: query.jaar ?? null,
        },
      });
      const json = presentFinanceFile(await showFinanceFile(context, fileId));
      const location = locationOf(fileId);
      return isKnown
        ? { status: 200, json: { ...json, bekend: true }, location }
        : { status: 202, json, location };
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
      json: presentFinanceFiles(await listFinanceFiles(context)),
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
      json: presentFinanceFile(await showFinanceFile(context, params.id)),
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
          chosenColumns: body.kolommen.map(({ kop, veld, reeks }) => ({
            heading: kop,
            field: veld === null ? null : toField({ veld, reeks }),
          })),
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
      await discardFinanceFile(context, params.id);
      return { status: 204 };
    },
  }),
];
