import * as z from 'zod';
import { Conflict } from '../../engine/problems.ts';
import { showCalculationResult } from '../../services/calculations/show-calculation-result.ts';
import { showCalculationWorkbook } from '../../services/calculations/show-calculation-workbook.ts';
import { showCalculation } from '../../services/calculations/show-calculation.ts';
import { watchCalculation } from '../../services/calculations/watch-calculation.ts';
import { idContract } from '../field-contracts.ts';
import { xlsxType } from '../media-types.ts';
import { operation } from '../operation.ts';
import { presentDepartures } from '../retirement/present-departures.ts';
import { departuresContract } from '../retirement/retirement-contract.ts';
import { calculationContract } from './calculation-contract.ts';
import { presentCalculation } from './present-calculation.ts';
import { presentResult } from './present-result.ts';
import { resultContract } from './result-contract.ts';

const tag = 'Berekeningen';
const params = z.strictObject({ id: idContract('de berekening') });

export const resultOperations = [
  operation({
    id: 'volgBerekening',
    method: 'get',
    path: '/berekeningen/{id}/voortgang',
    tag,
    summary: 'Een berekening volgen',
    description:
      'Server-sent events, elk met de berekening als JSON (schema Berekening): "voortgang" bij het begin en bij elke verandering, en tot slot "klaar" als de berekening is geslaagd, mislukt of geannuleerd. De stroom begint altijd met de toestand van dat moment, ook na een onderbreking.',
    params,
    refusals: [404],
    answers: {
      200: {
        description: 'De gebeurtenissen.',
        events: { voortgang: calculationContract, klaar: calculationContract },
      },
    },
    handle: async ({ context, params }) => {
      // Before the stream begins, so that an unknown id is an ordinary 404.
      await showCalculation(context, params.id);
      return {
        status: 200,
        stream: async (send, signal) => {
          let eventNumber = 0;
          await watchCalculation(
            context,
            params.id,
            (view) => {
              const hasEnded = view.finishedAt !== null;
              send({
                name: hasEnded ? 'klaar' : 'voortgang',
                id: String((eventNumber += 1)),
                data: presentCalculation(view),
              });
            },
            signal,
          );
        },
      };
    },
  }),
  operation({
    id: 'toonResultaat',
    method: 'get',
    path: '/berekeningen/{id}/resultaat',
    tag,
    summary: 'Het resultaat van een berekening',
    description:
      'De uitkomst van uitstroom, formatie, koppeling of reiskosten: geteld en opgeteld, zonder personen. Het resultaat van een werkboek is een bestand met een eigen adres.',
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'Het resultaat.', contract: resultContract } },
    handle: async ({ context, params }) => ({
      status: 200,
      json: presentResult(await showCalculationResult(context, params.id)),
    }),
  }),
  operation({
    id: 'toonVertrekdatums',
    method: 'get',
    path: '/berekeningen/{id}/vertrekdatums',
    tag,
    summary: 'De vertrekdatums per persoon',
    description:
      'Per persoon de datum, de reden en de zekerheid, uit een berekening van uitstroom. Alleen voor de HR-adviseur.',
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'De vertrekken.', contract: departuresContract } },
    handle: async ({ context, params }) => {
      const result = await showCalculationResult(context, params.id);
      if (result.kind !== 'retirement') {
        throw new Conflict('Vertrekdatums horen bij een berekening van uitstroom.');
      }
      return { status: 200, json: presentDepartures(result.outcome) };
    },
  }),
  operation({
    id: 'haalWerkboekOp',
    method: 'get',
    path: '/berekeningen/{id}/werkboek',
    tag,
    summary: 'Het werkboek als Excel-bestand',
    description: 'Het bestand dat een berekening van soort werkboek heeft gemaakt.',
    params,
    refusals: [404, 409],
    answers: { 200: { description: 'Het werkboek.', contentType: xlsxType } },
    handle: async ({ context, params }) => ({
      status: 200,
      ...(await showCalculationWorkbook(context, params.id)),
    }),
  }),
];
