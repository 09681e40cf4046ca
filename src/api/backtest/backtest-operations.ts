import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { backtestRosters } from '../../services/backtest/backtest-rosters.ts';
import { operation } from '../operation.ts';
import { backtestContract, backtestRequestContract } from './backtest-contract.ts';
import { presentBacktest } from './present-backtest.ts';

export const backtestOperations = [
  operation({
    id: 'toetsTerug',
    method: 'post',
    path: '/terugtoetsen',
    tag: 'Terugtoetsen',
    summary: 'Een prognose naast wat er gebeurde',
    description:
      'Rekent van elk personeelsbestand naar het volgende en laat per groep zien of het aantal vertrekken binnen de band lag. Mensen worden alleen op personeelsnummer herkend; er wordt niets bewaard.',
    refusals: [404, 409],
    body: { contract: backtestRequestContract },
    answers: { 200: { description: 'De terugtoets.', contract: backtestContract } },
    handle: async ({ context, body }) => ({
      status: 200,
      json: presentBacktest(
        await backtestRosters(context, {
          scenarioId: body.scenarioId,
          rosters: body.personeelsbestanden.map(({ personeelsbestandId, peildatum }) => ({
            rosterImportId: personeelsbestandId,
            referenceDate: peildatum as CalendarDate,
          })),
        }),
      ),
    }),
  }),
];
