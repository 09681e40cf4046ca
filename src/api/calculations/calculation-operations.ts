import * as z from 'zod';
import { cancelCalculation } from '../../services/calculations/cancel-calculation.ts';
import { listCalculations } from '../../services/calculations/list-calculations.ts';
import { requestCalculation } from '../../services/calculations/request-calculation.ts';
import { repeatCalculation } from '../../services/calculations/repeat-calculation.ts';
import { resumeCalculation } from '../../services/calculations/resume-calculation.ts';
import { showCalculation } from '../../services/calculations/show-calculation.ts';
import { apiRoot } from '../api-version.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import {
  calculationContract,
  calculationListContract,
  kindInEnglish,
  newCalculationContract,
} from './calculation-contract.ts';
import { presentCalculation } from './present-calculation.ts';

const tag = 'Berekeningen';
const params = z.strictObject({ id: idContract('de berekening') });

export const calculationOperations = [
  operation({
    id: 'vraagBerekeningAan',
    method: 'post',
    path: '/berekeningen',
    tag,
    summary: 'Een berekening aanvragen',
    description:
      'De berekening loopt op de achtergrond; volg haar op het adres in Location. Een werkboek kan pas als uitstroom, formatie, koppeling en reiskosten van het scenario geslaagd zijn.',
    takesIdempotencyKey: true,
    refusals: [404, 409],
    body: { contract: newCalculationContract },
    answers: {
      202: { description: 'Aangevraagd.', contract: calculationContract, hasLocation: true },
    },
    handle: async ({ context, body }) => {
      const calculation = await requestCalculation(context, {
        scenarioId: body.scenarioId,
        kind: kindInEnglish[body.soort],
      });
      return {
        status: 202,
        json: presentCalculation(calculation),
        location: `${apiRoot}/berekeningen/${calculation.id}`,
      };
    },
  }),
  operation({
    id: 'lijstBerekeningen',
    method: 'get',
    path: '/berekeningen',
    tag,
    summary: 'De berekeningen van een scenario',
    description: 'Alle berekeningen van één scenario, in volgorde van aanvraag.',
    query: z.strictObject({ scenarioId: idContract('het scenario') }),
    refusals: [404],
    answers: { 200: { description: 'De berekeningen.', contract: calculationListContract } },
    handle: async ({ context, query }) => {
      const calculations = await listCalculations(context, query);
      return { status: 200, json: { berekeningen: calculations.map(presentCalculation) } };
    },
  }),
  operation({
    id: 'toonBerekening',
    method: 'get',
    path: '/berekeningen/{id}',
    tag,
    summary: 'Hoe een berekening ervoor staat',
    description: 'De toestand en de voortgang; het resultaat staat op een eigen adres.',
    params,
    refusals: [404],
    answers: { 200: { description: 'De berekening.', contract: calculationContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentCalculation(await showCalculation(context, params.id)),
    }),
  }),
  operation({
    id: 'annuleerBerekening',
    method: 'post',
    path: '/berekeningen/{id}/_annuleer',
    tag,
    summary: 'Een berekening annuleren',
    description: 'Een wachtende berekening vervalt; een lopende stopt bij de eerstvolgende stap.',
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'De geannuleerde berekening.', contract: calculationContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentCalculation(await cancelCalculation(context, params.id)),
    }),
  }),
  operation({
    id: 'hervatBerekening',
    method: 'post',
    path: '/berekeningen/{id}/_hervat',
    tag,
    summary: 'Een mislukte of geannuleerde berekening hervatten',
    description:
      'Zet dezelfde berekening terug in de wachtrij. Delen van een formatieberekening die al klaar waren, worden niet opnieuw berekend.',
    params,
    refusals: [404, 409],
    answers: {
      202: {
        description: 'Opnieuw aangevraagd.',
        contract: calculationContract,
        hasLocation: true,
      },
    },
    handle: async ({ context, params }) => ({
      status: 202,
      json: presentCalculation(await resumeCalculation(context, params.id)),
      location: `${apiRoot}/berekeningen/${params.id}`,
    }),
  }),
  operation({
    id: 'herhaalBerekening',
    method: 'post',
    path: '/berekeningen/{id}/_herhaal',
    tag,
    summary: 'Een geslaagde berekening herhalen',
    description:
      'Doet dezelfde berekening nog eens, als nieuwe berekening. Is die geslaagd, dan zegt haar veld herhaling of het resultaat byte voor byte gelijk is, en zo niet, wat er anders was.',
    takesIdempotencyKey: true,
    params,
    refusals: [404, 409],
    answers: {
      202: {
        description: 'Aangevraagd.',
        contract: calculationContract,
        hasLocation: true,
      },
    },
    handle: async ({ context, params }) => {
      const calculation = await repeatCalculation(context, params.id);
      return {
        status: 202,
        json: presentCalculation(calculation),
        location: `${apiRoot}/berekeningen/${calculation.id}`,
      };
    },
  }),
];
