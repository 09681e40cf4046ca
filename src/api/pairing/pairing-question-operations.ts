import * as z from 'zod';
import { compareWithEarlierPlan } from '../../services/pairing/compare-with-earlier-plan.ts';
import { explainUnchosenPairs } from '../../services/pairing/explain-unchosen-pairs.ts';
import { exploreFund } from '../../services/pairing/explore-fund.ts';
import { testRobustness } from '../../services/pairing/test-robustness.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import { fundContract } from './fund-contract.ts';
import { presentFund } from './present-fund.ts';
import { presentReplanComparison } from './present-replan-comparison.ts';
import { presentRobustness } from './present-robustness.ts';
import { presentWhyNot } from './present-why-not.ts';
import { replanComparisonContract } from './replan-comparison-contract.ts';
import { robustnessContract } from './robustness-contract.ts';
import { whyNotContract } from './why-not-contract.ts';

const tag = 'Scenario’s';
const params = z.strictObject({ scenarioId: idContract('het scenario') });
const rightNow = 'Er wordt meteen gerekend en niets bewaard; dat kan enkele seconden duren.';

export const pairingQuestionOperations = [
  operation({
    id: 'lichtKoppelingToe',
    method: 'get',
    path: '/scenarios/{scenarioId}/koppeling/waarom-niet',
    tag,
    summary: 'Waarom een koppel niet in het plan zit',
    description: `Per functie hoeveel gezellen om welke reden niet zijn gekozen. Met functieId of gezelId elk koppel met zijn redenen, uitgerekend tegen het plan; passen meer mogelijkheden niet, dan die van de mogelijkheid die het dichtst bij het plan komt. Met beide ook wat een plan met dat koppel aan waarde verliest. ${rightNow}`,
    params,
    query: z.strictObject({
      functieId: z
        .string()
        .optional()
        .meta({ description: 'Alleen koppels van deze functie.', example: 'P12' }),
      gezelId: z
        .string()
        .optional()
        .meta({ description: 'Alleen koppels met deze gezel.', example: 'T1' }),
    }),
    refusals: [404],
    answers: { 200: { description: 'De redenen.', contract: whyNotContract } },
    handle: async ({ context, params: { scenarioId }, query }) => ({
      status: 200,
      json: presentWhyNot(
        await explainUnchosenPairs(context, {
          scenarioId,
          postId: query.functieId ?? null,
          candidateId: query.gezelId ?? null,
        }),
      ),
    }),
  }),
  operation({
    id: 'verkenFonds',
    method: 'get',
    path: '/scenarios/{scenarioId}/koppeling/fonds',
    tag,
    summary: 'Wat meer of minder fonds oplevert',
    description: `Wat € 10.000 extra in elk jaar oplevert, en de waarde van het plan van geen fonds tot een fonds zonder grens, elk met bewezen grenzen. De voorkeur voor een eerder plan telt niet mee. ${rightNow}`,
    params,
    refusals: [404],
    answers: { 200: { description: 'De verkenning.', contract: fundContract } },
    handle: async ({ context, params: { scenarioId } }) => ({
      status: 200,
      json: presentFund(await exploreFund(context, scenarioId)),
    }),
  }),
  operation({
    id: 'toetsKoppeling',
    method: 'get',
    path: '/scenarios/{scenarioId}/koppeling/robuustheid',
    tag,
    summary: 'Wat er van het plan terechtkomt als mensen eerder gaan',
    description: `Van elk koppel de kans op elk aantal maanden overlap, uit dezelfde kansen op vertrek als de berekening van formatie; van het plan de verwachte naast de nominale waarde, en de plannen die op elk daarvan het best zijn. Een kans hoort bij een functie, en alleen de HR-adviseur ziet haar. ${rightNow}`,
    params,
    refusals: [404],
    answers: { 200: { description: 'De toets.', contract: robustnessContract } },
    handle: async ({ context, params: { scenarioId } }) => ({
      status: 200,
      json: presentRobustness(await testRobustness(context, scenarioId)),
    }),
  }),
  operation({
    id: 'vergelijkMetEerderPlan',
    method: 'get',
    path: '/scenarios/{scenarioId}/koppeling/herplan',
    tag,
    summary: 'Het plan naast een eerder plan',
    description: `Welke koppels van het eerdere plan van het scenario blijven, verschuiven of vervallen, welke nieuw zijn, en wat het behouden aan waarde kost. ${rightNow}`,
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'De vergelijking.', contract: replanComparisonContract } },
    handle: async ({ context, params: { scenarioId } }) => ({
      status: 200,
      json: presentReplanComparison(await compareWithEarlierPlan(context, scenarioId)),
    }),
  }),
];
