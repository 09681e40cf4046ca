import { compareScenarios } from '../../services/comparison/compare-scenarios.ts';
import { showComparisonWorkbook } from '../../services/comparison/show-comparison-workbook.ts';
import { odsType, xlsxType } from '../media-types.ts';
import { operation } from '../operation.ts';
import { comparisonContract, comparisonRequestContract } from './comparison-contract.ts';
import { presentComparison } from './present-comparison.ts';

const tag = 'Scenario’s';

/** Of both files. */
const shared =
  'De scenario’s gaan over hetzelfde personeelsbestand en dezelfde peildatum: het bestand is om te delen, en anders kan een verschil over een enkele medewerker gaan. Er wordt niets bewaard.';

/** Stands before the operations on one scenario, of which the id would match `_vergelijk` too. */
export const comparisonOperations = [
  operation({
    id: 'vergelijkScenarios',
    method: 'post',
    path: '/scenarios/_vergelijk',
    tag,
    summary: 'Scenario’s naast elkaar',
    description:
      'De begrotingen regel voor regel en de kerncijfers van twee tot vijf scenario’s, tegen de basis en tegen elkaar, uit de laatste resultaten. Elk scenario heeft uitstroom, formatie, koppeling en reiskosten nodig, berekend met deze versie van het programma. Er wordt niets bewaard.',
    refusals: [404, 409],
    body: { contract: comparisonRequestContract },
    answers: { 200: { description: 'De vergelijking.', contract: comparisonContract } },
    handle: async ({ context, body }) => ({
      status: 200,
      json: presentComparison(await compareScenarios(context, body)),
    }),
  }),
  operation({
    id: 'maakVergelijkingswerkboek',
    method: 'post',
    path: '/scenarios/_vergelijk-werkboek',
    tag,
    summary: 'Scenario’s naast elkaar als Excel-bestand',
    description: `Voor wie kiest: kerncijfers, nieuw beleid en keuzes van twee tot vijf scenario’s, met verschillen als formules, grafieken en controles. ${shared}`,
    refusals: [404, 409],
    body: { contract: comparisonRequestContract },
    answers: { 200: { description: 'Het werkboek.', contentType: xlsxType } },
    handle: async ({ context, body }) => ({
      status: 200,
      ...(await showComparisonWorkbook(context, { ...body, form: 'xlsx' })),
    }),
  }),
  operation({
    id: 'maakOpenVergelijkingswerkboek',
    method: 'post',
    path: '/scenarios/_vergelijk-werkboek-ods',
    tag,
    summary: 'Scenario’s naast elkaar als OpenDocument (.ods)',
    description: `Dezelfde inhoud als het Excel-bestand, met dezelfde formules en grafieken, in de open standaard. ${shared}`,
    refusals: [404, 409],
    body: { contract: comparisonRequestContract },
    answers: { 200: { description: 'Het werkboek.', contentType: odsType } },
    handle: async ({ context, body }) => ({
      status: 200,
      ...(await showComparisonWorkbook(context, { ...body, form: 'ods' })),
    }),
  }),
];
