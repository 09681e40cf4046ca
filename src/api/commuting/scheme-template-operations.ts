import type * as z from 'zod';
import { operation } from '../operation.ts';
import { presentScheme } from './scheme-contract.ts';
import type { SchemeTemplate } from './scheme-template-contract.ts';
import { schemeTemplateListContract } from './scheme-template-list-contract.ts';

const presentTemplates = (
  templates: readonly SchemeTemplate[],
): z.input<typeof schemeTemplateListContract> => ({
  regelingen: templates.map((template) => ({
    titel: template.title,
    bron: [...template.sources],
    geldigVanaf: template.validFrom,
    bewijs: template.evidence,
    toelichting: template.explanation,
    regeling: presentScheme(template.scheme),
  })),
});

export const schemeTemplateOperations = [
  operation({
    id: 'lijstReiskostenregelingen',
    method: 'get',
    path: '/reiskostenregelingen',
    tag: 'Reiskosten',
    summary: 'Regelingen om mee te beginnen',
    description:
      'Regelingen waarvan een openbare bron is gevonden, naar soort, in de vorm waarin een scenario en een vraag ze lezen.',
    answers: {
      200: { description: 'De regelingen.', contract: schemeTemplateListContract, isAsSent: true },
    },
    handle: async ({ composition }) => ({
      status: 200,
      json: presentTemplates(composition.schemeTemplates),
    }),
  }),
];
