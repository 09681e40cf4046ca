import * as z from 'zod';
import { explainCell } from '../../services/explanation/explain-cell.ts';
import { explainDeparture } from '../../services/explanation/explain-departure.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import { cellExplanationContract } from './cell-explanation-contract.ts';
import { departureExplanationContract } from './departure-explanation-contract.ts';
import { presentCellExplanation } from './present-cell-explanation.ts';
import { presentDepartureExplanation } from './present-departure-explanation.ts';

const tag = 'Berekeningen';
const calculationId = idContract('de berekening');

/** A number in an address is text. */
const wholeInAddress = (what: string, highest: number, example: number) =>
  z.coerce
    .number(what)
    .int(what)
    .min(1, what)
    .max(highest, what)
    .meta({ description: `${what[0]!.toUpperCase()}${what.slice(1)}.`, example });

const highestRow = 1_048_576; // of a sheet in Excel
const highestYear = 2200;

const groupingInEnglish = {
  totaal: 'all',
  functiefamilie: 'positionFamily',
  programma: 'programme',
  schaalgroep: 'scaleBand',
  team: 'team',
} as const;
const groupings = ['totaal', 'functiefamilie', 'programma', 'schaalgroep', 'team'] as const;

export const explanationOperations = [
  operation({
    id: 'lichtVertrekdatumToe',
    method: 'get',
    path: '/berekeningen/{id}/vertrekdatums/{rij}/toelichting',
    tag,
    summary: 'Hoe de vertrekdatum van één persoon tot stand komt',
    description:
      'Elke regel en waarde achter de datum, in volgorde, uit een berekening van uitstroom. Het adres noemt een rij van het personeelsbestand, nooit een personeelsnummer. Alleen voor de HR-adviseur.',
    params: z.strictObject({
      id: calculationId,
      rij: wholeInAddress('een rij van het personeelsbestand', highestRow, 12),
    }),
    refusals: [404, 409],
    answers: { 200: { description: 'De toelichting.', contract: departureExplanationContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentDepartureExplanation(
        await explainDeparture(context, { calculationId: params.id, rowNumber: params.rij }),
      ),
    }),
  }),
  operation({
    id: 'lichtVertrekToe',
    method: 'get',
    path: '/berekeningen/{id}/toelichting',
    tag,
    summary: 'Waarom er in een jaar zoveel mensen een groep verlaten',
    description:
      'Het verwachte vertrek van de mensen van nu uit een berekening van formatie, per oorzaak en met de waarden erachter; desgewenst naast een andere berekening van formatie. Over een kleine groep wordt niets gezegd.',
    params: z.strictObject({ id: calculationId }),
    query: z.strictObject({
      indeling: z
        .enum(groupings, groupings.join(', '))
        .meta({ description: 'Waarnaar is ingedeeld.', example: 'team' }),
      groep: z
        .string()
        .default('Totaal')
        .meta({ description: 'Naam van de groep.', example: 'Ruimte' }),
      jaar: wholeInAddress('een kalenderjaar', highestYear, 2028),
      vergelijkMet: idContract('een andere berekening van formatie').optional(),
    }),
    refusals: [404, 409],
    answers: { 200: { description: 'De toelichting.', contract: cellExplanationContract } },
    handle: async ({ context, params, query }) => ({
      status: 200,
      json: presentCellExplanation(
        await explainCell(context, {
          calculationId: params.id,
          compareWith: query.vergelijkMet ?? null,
          cell: {
            grouping: groupingInEnglish[query.indeling],
            group: query.groep,
            year: query.jaar,
          },
        }),
      ),
    }),
  }),
];
