import * as z from 'zod';
import { recordPairDecisions } from '../../services/pairing-decisions/record-pair-decisions.ts';
import { replanFromDecisions } from '../../services/pairing-decisions/replan-from-decisions.ts';
import { showPairDecisions } from '../../services/pairing-decisions/show-pair-decisions.ts';
import { apiRoot } from '../api-version.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import { presentStoredScenario } from '../scenarios/present-stored-scenario.ts';
import { scenarioResourceContract } from '../scenarios/scenario-resource-contract.ts';
import {
  newPairDecisionsContract,
  pairDecisionListContract,
  replanContract,
} from './pair-decision-contract.ts';
import { presentPairDecisions, toPairChanges } from './present-pair-decisions.ts';

const tag = 'Scenario’s';
const params = z.strictObject({ scenarioId: idContract('het scenario') });

export const pairDecisionOperations = [
  operation({
    id: 'toonKoppelbesluiten',
    method: 'get',
    path: '/scenarios/{scenarioId}/koppeling/besluiten',
    tag,
    summary: 'De status van elk koppel, met de geschiedenis',
    description:
      'De koppels van het laatst berekende plan en alle koppels waarover is besloten. Een koppel zonder besluit is een voorstel.',
    params,
    refusals: [404],
    answers: { 200: { description: 'De koppels.', contract: pairDecisionListContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentPairDecisions(await showPairDecisions(context, params)),
    }),
  }),
  operation({
    id: 'legKoppelbesluitenVast',
    method: 'post',
    path: '/scenarios/{scenarioId}/koppeling/besluiten',
    tag,
    summary: 'De status van koppels wijzigen',
    description:
      'Legt vast wat mensen over koppels hebben besloten, alles of niets. Na voorstel komt besproken, dan vastgesteld, lopend en afgerond, telkens één stap; tot lopend kan een koppel een stap terug, of terug naar voorstel. Wat is vastgelegd, blijft in de geschiedenis staan.',
    takesIdempotencyKey: true,
    params,
    refusals: [404, 409],
    body: { contract: newPairDecisionsContract },
    answers: {
      201: {
        description: 'Vastgelegd; de koppels zoals ze nu zijn.',
        contract: pairDecisionListContract,
      },
    },
    handle: async ({ context, params, role, body }) => ({
      status: 201,
      json: presentPairDecisions(
        await recordPairDecisions(context, {
          ...params,
          // Not an open operation, so somebody signed in.
          decidedBy: role!,
          changes: toPairChanges(body),
        }),
      ),
    }),
  }),
  operation({
    id: 'herplanKoppeling',
    method: 'post',
    path: '/scenarios/{scenarioId}/koppeling/_herplan',
    tag,
    summary: 'Een nieuw scenario maken om verder te plannen',
    description:
      'In het nieuwe scenario staan de koppels die vastgesteld, lopend of afgerond zijn vast met hun maanden en tijddeel; van de andere koppels van het plan blijft zoveel mogelijk zoals het was. De besluiten gaan mee met hun geschiedenis. Vraag daarna de berekening van de koppeling aan.',
    takesIdempotencyKey: true,
    params,
    refusals: [404, 409],
    body: { contract: replanContract },
    answers: {
      201: {
        description: 'Gemaakt.',
        contract: scenarioResourceContract,
        isAsSent: true,
        hasLocation: true,
      },
    },
    handle: async ({ context, params, body }) => {
      const view = await replanFromDecisions(context, { ...params, name: body.naam });
      return {
        status: 201,
        json: presentStoredScenario(view),
        location: `${apiRoot}/scenarios/${view.id}`,
      };
    },
  }),
];
