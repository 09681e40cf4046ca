import * as z from 'zod';
import { idContract } from '../field-contracts.ts';
import { scenarioContract } from '../scenarios/scenario-contract.ts';

const code = (description: string, example: string) =>
  z.string().trim().min(1).max(120).nullable().default(null).meta({ description, example });

/** What is asked for a proposal. */
export const scenarioProposalRequestContract = z.strictObject({
  scenarioId: idContract('het scenario waarvan wordt uitgegaan'),
  naam: z
    .string('een naam voor het nieuwe scenario')
    .trim()
    .min(1, 'een naam voor het nieuwe scenario')
    .max(120)
    .meta({ description: 'Naam van het nieuwe scenario.', example: 'Met begroting 2027' }),
  programma: code('Programma van regels die er geen hebben.', '13'),
  taakveld: code('Taakveld van regels die er geen hebben.', '0.4'),
  ingangsdatum: z.iso.date('een bestaande dag als jjjj-mm-dd').nullable().default(null).meta({
    description:
      'Eerste dag van salarissen die er zelf geen hebben, en van uurtarieven (leeg = de peildatum).',
    example: '2027-01-01',
  }),
  categorie: code('Economische categorie van regels die er geen hebben.', '3.8'),
});

export const proposedScenarioContract = z
  .strictObject({
    personeelsbestandId: idContract('het personeelsbestand'),
    uitgangspunten: scenarioContract,
    wijzigingen: z.array(z.string()).meta({
      description: 'Wat anders is dan in het scenario waarvan is uitgegaan.',
      example: ['De loonsom en inhuur die al begroot zijn, komen uit de import.'],
    }),
  })
  .meta({
    id: 'VoorgesteldScenario',
    description:
      'Een scenario dat nog niet is bewaard; stuur het in bij /scenarios om het te maken.',
  });
