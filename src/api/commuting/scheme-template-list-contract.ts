import * as z from 'zod';
import { schemeTemplateContract } from './scheme-template-contract.ts';

export const schemeTemplateListContract = z
  .strictObject({
    regelingen: z
      .array(schemeTemplateContract)
      .meta({ description: 'Regelingen met een openbare bron, naar soort.', example: [] }),
  })
  .meta({ id: 'Reiskostenregelingen', description: 'Regelingen om mee te beginnen.' });
