import * as z from 'zod';
import { valueRangeContract } from './pairing-question-contract.ts';

/** What the fund buys, and what more or less would buy, as published. */

const worth = (description: string) => z.number().meta({ description, example: 345.191 });
const eurosPerYear = (description: string) =>
  z.array(z.number()).meta({ description, example: [0, 300_000, 300_000, 300_000] });

const extraContract = z
  .strictObject({
    jaar: z.int().meta({ description: 'Begrotingsjaar met meer geld.', example: 2028 }),
    bedrag: z.number().meta({ description: 'Hoeveel meer, in euro.', example: 10_000 }),
    winst: worth('Verschil in risicopunten tussen de gevonden plannen.'),
    bewezenWinst: valueRangeContract.meta({
      description: 'Tussen deze grenzen ligt het verschil tussen de beste plannen.',
      example: { minstens: 0.4, hoogstens: 0.9 },
    }),
  })
  .meta({ id: 'MeerFonds', description: 'Wat extra geld in één jaar oplevert.' });

const pointContract = z
  .strictObject({
    factor: z.number().nullable().meta({
      description: 'Zoveel maal het fonds van het scenario; leeg = zonder grens.',
      example: 1.25,
    }),
    fondsPerJaar: eurosPerYear('Het fonds per begrotingsjaar in euro.')
      .nullable()
      .meta({ description: 'Het fonds per begrotingsjaar in euro; leeg = zonder grens.' }),
    mogelijk: z.boolean().meta({
      description: 'Of de vastgezette koppels in dit fonds passen; zo niet, dan is de rest 0.',
      example: true,
    }),
    waarde: worth('Risico dat het beste gevonden plan wegneemt.'),
    bovengrens: worth('Bewezen: geen plan binnen dit fonds neemt meer weg.'),
    gedektRisico: z
      .int()
      .meta({ description: 'Risico van de functies met een gezel.', example: 441 }),
    aantalKoppels: z.int().meta({ description: 'Koppels in het plan.', example: 31 }),
    besteedPerJaar: eurosPerYear('Kosten van het plan per begrotingsjaar in euro.'),
  })
  .meta({ id: 'FondsPunt', description: 'Wat een fonds van deze omvang oplevert.' });

export const fundContract = z
  .strictObject({
    jaren: z
      .array(z.int())
      .meta({ description: 'Begrotingsjaren.', example: [2026, 2027, 2028, 2029] }),
    waarde: worth(
      'Waarde van het plan met het fonds zoals het is: die van de koppeling, bij een scenario met een eerder plan zonder de voorkeur daarvoor.',
    ),
    bovengrens: worth('Bewezen: geen plan met dat fonds is meer waard.'),
    totaalRisico: z
      .int()
      .meta({ description: 'Risico van alle functies die zijn bekeken.', example: 776 }),
    gevraagdGat: z.number().meta({
      description:
        'Zo dicht bij de bovengrens mocht het zoeken van elk plan met een ander fonds stoppen.',
      example: 0.001,
    }),
    meerPerJaar: z
      .array(extraContract)
      .meta({ description: 'Extra geld, telkens in één jaar.', example: [] }),
    verloop: z.array(pointContract).meta({
      description: 'Van geen fonds tot een fonds zonder grens; waarde en bovengrens dalen nergens.',
      example: [],
    }),
  })
  .meta({ id: 'FondsVerkenning', description: 'Wat meer of minder fonds oplevert.' });
