import * as z from 'zod';
import type { Iv3Details } from '../../engine/budget/iv3/iv3-details.ts';
import { toCents } from '../json-numbers.ts';
import { euroContract } from '../number-contracts.ts';
import { parseInput } from '../parse-input.ts';

const filled = (description: string, example: string) =>
  z
    .string('een tekst')
    .trim()
    .min(1, 'een tekst die niet leeg is')
    .max(100, 'een tekst van hoogstens 100 tekens')
    // The schema of CBS takes one line; a line break would end its pattern.
    .regex(/^[^\r\n]*$/, 'een tekst op één regel')
    .meta({ description, example });

const amount = (description: string, example: number) =>
  euroContract.nullable().default(null).meta({ description, example });

const contact = z
  .strictObject({
    naam: filled('Naam van de contactpersoon.', 'Afdeling Financiën'),
    email: z
      .string('een e-mailadres')
      .regex(
        /^[\w.-]+@([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,4}$/,
        'een e-mailadres zoals het CBS dat aanneemt, dat eindigt op een punt en 2 tot 4 letters',
      )
      .meta({ description: 'E-mailadres.', example: 'financien@voorbeeldstad.nl' }),
    telefoon: filled('Telefoonnummer.', '14 0570'),
  })
  .meta({ id: 'Iv3Contact', description: 'Bij wie het CBS met vragen terechtkan.' });

/** What only the municipality can say for an Iv3 delivery: `iv3-gegevens`, as file and as body. */
export const iv3DetailsContract = z
  .strictObject({
    boekjaar: z
      .int('een jaartal')
      .meta({ description: 'Het begrotingsjaar dat wordt geleverd.', example: 2026 }),
    overheidsnummer: z
      .string('een tekst van vier cijfers, zoals "0150"')
      .regex(/^\d{4}$/, 'een tekst van vier cijfers, zoals "0150"')
      .meta({ description: 'Nummer van de gemeente bij het CBS, als tekst.', example: '0150' }),
    overheidsnaam: filled('Naam van de gemeente.', 'Voorbeeldstad'),
    contact,
    financieelPakket: filled('Naam van het financiële pakket.', 'Voorbeeldpakket'),
    detailsOpenbaar: z.boolean('true of false').default(false).meta({
      description: 'Of het CBS de detailregels openbaar mag maken; wij leveren er geen.',
      example: false,
    }),
    eenheid: z
      .union([z.literal(1), z.literal(1000)], '1 of 1000')
      .default(1000)
      .meta({
        description:
          "Aantal euro's per eenheid in het bestand. Duizendtallen zijn gebruikelijk; het CBS schrijft het nergens voor.",
        example: 1000,
      }),
    inwoners: z
      .int('een aantal inwoners')
      .positive('een aantal inwoners van 1 of meer')
      .nullable()
      .default(null)
      .meta({ description: 'Inwoners op 1 januari van het boekjaar.', example: 100_000 }),
    totaleLasten: amount(
      'Lasten van de hele gemeente in het boekjaar, in euro; voor bi.5.',
      500_000_000,
    ),
    apparaatskosten: amount(
      'Personele en materiële kosten van de hele organisatie in het boekjaar, in euro; voor bi.3.',
      120_000_000,
    ),
    overigeOverhead: amount(
      'Lasten op taakveld 0.4 naast de loonsom van eigen personeel, in euro; voor bi.5.',
      20_000_000,
    ),
  })
  .meta({
    id: 'Iv3Gegevens',
    description:
      'Wat alleen de gemeente weet. Zonder inwoners, lasten of apparaatskosten blijft de indicator die erop rust leeg.',
  });

/** @throws InvalidInput with every problem at once, in Dutch */
export function readIv3Details(input: unknown): Iv3Details {
  const given = parseInput(iv3DetailsContract, input);
  return {
    bookYear: given.boekjaar,
    authorityNumber: given.overheidsnummer,
    authorityName: given.overheidsnaam,
    contact: {
      name: given.contact.naam,
      email: given.contact.email,
      phone: given.contact.telefoon,
    },
    financePackage: given.financieelPakket,
    areDetailsPublic: given.detailsOpenbaar,
    unitEuros: given.eenheid,
    inhabitants: given.inwoners,
    totalCostCents: toCents(given.totaleLasten),
    organisationCostCents: toCents(given.apparaatskosten),
    otherOverheadCents: toCents(given.overigeOverhead),
  };
}
