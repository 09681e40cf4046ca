import * as z from 'zod';
import { idContract } from '../field-contracts.ts';
import { proposedScenarioContract } from '../finance-imports/proposed-scenario-contract.ts';

export const inputUnitInDutch = {
  euro: 'euro',
  'euro-per-km': 'euro per km',
  'euro-per-day': 'euro per dag',
  share: 'aandeel',
  'percentage-per-year': 'aandeel per jaar',
} as const;

export const readBackQueryContract = z.strictObject({
  naam: z
    .string()
    .trim()
    .min(1, 'een naam voor het nieuwe scenario')
    .max(200, 'hoogstens 200 tekens')
    .optional()
    .meta({
      description: 'Naam van het nieuwe scenario; leeg = die van het oude, met "(teruggelezen)".',
      example: 'Met lagere fietsvergoeding',
    }),
});

const changedInputContract = z.strictObject({
  blad: z.string().meta({ description: 'Blad van het werkboek.', example: 'Invoer' }),
  cel: z.string().meta({ description: 'Cel op dat blad.', example: 'B12' }),
  rubriek: z.string().meta({
    description: 'Kop waaronder de cel staat.',
    example: 'Reiskosten: Voorstel 2026',
  }),
  omschrijving: z.string().meta({ description: 'Wat er is veranderd.', example: 'Fiets: tarief' }),
  plaats: z.string().meta({
    description: 'Waar het in de uitgangspunten van een scenario staat.',
    example: 'reiskosten.voorstel.vervoer.fiets.tarief',
  }),
  eenheid: z.enum(inputUnitInDutch).meta({
    description: 'Waarin beide getallen zijn uitgedrukt; een aandeel is 0-1, en 0,03 is 3%.',
    example: 'euro per km',
  }),
  van: z.number().meta({ description: 'Wat er stond.', example: 0.21 }),
  naar: z.number().meta({ description: 'Wat er nu staat.', example: 0.19 }),
});

export const readBackContract = z
  .strictObject({
    scenarioId: idContract('het scenario van het werkboek'),
    wijzigingen: z.array(changedInputContract).meta({
      description: 'De invoercellen die zijn veranderd, in de volgorde van het blad; leeg = geen.',
    }),
    voorstel: proposedScenarioContract.nullable().meta({
      description: 'Het scenario met die wijzigingen; leeg als er geen zijn.',
    }),
  })
  .meta({
    id: 'TeruggelezenWerkboek',
    description: 'Wat er in een werkboek van ons is veranderd; er is niets bewaard.',
  });
