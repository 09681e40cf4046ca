import * as z from 'zod';
import { budgetContract } from '../budget/budget-contract.ts';
import { runHashesContract } from '../calculations/calculation-contract.ts';
import { budgetDifferenceContract } from '../comparison/budget-difference-contract.ts';
import { hashContract, idContract, momentContract } from '../field-contracts.ts';
import { orNone } from '../optional-fields.ts';
import { roleInDutch } from '../pairing-decisions/pair-decision-contract.ts';

const longestName = 100;
const longestNote = 500; // a remark, not a report

/** The database cannot keep a zero byte, and nobody types the others in one line. */
const controlCharacters = /\p{Cc}/u;

const oneLine = (expected: string, longest: number) =>
  z
    .string(expected)
    .trim()
    .min(1, expected)
    .max(longest, `hoogstens ${longest} tekens`)
    .refine((text) => !controlCharacters.test(text), 'tekst op één regel');

const decidedByContract = oneLine('wie heeft vastgesteld, zoals de gemeenteraad', longestName).meta(
  { description: 'Wie de begroting heeft vastgesteld.', example: 'gemeenteraad' },
);

const highestVersion = 2_147_483_647; // of an integer in the database
export const versionNumberContract = z.coerce
  .number('een versienummer')
  .int('een versienummer')
  .min(1, 'een versienummer vanaf 1')
  .max(highestVersion, 'een versienummer dat bestaat')
  .meta({ description: 'Versienummer van een vastgestelde begroting.', example: 2 });

export const newBudgetVersionContract = z.strictObject({
  scenarioId: idContract('het scenario'),
  vastgesteldDoor: decidedByContract,
  toelichting: orNone(oneLine('tekst', longestNote)).meta({
    description: 'Korte toelichting, zonder gegevens van personen.',
    example: 'Na het amendement van 5 november.',
  }),
  vorigeVersie: orNone(
    z.int('een versienummer').min(1, 'een versienummer vanaf 1').max(highestVersion),
  ).meta({
    description:
      'De versie waarna deze moet komen; is dat niet de laatste, dan wordt er niets vastgesteld. Leeg = na de laatste.',
    example: 1,
  }),
});

const summaryFields = {
  versienummer: z.int().meta({ description: 'Volgnummer, vanaf 1.', example: 2 }),
  vorigeVersie: z
    .int()
    .nullable()
    .meta({ description: 'De versie ervoor; leeg = de eerste.', example: 1 }),
  scenarioId: idContract('het scenario'),
  vastgesteldDoor: decidedByContract,
  vastgesteldOp: momentContract('Tijdstip (UTC) waarop de versie is vastgelegd.'),
  vastgelegdDoor: z.enum(roleInDutch).meta({
    description: 'De rol van wie het vastlegde; wie dat was, wordt niet bewaard.',
    example: 'hr-adviseur',
  }),
  toelichting: z
    .string()
    .nullable()
    .meta({ description: 'Korte toelichting; leeg als die er niet is.', example: null }),
  vingerafdruk: hashContract('SHA-256 van de tabel.'),
  vingerafdrukken: runHashesContract,
  resultaten: z
    .strictObject({
      uitstroom: hashContract('SHA-256 van de uitkomst van uitstroom.'),
      formatie: hashContract('SHA-256 van de uitkomst van formatie.'),
      koppeling: hashContract('SHA-256 van de uitkomst van koppeling.'),
      reiskosten: hashContract('SHA-256 van de uitkomst van reiskosten.'),
    })
    .meta({ id: 'Resultaatvingerafdrukken', description: 'De uitkomsten achter de tabel.' }),
};

const summaryContract = z
  .strictObject(summaryFields)
  .meta({ id: 'BegrotingsversieKort', description: 'Een vastgestelde begroting, zonder tabel.' });

export const budgetVersionContract = z
  .strictObject({
    ...summaryFields,
    begroting: budgetContract,
    wijzigingen: budgetDifferenceContract.nullable().meta({
      description:
        'Wat er anders is dan in de versie ervoor, zoals toen vastgelegd; leeg bij de eerste.',
    }),
  })
  .meta({ id: 'Begrotingsversie', description: 'Een vastgestelde begroting; verandert nooit.' });

export const budgetVersionListContract = z
  .strictObject({
    begrotingsversies: z
      .array(summaryContract)
      .meta({ description: 'Alle versies, oudste eerst.', example: [] }),
  })
  .meta({ id: 'Begrotingsversies', description: 'De vastgestelde begrotingen.' });
