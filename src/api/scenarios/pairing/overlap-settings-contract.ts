import * as z from 'zod';
import type { PairingSettings } from '../../../engine/pairing/pairing-settings.ts';
import { scenarioDefaults } from '../scenario-defaults.ts';
import { longestOverlapMonths, monthsContract } from './months-contract.ts';
import { hasNoDoubles } from './has-no-doubles.ts';
import { timeShareContract } from './time-share-contract.ts';

/** From which times each pair may choose. */
export const overlapFields = {
  overlapMaanden: z
    .array(monthsContract(1, longestOverlapMonths))
    .min(1, 'minstens een lengte')
    .refine((months) => hasNoDoubles(months), 'elke lengte een keer')
    .default(scenarioDefaults.overlapMonths)
    .meta({
      description:
        'Lengtes van de overlap (dakpan) waaruit gekozen wordt, in hele maanden van 1 tot en met 12.',
      example: [2, 3, 4, 6],
    }),
  maandenVoorVertrek: z
    .array(monthsContract(0, 60))
    .min(1, 'minstens een aantal maanden')
    .refine((months) => hasNoDoubles(months), 'elk aantal maanden een keer')
    .default(scenarioDefaults.monthsBeforeDeparture)
    .meta({
      description:
        'Hoeveel hele maanden voor het vertrek de overlap kan eindigen; 0 = tot het vertrek. Eerder beginnen en eindigen kost wel, maar vangt op dat iemand eerder gaat.',
      example: [0, 3, 6],
    }),
  tijddelen: z
    .array(timeShareContract)
    .min(1, 'minstens een deel')
    .refine((shares) => hasNoDoubles(shares), 'elk deel een keer')
    .default(scenarioDefaults.timeShares)
    .meta({
      description:
        'Welk deel van de eigen uren een gezel naast de meester kan zijn; kosten en leren gaan mee.',
      example: [0.5, 1],
    }),
};

const overlapContract = z.strictObject(overlapFields);
type OverlapContract = z.output<typeof overlapContract>;

type OverlapSettings = Pick<
  PairingSettings,
  'overlapMonths' | 'monthsBeforeDeparture' | 'timeShares'
>;

export const toOverlapSettings = (contract: OverlapContract): OverlapSettings => ({
  overlapMonths: contract.overlapMaanden,
  monthsBeforeDeparture: contract.maandenVoorVertrek,
  timeShares: contract.tijddelen,
});

export const presentOverlapSettings = (settings: OverlapSettings): OverlapContract => ({
  overlapMaanden: [...settings.overlapMonths],
  maandenVoorVertrek: [...settings.monthsBeforeDeparture],
  tijddelen: [...settings.timeShares],
});
