import * as z from 'zod';
import { freezeBudget } from '../../services/budget-versions/freeze-budget.ts';
import { listBudgetVersions } from '../../services/budget-versions/list-budget-versions.ts';
import { showBudgetVersion } from '../../services/budget-versions/show-budget-version.ts';
import { apiRoot } from '../api-version.ts';
import { operation } from '../operation.ts';
import {
  budgetVersionContract,
  budgetVersionListContract,
  newBudgetVersionContract,
  versionNumberContract,
} from './budget-version-contract.ts';
import { presentBudgetVersion, presentBudgetVersions } from './present-budget-version.ts';

const tag = 'Scenario’s';
const path = '/begrotingsversies';

export const budgetVersionOperations = [
  operation({
    id: 'lijstBegrotingsversies',
    method: 'get',
    path,
    tag,
    summary: 'De vastgestelde begrotingen',
    description: 'Alle vastgestelde begrotingen, oudste eerst, zonder hun tabellen.',
    answers: { 200: { description: 'De versies.', contract: budgetVersionListContract } },
    handle: async ({ context }) => ({
      status: 200,
      json: presentBudgetVersions(await listBudgetVersions(context)),
    }),
  }),
  operation({
    id: 'stelBegrotingVast',
    method: 'post',
    path,
    tag,
    summary: 'De begroting van een scenario vaststellen',
    description:
      'Legt de tabel uit de laatste resultaten van het scenario vast als de volgende versie, met wat er anders is dan in de versie ervoor. Een versie wordt nooit gewijzigd of verwijderd: een wijziging is een nieuwe versie. Uitstroom, formatie, koppeling en reiskosten moeten met deze versie van het programma zijn berekend.',
    takesIdempotencyKey: true,
    refusals: [404, 409],
    body: { contract: newBudgetVersionContract },
    answers: {
      201: { description: 'Vastgesteld.', contract: budgetVersionContract, hasLocation: true },
    },
    handle: async ({ context, role, body }) => {
      const version = await freezeBudget(context, {
        scenarioId: body.scenarioId,
        decidedBy: body.vastgesteldDoor,
        // Not an open operation, so somebody signed in.
        recordedBy: role!,
        note: body.toelichting,
        after: body.vorigeVersie,
      });
      return {
        status: 201,
        json: presentBudgetVersion(version),
        location: `${apiRoot}${path}/${version.versionNumber}`,
      };
    },
  }),
  operation({
    id: 'toonBegrotingsversie',
    method: 'get',
    path: `${path}/{versienummer}`,
    tag,
    summary: 'Eén vastgestelde begroting',
    description: 'De begroting precies zoals zij is vastgesteld, met wat er toen anders was.',
    params: z.strictObject({ versienummer: versionNumberContract }),
    refusals: [404],
    answers: { 200: { description: 'De versie.', contract: budgetVersionContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentBudgetVersion(
        await showBudgetVersion(context, { versionNumber: params.versienummer }),
      ),
    }),
  }),
];
