import * as z from 'zod';
import { showBudget } from '../../services/calculations/show-budget.ts';
import { showScenarioOutcome } from '../../services/calculations/show-scenario-outcome.ts';
import { createScenario } from '../../services/scenarios/create-scenario.ts';
import { listScenarios } from '../../services/scenarios/list-scenarios.ts';
import { showScenario } from '../../services/scenarios/show-scenario.ts';
import { apiRoot } from '../api-version.ts';
import { budgetContract } from '../budget/budget-contract.ts';
import { presentBudget } from '../budget/present-budget.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import { presentScenarioOutcome } from './present-scenario-outcome.ts';
import { presentStoredScenario, presentStoredScenarios } from './present-stored-scenario.ts';
import { readScenario } from './scenario-contract.ts';
import { scenarioOutcomeContract } from './scenario-outcome-contract.ts';
import {
  newScenarioContract,
  scenarioListContract,
  scenarioResourceContract,
} from './scenario-resource-contract.ts';

const tag = 'Scenario’s';
const params = z.strictObject({ id: idContract('het scenario') });

export const scenarioOperations = [
  operation({
    id: 'maakScenario',
    method: 'post',
    path: '/scenarios',
    tag,
    summary: 'Een scenario maken',
    description:
      'Legt uitgangspunten vast bij een bevestigd personeelsbestand. Wat niet is opgegeven, krijgt de standaardwaarde. Een scenario verandert niet meer: andere keuzes zijn een ander scenario.',
    takesIdempotencyKey: true,
    refusals: [404, 409],
    body: { contract: newScenarioContract },
    answers: {
      201: {
        description: 'Gemaakt.',
        contract: scenarioResourceContract,
        isAsSent: true,
        hasLocation: true,
      },
    },
    handle: async ({ context, body }) => {
      const view = await createScenario(context, {
        rosterImportId: body.personeelsbestandId,
        scenario: readScenario(body.uitgangspunten),
      });
      return {
        status: 201,
        json: presentStoredScenario(view),
        location: `${apiRoot}/scenarios/${view.id}`,
      };
    },
  }),
  operation({
    id: 'lijstScenarios',
    method: 'get',
    path: '/scenarios',
    tag,
    summary: 'De scenario’s',
    description: 'Alle scenario’s, nieuwste eerst.',
    answers: { 200: { description: 'De scenario’s.', contract: scenarioListContract } },
    handle: async ({ context }) => ({
      status: 200,
      json: presentStoredScenarios(await listScenarios(context)),
    }),
  }),
  operation({
    id: 'toonScenario',
    method: 'get',
    path: '/scenarios/{id}',
    tag,
    summary: 'Eén scenario',
    description: 'Het scenario met alle uitgangspunten, ook de standaardwaarden.',
    params,
    refusals: [404],
    answers: {
      200: { description: 'Het scenario.', contract: scenarioResourceContract, isAsSent: true },
    },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentStoredScenario(await showScenario(context, params.id)),
    }),
  }),
  operation({
    id: 'toonBegroting',
    method: 'get',
    path: '/scenarios/{id}/begroting',
    tag,
    summary: 'De begrotingstabel van een scenario',
    description:
      'De tabel Nieuw beleid uit de laatste geslaagde berekeningen van koppeling en reiskosten, met de handmatige regels.',
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'De tabel.', contract: budgetContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentBudget(await showBudget(context, { scenarioId: params.id })),
    }),
  }),
  operation({
    id: 'toonUitkomst',
    method: 'get',
    path: '/scenarios/{id}/uitkomst',
    tag,
    summary: 'Alle uitkomsten van een scenario',
    description:
      'Uitstroom, koppelingen, reiskosten en begroting in één document, met de vingerafdrukken van waaruit ze zijn gemaakt.',
    params,
    refusals: [404, 409],
    answers: {
      200: { description: 'De uitkomsten.', contract: scenarioOutcomeContract, isAsSent: true },
    },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentScenarioOutcome(await showScenarioOutcome(context, params.id)),
    }),
  }),
];
