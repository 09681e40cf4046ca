import * as z from 'zod';
import { warningContract } from '../budget/budget-contract.ts';

const lastenOfBaten = z
  .enum(['lasten', 'baten'])
  .meta({ description: 'Kant van de rekening.', example: 'lasten' });
const bedrag = z.number().meta({
  description: 'Exact bedrag in euro; een besparing is negatief bij de lasten.',
  example: 999_852.1,
});
const afgerond = z.int().meta({
  description: 'Bedrag in het bestand, in de eenheid daarvan.',
  example: 1000,
});

const cell = z
  .strictObject({
    lastenOfBaten,
    taakveld: z
      .string()
      .meta({ description: 'Taakveld van Iv3, als tekst: 0.10 is niet 0.1.', example: '0.4' }),
    categorie: z
      .string()
      .meta({ description: 'Economische categorie van Iv3, als tekst.', example: '1.1' }),
    bedrag,
    afgerond,
  })
  .meta({ id: 'Iv3Cel', description: 'Wat op één taakveld en categorie staat.' });

const indicator = z
  .strictObject({
    code: z
      .enum(['bi.1', 'bi.2', 'bi.3', 'bi.4', 'bi.5'])
      .meta({ description: 'Code van het CBS.', example: 'bi.1' }),
    omschrijving: z.string().meta({
      description: 'Wat de indicator zegt.',
      example: 'Formatie (Fte per 1.000 inwoners)',
    }),
    waarde: z
      .number()
      .nullable()
      .meta({ description: 'De waarde; null als er iets ontbreekt.', example: 9.87 }),
    formule: z.string().meta({
      description: 'Hoe de waarde wordt berekend.',
      example: 'formatie in fte / inwoners x 1.000',
    }),
    toelichting: z.string().meta({
      description: 'Waar de getallen vandaan komen.',
      example: 'Formatie van het scenario; inwoners zoals opgegeven.',
    }),
    ontbreekt: z
      .array(z.string())
      .meta({ description: 'Wat er nog nodig is.', example: ['inwoners in de Iv3-gegevens'] }),
  })
  .meta({ id: 'Iv3Indicator', description: 'Een van de vijf verplichte indicatoren.' });

/** What a delivery holds, in our words, beside the file itself in those of CBS. */
export const iv3DeliveryContract = z
  .strictObject({
    boekjaar: z.int().meta({ description: 'Het begrotingsjaar.', example: 2026 }),
    eenheid: z
      .int()
      .meta({ description: "Aantal euro's per eenheid in het bestand.", example: 1000 }),
    cellen: z.array(cell).meta({
      description: 'De begrotingsregels, opgeteld per taakveld en categorie.',
      example: [],
    }),
    totalen: z
      .array(
        z
          .strictObject({ lastenOfBaten, bedrag, afgerond })
          .meta({ id: 'Iv3Totaal', description: 'Het totaal van één kant.' }),
      )
      .meta({ description: 'Totaal van lasten en van baten.', example: [] }),
    indicatoren: z
      .array(indicator)
      .meta({ description: 'De vijf indicatoren, ook die nog iets missen.', example: [] }),
    waarschuwingen: z.array(warningContract).meta({
      description: 'Waarop de levering rust zonder dat het vaststaat.',
      example: [],
    }),
    levering: z.record(z.string(), z.unknown()).meta({
      description: 'Het bestand voor het CBS, volgens hun dataschema 2.1.',
      example: { metadata: { overheidslaag: 'Gemeente', boekjaar: 2026 } },
    }),
  })
  .meta({ id: 'Iv3Levering', description: 'De begrotingsregels van één boekjaar voor het CBS.' });
