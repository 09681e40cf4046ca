import * as z from 'zod';
import type { TransitionGuarantee } from '../../engine/commuting/commuting-scheme.ts';
import { toExact, toNumber } from '../json-numbers.ts';
import { shareContract } from '../number-contracts.ts';

export const transitionGuaranteeContract = z
  .strictObject({
    delen: z
      .array(shareContract, 'een lijst van delen, een per jaar')
      .min(1, 'minstens een deel')
      .meta({
        description:
          'Deel (0-1) van de achteruitgang dat in het eerste, tweede en volgende jaar van de regeling wordt vergoed.',
        example: [1, 0.5],
      }),
  })
  .meta({
    id: 'Overgangsgarantie',
    description: 'Wat wie erop achteruitgaat, houdt van het verschil met de regeling van nu.',
    example: { delen: [1, 0.5] },
  });

export const toTransitionGuarantee = ({
  delen,
}: z.output<typeof transitionGuaranteeContract>): TransitionGuarantee => ({
  sharesByYear: delen.map(toExact),
});

export const presentTransitionGuarantee = ({
  sharesByYear,
}: TransitionGuarantee): z.input<typeof transitionGuaranteeContract> => ({
  delen: sharesByYear.map(toNumber),
});
