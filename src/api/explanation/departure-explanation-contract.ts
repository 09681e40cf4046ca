import * as z from 'zod';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';
import { reasonInDutch } from '../retirement/retirement-contract.ts';

/** Kinds of steps, as published. */
export const stepInDutch = {
  contracts: 'contracten',
  'birth-date': 'geboortedatum',
  'aow-age': 'aow-leeftijd',
  'aow-unknown': 'aow-onbekend',
  'aow-date': 'aow-datum',
  'contract-end-rule': 'einde-door-aow',
  'working-on': 'doorwerken',
  'known-date': 'bekende-datum',
  'temporary-contract': 'tijdelijk-contract',
  'no-end': 'geen-einde',
  departure: 'vertrek',
  'pension-eligible': 'pensioengerechtigd',
  rvu: 'rvu',
  'cohort-only': 'alleen-groepen',
} as const;

const stepContract = z
  .strictObject({
    soort: z
      .enum(stepInDutch)
      .meta({ description: 'Welke regel of welk gegeven dit is.', example: 'aow-leeftijd' }),
    zin: z.string().meta({
      description: 'De stap in gewone taal.',
      example: 'De AOW-leeftijd is 67 jaar en 3 maanden.',
    }),
    datum: z.iso
      .date()
      .nullable()
      .meta({ description: 'De dag die de stap oplevert; leeg = geen.', example: '2028-04-01' }),
    waarde: parameterUseContract.nullable(),
  })
  .meta({ id: 'StapInToelichting', description: 'Eén regel of gegeven, in volgorde van gebruik.' });

export const departureExplanationContract = z
  .strictObject({
    peildatum: z.iso.date().meta({
      description: 'De dag die het personeelsbestand beschrijft.',
      example: '2026-01-01',
    }),
    rij: z.int().meta({ description: 'Rij in het personeelsbestand.', example: 12 }),
    uitstroomdatum: z.iso
      .date()
      .nullable()
      .meta({ description: 'Laatste dag in dienst; leeg = geen bekend.', example: '2028-04-01' }),
    reden: z
      .enum(reasonInDutch)
      .nullable()
      .meta({ description: 'Waarom de datum deze is; leeg = geen datum.', example: 'aow' }),
    stappen: z
      .array(stepContract)
      .meta({ description: 'Elke regel en waarde, in volgorde.', example: [] }),
    grondslag: z
      .array(parameterUseContract)
      .meta({ description: 'De waarden die zijn gebruikt.', example: [] }),
  })
  .meta({
    id: 'ToelichtingVertrekdatum',
    description: 'Hoe de vertrekdatum van één persoon tot stand komt; alleen voor de HR-adviseur.',
  });
