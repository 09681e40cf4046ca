import * as z from 'zod';
import { fillScenarioTemplate } from '../../services/finance-files/fill-scenario-template.ts';
import { showBudgetFile } from '../../services/finance-files/show-budget-file.ts';
import { showOpenWorkbook } from '../../services/finance-files/show-open-workbook.ts';
import { idContract } from '../field-contracts.ts';
import { csvType, odsType, xlsxType } from '../media-types.ts';
import { operation } from '../operation.ts';
import { ledgerProfileListContract } from './ledger-profile-contract.ts';
import { presentLedgerProfiles } from './present-ledger-profiles.ts';

const tag = 'Bestanden voor financiën';
const params = z.strictObject({ scenarioId: idContract('het scenario') });
const query = z.strictObject({
  profiel: z.string().max(100).optional().meta({
    description: 'Grootboekprofiel; zonder keuze het neutrale.',
    example: 'neutraal',
  }),
});

/** The limit of the filler, enforced while the bytes come in; `test/api` keeps the two equal. */
export const templateLimitBytes = 10 * 1_048_576;

export const budgetFileOperations = [
  operation({
    id: 'haalOpenWerkboekOp',
    method: 'get',
    path: '/berekeningen/{id}/werkboek-ods',
    tag,
    summary: 'Het werkboek als OpenDocument (.ods)',
    description:
      'Dezelfde inhoud als het Excel-bestand van deze berekening, met dezelfde formules en grafieken, in de open standaard.',
    params: z.strictObject({ id: idContract('de berekening') }),
    refusals: [404, 409],
    answers: { 200: { description: 'Het werkboek.', contentType: odsType } },
    handle: async ({ context, params: { id } }) => ({
      status: 200,
      ...(await showOpenWorkbook(context, id)),
    }),
  }),
  operation({
    id: 'lijstGrootboekprofielen',
    method: 'get',
    path: '/grootboekprofielen',
    tag,
    summary: 'De indelingen van grootboekpakketten',
    description:
      'Alleen indelingen die openbaar zijn, en een neutrale van onszelf; elk met bron en met wat wij hebben aangenomen.',
    answers: { 200: { description: 'De profielen.', contract: ledgerProfileListContract } },
    handle: ({ context }) =>
      Promise.resolve({ status: 200, json: presentLedgerProfiles(context.ledgers) }),
  }),
  operation({
    id: 'haalBegrotingsbestandOp',
    method: 'get',
    path: '/scenarios/{scenarioId}/begrotingsbestand',
    tag,
    summary: 'De begrotingsregels als csv voor het grootboek',
    description:
      'UTF-8 met byte order mark, puntkomma en CRLF; een rij per regel en jaar met een bedrag. Tekst die met = + - of @ begint staat er zoals ze is ingevoerd: open het bestand met een importprogramma en niet door te dubbelklikken.',
    params,
    query,
    refusals: [404, 409],
    answers: { 200: { description: 'Het bestand.', contentType: csvType } },
    handle: async ({ context, params: { scenarioId }, query: { profiel } }) => ({
      status: 200,
      ...(await showBudgetFile(context, { scenarioId, profileId: profiel ?? null, form: 'csv' })),
    }),
  }),
  operation({
    id: 'haalImportbladOp',
    method: 'get',
    path: '/scenarios/{scenarioId}/importblad',
    tag,
    summary: 'De begrotingsregels als Excel-bestand voor het grootboek',
    description:
      'Dezelfde rijen als het begrotingsbestand, op één blad; codes zijn tekst en bedragen getallen.',
    params,
    query,
    refusals: [404, 409],
    answers: { 200: { description: 'Het bestand.', contentType: xlsxType } },
    handle: async ({ context, params: { scenarioId }, query: { profiel } }) => ({
      status: 200,
      ...(await showBudgetFile(context, { scenarioId, profileId: profiel ?? null, form: 'xlsx' })),
    }),
  }),
  operation({
    id: 'vulSjabloon',
    method: 'post',
    path: '/scenarios/{scenarioId}/_vul-sjabloon',
    tag,
    summary: 'Het eigen sjabloon van de gemeente vullen',
    description:
      "Stuur een werkmap (.xlsx) met namen of Excel-tabellen die met mp_ beginnen, zoals de tabel mp_nieuw_beleid of de naam mp_scenario; het antwoord is die werkmap, ingevuld. Al het andere blijft zoals het is: grafieken, opmaak, eigen bladen. Macro's, koppelingen en ingesloten bestanden worden geweigerd. Er wordt niets van bewaard.",
    params,
    body: {
      contentTypes: [xlsxType, 'application/octet-stream'],
      limitBytes: templateLimitBytes,
      description: 'Het sjabloon, xlsx.',
    },
    refusals: [404, 409],
    answers: { 200: { description: 'Het gevulde sjabloon.', contentType: xlsxType } },
    handle: async ({ context, params: { scenarioId }, body }) => ({
      status: 200,
      ...(await fillScenarioTemplate(context, { scenarioId, template: body })),
    }),
  }),
];
