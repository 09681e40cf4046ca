import * as z from 'zod';
import { confirmRosterImport } from '../../services/rosters/confirm-roster-import.ts';
import { discardRosterImport } from '../../services/rosters/discard-roster-import.ts';
import { listRosterImports } from '../../services/rosters/list-roster-imports.ts';
import { markRosterImport } from '../../services/rosters/mark-roster-import.ts';
import { receiveRosterFile } from '../../services/rosters/receive-roster-file.ts';
import { showRosterImport } from '../../services/rosters/show-roster-import.ts';
import { apiRoot } from '../api-version.ts';
import { idContract } from '../field-contracts.ts';
import { xlsxType } from '../media-types.ts';
import { operation } from '../operation.ts';
import { presentRosterFile, presentRosterFiles } from './present-roster-file.ts';
import { rosterFileContract, rosterFileListContract } from './roster-file-contract.ts';

const tag = 'Personeelsbestanden';
const params = z.strictObject({ id: idContract('het personeelsbestand') });
const locationOf = (id: string): string => `${apiRoot}/personeelsbestanden/${id}`;

/** The limit of the importer, enforced while the bytes come in; `test/api` keeps the two equal. */
export const rosterFileLimitBytes = 20 * 1_048_576;

export const rosterFileOperations = [
  operation({
    id: 'stuurPersoneelsbestandIn',
    method: 'post',
    path: '/personeelsbestanden',
    tag,
    summary: 'Een uitdraai uit het HR-systeem insturen',
    description:
      'Het bestand wordt op de achtergrond gecontroleerd; volg dat op het adres in Location. Er wordt niets blijvend bewaard tot het is bevestigd. Een bestand met verboden kolommen (BSN, IBAN, gezondheid, nationaliteit, notities) wordt meteen geweigerd.',
    takesIdempotencyKey: true,
    body: {
      contentTypes: [xlsxType, 'text/csv', 'application/octet-stream'],
      limitBytes: rosterFileLimitBytes,
      description: 'Het bestand zelf, xlsx of csv.',
    },
    answers: {
      200: {
        description: 'Deze bytes waren al ingestuurd; dit is dat bestand.',
        contract: rosterFileContract,
        hasLocation: true,
      },
      202: {
        description: 'Ontvangen; de controle loopt.',
        contract: rosterFileContract,
        hasLocation: true,
      },
    },
    handle: async ({ context, body }) => {
      const { importId, isKnown } = await receiveRosterFile(context, { bytes: body });
      const json = presentRosterFile(await showRosterImport(context, importId));
      const location = locationOf(importId);
      return isKnown
        ? { status: 200, json: { ...json, bekend: true }, location }
        : { status: 202, json, location };
    },
  }),
  operation({
    id: 'lijstPersoneelsbestanden',
    method: 'get',
    path: '/personeelsbestanden',
    tag,
    summary: 'De ingestuurde bestanden',
    description: 'Alle bestanden die zijn ingestuurd en niet verwijderd, nieuwste eerst.',
    answers: { 200: { description: 'De bestanden.', contract: rosterFileListContract } },
    handle: async ({ context }) => ({
      status: 200,
      json: presentRosterFiles(await listRosterImports(context)),
    }),
  }),
  operation({
    id: 'toonPersoneelsbestand',
    method: 'get',
    path: '/personeelsbestanden/{id}',
    tag,
    summary: 'Eén bestand, met alle fouten',
    description: 'Wat de controle heeft gevonden: kolommen, aantallen, fouten en waarschuwingen.',
    params,
    refusals: [404],
    answers: { 200: { description: 'Het bestand.', contract: rosterFileContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentRosterFile(await showRosterImport(context, params.id)),
    }),
  }),
  operation({
    id: 'haalGemarkeerdBestandOp',
    method: 'get',
    path: '/personeelsbestanden/{id}/gemarkeerd-bestand',
    tag,
    summary: 'Kopie van het bestand met de fouten gemarkeerd',
    description:
      'Een Excel-bestand waarin elke foute cel gekleurd is en een opmerking heeft, met een blad waarop alles onder elkaar staat. Alleen tot het bestand is bevestigd; daarna is het origineel gewist.',
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'De gemarkeerde kopie.', contentType: xlsxType } },
    handle: async ({ context, params }) => ({
      status: 200,
      ...(await markRosterImport(context, params.id)),
    }),
  }),
  operation({
    id: 'bevestigPersoneelsbestand',
    method: 'post',
    path: '/personeelsbestanden/{id}/_bevestig',
    tag,
    summary: 'Het bestand bevestigen',
    description:
      'Bewaart de regels onveranderlijk en wist het ingestuurde bestand. Nog eens bevestigen verandert niets.',
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'Het bevestigde bestand.', contract: rosterFileContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentRosterFile(await confirmRosterImport(context, params.id)),
    }),
  }),
  operation({
    id: 'verwijderPersoneelsbestand',
    method: 'delete',
    path: '/personeelsbestanden/{id}',
    tag,
    summary: 'Het bestand weggooien',
    description:
      'Wist het bestand en alles wat ervan is bewaard, ook na bevestiging; niet als er een scenario op rust.',
    params,
    refusals: [404, 409],
    answers: { 204: { description: 'Gewist.', isEmpty: true } },
    handle: async ({ context, params }) => {
      await discardRosterImport(context, params.id);
      return { status: 204 };
    },
  }),
];
