import * as z from 'zod';
import type { InstanceSolution } from '../../services/stateless/solve-pairing-instance.ts';

const value = (description: string) => z.number().meta({ description, example: 92 });

/** The answer of the calculator `koppelen`. */
export const pairingInstanceSolutionContract = z
  .strictObject({
    waarde: value('Som van de waarden van de gekozen koppels.'),
    bovengrens: value('Bewezen: geen plan is meer waard dan dit.'),
    gat: z.number().meta({
      description: '(bovengrens - waarde) / bovengrens; 0 als er niets te kiezen is.',
      example: 0,
    }),
    bewezen: z.boolean().meta({ description: 'Of het plan de bovengrens haalt.', example: true }),
    gekozen: z
      .array(
        z.strictObject({
          meester: z.int().meta({ description: 'Nummer van de meester.', example: 0 }),
          gezel: z.int().meta({ description: 'Nummer van de gezel.', example: 0 }),
          jaar: z.int().meta({ description: 'Jaar, geteld vanaf 0.', example: 0 }),
        }),
      )
      .meta({ description: 'De koppels van het plan, op meester.', example: [] }),
    besteed: z
      .array(z.number())
      .meta({ description: 'Kosten van het plan per jaar.', example: [40000, 30000] }),
    gulzig: z
      .strictObject({ waarde: value('Waarde van het gulzige plan.') })
      .meta({ description: 'Hetzelfde budget, uitgedeeld op waarde per euro.' }),
  })
  .meta({ id: 'Koppelantwoord', description: 'De beste koppels binnen het budget, met bewijs.' });

export const presentPairingInstance = (
  solution: InstanceSolution,
): z.output<typeof pairingInstanceSolutionContract> => ({
  waarde: solution.value,
  bovengrens: solution.upperBound,
  gat: solution.gapRatio,
  bewezen: solution.isProved,
  gekozen: solution.chosen.map(({ master, apprentice, year }) => ({
    meester: master,
    gezel: apprentice,
    jaar: year,
  })),
  besteed: [...solution.spent],
  gulzig: { waarde: solution.greedyValue },
});
