import * as z from 'zod';
import { confirmRosterImport } from '../../services/rosters/confirm-roster-import.ts';
import { receiveRosterFile } from '../../services/rosters/receive-roster-file.ts';
import { rosterFiles } from '../../services/rosters/roster-files.ts';
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
import { presentRosterFile, presentRosterFiles } from './present-roster-file.ts';
import { rosterFileContract, rosterFileListContract } from './roster-file-contract.ts';

const tag = 'Personeelsbestanden';
const params = z.strictObject({ id: idContract('het personeelsbestand') });
const locationOf = (id: string): string => `${apiRoot}/personeelsbestanden/${id}`;

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
    body: stagedFileBody,
    answers: receivedFileAnswers(rosterFileContract),
    handle: async ({ context, body }) => {
      const { fileId, isKnown } = await receiveRosterFile(context, { bytes: body });
      const json = presentRosterFile(await showStagedFile(context, rosterFiles, fileId));
      return receivedFileReply(json, { isKnown, location: locationOf(fileId) });
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
      json: presentRosterFiles(await listStagedFiles(context, rosterFiles)),
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
      json: presentRosterFile(await showStagedFile(context, rosterFiles, params.id)),
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
      ...(await markStagedFile(context, rosterFiles, params.id)),
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
      await discardStagedFile(context, rosterFiles, params.id);
      return { status: 204 };
    },
  }),
];
