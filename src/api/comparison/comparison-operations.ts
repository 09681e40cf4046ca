import { compareScenarios } from '../../services/comparison/compare-scenarios.ts';
import { operation } from '../operation.ts';
import { comparisonContract, comparisonRequestContract } from './comparison-contract.ts';
import { presentComparison } from './present-comparison.ts';

/** Stands before the operations on one scenario, of which the id would match `_vergelijk` too. */
export const comparisonOperations = [
  operation({
    id: 'vergelijkScenarios',
    method: 'post',
    path: '/scenarios/_vergelijk',
    tag: 'Scenario’s',
    summary: 'Scenario’s naast elkaar',
    description:
      'De begrotingen regel voor regel en de kerncijfers van twee tot vijf scenario’s, tegen de basis en tegen elkaar, uit de laatste resultaten. Elk scenario heeft uitstroom, formatie, koppeling en reiskosten nodig, berekend met deze versie van het programma. Er wordt niets bewaard.',
    refusals: [404, 409],
    body: { contract: comparisonRequestContract },
    answers: { 200: { description: 'De vergelijking.', contract: comparisonContract } },
    handle: async ({ context, body }) => ({
      status: 200,
      json: presentComparison(await compareScenarios(context, body)),
    }),
  }),
];
