import * as z from 'zod';
import type { CommuterGrouping } from '../../engine/commuting/commuting-outcome.ts';
import { commuterGroupingInDutch } from '../../words/commuter-group-words.ts';
import { askedSchemeContract } from './asked-scheme-contract.ts';
import {
  commutingBudgetContract,
  hiddenNoteContract,
  modeShiftContract,
} from './commuting-contract.ts';
import { schemeOutcomeContract } from './scheme-outcome-contract.ts';

/** More schemes at once are a calculation, not a question. */
const mostVariants = 10;

const { all: _all, ...groupingsInDutch } = commuterGroupingInDutch;
const groupings = Object.values(
  groupingsInDutch,
) satisfies readonly (typeof commuterGroupingInDutch)[CommuterGrouping][];

export const trySchemesContract = z.strictObject({
  varianten: z
    .array(askedSchemeContract, 'een lijst van regelingen')
    .min(1, 'minstens een regeling')
    .max(mostVariants, `hoogstens ${mostVariants} regelingen`)
    .prefault([{}])
    .meta({
      description: 'De regelingen die worden doorgerekend; leeg = het voorstel van het scenario.',
      example: [{ knoppen: [{ soort: 'tarief', vervoer: ['fiets'], waarde: 0.21 }] }],
    }),
  indelingen: z
    .array(z.enum(groupings, groupings.join(', ')), 'een lijst van indelingen')
    .default([])
    .meta({
      description: 'Waarop de uitkomst wordt ingedeeld, naast het totaal.',
      example: ['afstand'],
    }),
  uitstoot: z.boolean('true of false').default(false).meta({
    description: 'Of ook de uitstoot wordt gegeven, bij het gedrag dat het scenario aanneemt.',
    example: false,
  }),
});

export const triedSchemesContract = z
  .strictObject({
    budget: commutingBudgetContract,
    huidig: schemeOutcomeContract,
    varianten: z
      .array(schemeOutcomeContract)
      .meta({ description: 'De gevraagde regelingen, in de volgorde van de vraag.', example: [] }),
    gedragseffecten: z.array(modeShiftContract).nullable().meta({
      description: 'Uitstoot per variant; leeg als er niet om is gevraagd.',
      example: null,
    }),
    toelichting: hiddenNoteContract,
  })
  .meta({ id: 'DoorgerekendeRegelingen', description: 'Regelingen naast die van nu.' });
