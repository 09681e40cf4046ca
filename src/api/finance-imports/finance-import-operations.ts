import * as z from 'zod';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { listFinanceImports } from '../../services/finance-imports/list-finance-imports.ts';
import { proposeFromImport } from '../../services/finance-imports/propose-from-import.ts';
import { showActualsBesideBudget } from '../../services/finance-imports/show-actuals-beside-budget.ts';
import { showFinanceImport } from '../../services/finance-imports/show-finance-import.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import { presentScenario } from '../scenarios/present-scenario.ts';
import {
  actualsContract,
  financeImportContract,
  financeImportListContract,
} from './finance-file-contract.ts';
import {
  presentActuals,
  presentFinanceImport,
  presentFinanceImports,
} from './present-finance-file.ts';
import {
  proposedScenarioContract,
  scenarioProposalRequestContract,
} from './proposed-scenario-contract.ts';

const tag = 'Financiële bestanden';
const params = z.strictObject({ id: idContract('de import') });

/** Rows in one answer: a page to look at, and still a small answer. */
const mostRows = 1000;
const usualRows = 100;

const countText = (what: string, lowest: number, highest: number) =>
  z.coerce.number(what).int(what).min(lowest, what).max(highest, what);

export const financeImportOperations = [
  operation({
    id: 'lijstFinancieleImporten',
    method: 'get',
    path: '/financiele-importen',
    tag,
    summary: 'Wat er van financiën is ingelezen',
    description: 'Alle bevestigde bladen van financiën, nieuwste eerst. Ze veranderen niet.',
    answers: { 200: { description: 'De imports.', contract: financeImportListContract } },
    handle: async ({ context }) => ({
      status: 200,
      json: presentFinanceImports(await listFinanceImports(context)),
    }),
  }),
  operation({
    id: 'toonFinancieleImport',
    method: 'get',
    path: '/financiele-importen/{id}',
    tag,
    summary: 'Eén import met zijn regels',
    description: 'De regels zoals ze zijn gelezen, in stukken op te vragen.',
    params,
    query: z.strictObject({
      vanaf: countText('een aantal van 0 of meer', 0, Number.MAX_SAFE_INTEGER)
        .default(0)
        .meta({ description: 'Eerste regel; 0 = de eerste.', example: 0 }),
      aantal: countText(`een aantal van 1 tot en met ${mostRows}`, 1, mostRows)
        .default(usualRows)
        .meta({ description: 'Aantal regels.', example: usualRows }),
    }),
    refusals: [404],
    answers: { 200: { description: 'De import.', contract: financeImportContract } },
    handle: async ({ context, params, query }) => ({
      status: 200,
      json: presentFinanceImport(
        await showFinanceImport(context, {
          importId: params.id,
          from: query.vanaf,
          count: query.aantal,
        }),
        query.vanaf,
      ),
    }),
  }),
  operation({
    id: 'stelScenarioVoor',
    method: 'post',
    path: '/financiele-importen/{id}/_stel-scenario-voor',
    tag,
    summary: 'Een scenario voorstellen met een import',
    description:
      'Begrotingsregels worden de handmatige regels, een loonsombegroting wordt wat al begroot is, een salaristabel komt in de plaats van de cao en inhuurcontracten geven eigen uurtarieven. Er wordt niets bewaard of veranderd: stuur het voorstel in bij /scenarios om er een scenario van te maken. Voor realisatie heeft een scenario geen plaats (409).',
    params,
    refusals: [404, 409],
    body: { contract: scenarioProposalRequestContract },
    answers: {
      200: {
        description: 'Het voorstel.',
        contract: proposedScenarioContract,
        isAsSent: true,
      },
    },
    handle: async ({ context, params, body }) => {
      const { rosterImportId, scenario, changes } = await proposeFromImport(context, {
        importId: params.id,
        scenarioId: body.scenarioId,
        name: body.naam,
        missing: {
          programme: body.programma,
          taakveld: body.taakveld,
          category: body.categorie,
          validFrom: body.ingangsdatum as CalendarDate | null,
        },
      });
      return {
        status: 200,
        json: {
          personeelsbestandId: rosterImportId,
          uitgangspunten: presentScenario(scenario),
          wijzigingen: [...changes],
        },
      };
    },
  }),
  operation({
    id: 'toonRealisatieNaastBegroting',
    method: 'get',
    path: '/financiele-importen/{id}/naast-begroting',
    tag,
    summary: 'Ingelezen realisatie naast ingelezen begroting',
    description: 'Opgeteld per jaar, programma, taakveld, categorie en kant van de rekening.',
    params,
    query: z.strictObject({ begrotingId: idContract('de import met begrotingsregels') }),
    refusals: [404, 409],
    answers: { 200: { description: 'De vergelijking.', contract: actualsContract } },
    handle: async ({ context, params, query }) => ({
      status: 200,
      json: presentActuals(
        await showActualsBesideBudget(context, {
          importId: params.id,
          budgetId: query.begrotingId,
        }),
      ),
    }),
  }),
];
