import * as z from 'zod';
import type { CommuterGrouping } from '../../engine/commuting/commuting-outcome.ts';
import { exploreCommutingLevers } from '../../services/commuting/explore-commuting-levers.ts';
import { seekCommutingLever } from '../../services/commuting/seek-commuting-lever.ts';
import { summariseScheme } from '../../services/commuting/summarise-scheme.ts';
import { testCommutingSensitivity } from '../../services/commuting/test-commuting-sensitivity.ts';
import { trySchemes } from '../../services/commuting/try-schemes.ts';
import { commuterGroupingInEnglish } from '../../words/commuter-group-words.ts';
import { modeShiftInEnglish } from '../../words/commuting-words.ts';
import { idContract } from '../field-contracts.ts';
import { operation } from '../operation.ts';
import { askedSchemeContract, toAskedScheme } from './asked-scheme-contract.ts';
import {
  exploredLeversContract,
  exploreLeversContract,
  measureInEnglish,
  toLeverRange,
} from './explore-levers-contract.ts';
import { toLever } from './lever-contract.ts';
import { presentExploredLevers } from './present-explored-levers.ts';
import { presentFoundLever } from './present-found-lever.ts';
import { presentSchemeSensitivity } from './present-scheme-sensitivity.ts';
import { presentTriedSchemes } from './present-tried-schemes.ts';
import { schemeSummaryContract } from './scheme-summary-contract.ts';
import { foundLeverContract, seekLeverContract, toSeekTarget } from './seek-lever-contract.ts';
import { schemeSensitivityContract } from './sensitivity-contract.ts';
import { presentSchemeSummary } from './summary/present-scheme-summary.ts';
import { triedSchemesContract, trySchemesContract } from './try-schemes-contract.ts';

const tag = 'Reiskosten';
const params = z.strictObject({ scenarioId: idContract('het scenario') });
const rightNow =
  'Er wordt meteen gerekend en niets bewaard; de eerste vraag over een scenario duurt langer.';

export const commutingQuestionOperations = [
  operation({
    id: 'rekenRegelingenDoor',
    method: 'post',
    path: '/scenarios/{scenarioId}/reiskosten/_doorrekenen',
    tag,
    summary: 'Wat regelingen kosten, en wie erop vooruit- of achteruitgaat',
    description: `Elke gevraagde regeling naast die van nu: per jaar de kosten en wat er van het budget over is, en in het eerste volle jaar wie erop vooruit- of achteruitgaat. ${rightNow}`,
    params,
    refusals: [404],
    body: { contract: trySchemesContract },
    answers: { 200: { description: 'De uitkomst.', contract: triedSchemesContract } },
    handle: async ({ context, params: { scenarioId }, body }) => ({
      status: 200,
      json: presentTriedSchemes(
        await trySchemes(context, {
          scenarioId,
          asked: body.varianten.map(toAskedScheme),
          places: body.varianten.map((_, index) => `varianten[${index}]`),
          groupings: body.indelingen.map(
            (grouping): CommuterGrouping => commuterGroupingInEnglish[grouping],
          ),
          wantsEmission: body.uitstoot,
        }),
      ),
    }),
  }),
  operation({
    id: 'zoekKnop',
    method: 'post',
    path: '/scenarios/{scenarioId}/reiskosten/_zoek',
    tag,
    summary: 'Bij welke waarde een jaar op het budget uitkomt',
    description: `De waarde van een onderdeel van een regeling waarbij een jaar op een bedrag uitkomt: tot op de cent als dat kan, en anders de waarden er vlak onder en boven. ${rightNow}`,
    params,
    refusals: [404],
    body: { contract: seekLeverContract },
    answers: { 200: { description: 'Wat er is gevonden.', contract: foundLeverContract } },
    handle: async ({ context, params: { scenarioId }, body }) => ({
      status: 200,
      json: presentFoundLever(
        await seekCommutingLever(context, {
          scenarioId,
          asked: toAskedScheme(body),
          lever: toLever(body.knop),
          target: toSeekTarget(body.doel),
          year: body.jaar,
        }),
      ),
    }),
  }),
  operation({
    id: 'verkenKnoppen',
    method: 'post',
    path: '/scenarios/{scenarioId}/reiskosten/_verken',
    tag,
    summary: 'Wat combinaties van twee onderdelen kosten en doen',
    description: `Alle combinaties van twee onderdelen van een regeling, met de kosten, hoeveel mensen erop achteruitgaan en de uitstoot, en welke combinaties niet te verbeteren zijn. ${rightNow}`,
    params,
    refusals: [404],
    body: { contract: exploreLeversContract },
    answers: { 200: { description: 'De combinaties.', contract: exploredLeversContract } },
    handle: async ({ context, params: { scenarioId }, body }) => ({
      status: 200,
      json: presentExploredLevers(
        await exploreCommutingLevers(context, {
          scenarioId,
          asked: toAskedScheme(body),
          first: toLeverRange(body.eersteKnop),
          second: toLeverRange(body.tweedeKnop),
          against: measureInEnglish[body.tegen],
          points: body.punten,
          band: modeShiftInEnglish[body.gedrag],
        }),
      ),
    }),
  }),
  operation({
    id: 'toetsRegeling',
    method: 'post',
    path: '/scenarios/{scenarioId}/reiskosten/_gevoeligheid',
    tag,
    summary: 'Hoeveel de kosten schuiven als een aanname anders uitvalt',
    description: `Van elke aanname wat een jaar kost als zij lager of hoger uitvalt, de belangrijkste eerst. ${rightNow}`,
    params,
    refusals: [404],
    body: { contract: askedSchemeContract },
    answers: { 200: { description: 'De gevoeligheid.', contract: schemeSensitivityContract } },
    handle: async ({ context, params: { scenarioId }, body }) => ({
      status: 200,
      json: presentSchemeSensitivity(
        await testCommutingSensitivity(context, { scenarioId, asked: toAskedScheme(body) }),
      ),
    }),
  }),
  operation({
    id: 'vatRegelingSamen',
    method: 'post',
    path: '/scenarios/{scenarioId}/reiskosten/_samenvatting',
    tag,
    summary: 'Een bladzijde over een regeling in gewone taal',
    description: `Wat een regeling kost, wie erop vooruit- of achteruitgaat, wat er belast is, wat zij met de uitstoot doet en hoe zeker dat is, in hele zinnen uit de cijfers. Zonder gegevens van personen, dus ook om te tonen. ${rightNow}`,
    params,
    refusals: [404],
    body: { contract: askedSchemeContract },
    answers: { 200: { description: 'De samenvatting.', contract: schemeSummaryContract } },
    handle: async ({ context, params: { scenarioId }, body }) => ({
      status: 200,
      json: presentSchemeSummary(
        await summariseScheme(context, { scenarioId, asked: toAskedScheme(body) }),
      ),
    }),
  }),
];
