import * as z from 'zod';
import { pairReferenceContract, valueRangeContract } from './pairing-question-contract.ts';

const moment = (description: string) =>
  z.iso.date().nullable().meta({ description, example: '2027-09-01' });
const months = (description: string) => z.int().nullable().meta({ description, example: 6 });
const pairs = (description: string) =>
  z.array(pairReferenceContract).meta({ description, example: [] });

const movedContract = z
  .strictObject({
    functieId: z.string().meta({ description: 'De functie.', example: 'P12' }),
    gezelId: z.string().meta({ description: 'De gezel.', example: 'T1' }),
    vanafEerder: moment('Eerste dag in het eerdere plan; leeg = lag niet vast.'),
    maandenEerder: months('Maanden in het eerdere plan; leeg = lag niet vast.'),
    tijddeelEerder: z.number().nullable().meta({
      description: 'Deel van de uren van de gezel in het eerdere plan; leeg = lag niet vast.',
      example: 0.5,
    }),
    vanaf: z.iso.date().meta({ description: 'Eerste dag nu.', example: '2027-10-01' }),
    maanden: z.int().meta({ description: 'Maanden nu.', example: 4 }),
    tijddeel: z.number().meta({ description: 'Deel van de uren van de gezel nu.', example: 1 }),
  })
  .meta({
    id: 'VerschovenKoppel',
    description: 'Een koppel dat op een ander moment valt, of met een ander tijddeel.',
  });

export const replanComparisonContract = z
  .strictObject({
    gebleven: pairs('Koppels die zijn zoals ze waren.'),
    verschoven: z.array(movedContract).meta({
      description: 'Koppels die op een ander moment vallen, of met een ander tijddeel.',
      example: [],
    }),
    vervallen: pairs('Koppels die niet meer in het plan zitten.'),
    nieuw: pairs('Koppels die erbij zijn gekomen.'),
    waarde: z
      .number()
      .meta({ description: 'Waarde van dit plan, zonder de voorkeur zelf.', example: 340.2 }),
    waardeOpnieuw: z.number().meta({
      description: 'Waarde van het beste plan dat gevonden is zonder voorkeur.',
      example: 345.1,
    }),
    prijs: valueRangeContract.meta({
      description: 'Wat het behouden van het eerdere plan aan waarde kost.',
      example: { minstens: 4.9, hoogstens: 5.2 },
    }),
  })
  .meta({ id: 'Herplanvergelijking', description: 'Het plan naast een eerder plan.' });
