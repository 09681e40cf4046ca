import * as z from 'zod';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';
import { dutchModes } from './travel-mode.ts';

/** The commuting outcome as published: totals and groups, never a person. */

const euros = (description: string, example = 250000) => z.number().meta({ description, example });

const amounts = {
  reisvergoeding: euros('Reisvergoeding per jaar in euro.'),
  onbelast: euros('Deel van de reisvergoeding dat onbelast is.'),
  bovenmatig: euros('Deel van de reisvergoeding boven de vrijstelling.', 0),
  thuiswerkvergoeding: euros('Thuiswerkvergoeding per jaar in euro.', 120000),
  thuiswerkBovenmatig: euros('Deel van de thuiswerkvergoeding boven de vrijstelling.', 0),
};

const people = z.int().meta({
  description: 'Aantal personen in de groep; wie twee regels heeft, telt een keer.',
  example: 42,
});

const amountsContract = z
  .strictObject(amounts)
  .meta({ id: 'Reiskostenbedragen', description: 'Bedragen per jaar in euro.' });

const schemeResultContract = z
  .strictObject({
    regeling: z.string().meta({ description: 'Naam van de regeling.', example: 'voorstel' }),
    totaal: amountsContract,
    perVervoermiddel: z
      .array(
        z.strictObject({
          vervoermiddel: z
            .enum([...dutchModes, 'onbekend'])
            .meta({ description: 'Vervoermiddel.', example: 'fiets' }),
          personen: people,
          ...amounts,
        }),
      )
      .meta({ description: 'Verdeeld naar vervoermiddel.', example: [] }),
    perAfstand: z
      .array(
        z.strictObject({
          afstand: z
            .string()
            .meta({ description: 'Afstandsband, enkele reis.', example: '5-10 km' }),
          personen: people,
          ...amounts,
        }),
      )
      .meta({ description: 'Verdeeld naar afstand.', example: [] }),
    perProgramma: z
      .array(
        z.strictObject({
          programma: z
            .string()
            .meta({ description: 'Programma van de begroting.', example: 'Ruimte' }),
          personen: people,
          ...amounts,
        }),
      )
      .meta({ description: 'Verdeeld naar programma.', example: [] }),
    nacalculatieRegels: z.int().meta({
      description:
        'Aantal regels met een vaste vergoeding over een afstand die na afloop van het jaar moet worden nagerekend.',
      example: 3,
    }),
  })
  .meta({ id: 'RegelingUitkomst', description: 'Wat een regeling kost in het eerste jaar.' });

export const commutingContract = z
  .strictObject({
    jaren: z
      .array(
        z.strictObject({
          jaar: z.int().meta({ description: 'Begrotingsjaar.', example: 2026 }),
          huidig: amountsContract,
          voorstel: amountsContract,
          meerkosten: euros('Voorstel min huidig, reis- en thuiswerkvergoeding samen.'),
        }),
      )
      .meta({ description: 'Kosten per begrotingsjaar.', example: [] }),
    huidig: schemeResultContract,
    voorstel: schemeResultContract,
    gaatErOpVooruit: z
      .int()
      .meta({ description: 'Aantal personen dat meer krijgt.', example: 700 }),
    gaatErOpAchteruit: z
      .int()
      .meta({ description: 'Aantal personen dat minder krijgt.', example: 20 }),
    blijftGelijk: z
      .int()
      .meta({ description: 'Aantal personen dat evenveel krijgt.', example: 500 }),
    onvolledigeRegels: z.int().meta({
      description:
        'Aantal regels in dienst waarvan afstand, vervoermiddel, kantoordagen of kosten van ov ontbreken; daarvoor is geen reisvergoeding gerekend.',
      example: 0,
    }),
    grondslag: z
      .array(parameterUseContract)
      .meta({ description: 'De waarden die zijn gebruikt.', example: [] }),
  })
  .meta({ id: 'Reiskosten', description: 'Huidige en voorgestelde regeling naast elkaar.' });

export type CommutingContract = z.output<typeof commutingContract>;
