import * as z from 'zod';
import { exactBandsFields } from '../workforce/band-contract.ts';
import { causeInDutch } from '../workforce/workforce-figure-contract.ts';

export const expectedGroupingInDutch = {
  all: 'totaal',
  team: 'team',
  position: 'functie',
  positionFamily: 'functiefamilie',
  programme: 'programma',
  employmentKind: 'dienstverband',
  scale: 'schaal',
} as const;

const count = (description: string, example: number) => z.int().meta({ description, example });
const mean = (description: string, example: number) => z.number().meta({ description, example });
const year = count('Kalenderjaar.', 2028);

const names = (kind: string, example: string) =>
  z.array(z.string()).meta({ description: `De namen van de ${kind}.`, example: [example] });
const bands = (kind: string) =>
  z.strictObject(exactBandsFields).meta({ description: `Per ${kind}, met de band.` });

const byCauseContract = z
  .array(
    z.strictObject({
      oorzaak: z
        .enum([causeInDutch['known-date'], causeInDutch.retirement, causeInDutch.rvu])
        .meta({ description: 'Waardoor iemand vertrekt.', example: 'pensioen' }),
      gemiddeld: mean('Verwacht aantal personen.', 11.3),
    }),
  )
  .meta({ description: 'Verwacht vertrek in het jaar, naar oorzaak.', example: [] });

/** Expected departures: numbers of groups, never of a person. */
export const expectedDeparturesContract = z
  .strictObject({
    perioden: z
      .strictObject({
        perMaand: names('maanden', '2028-04'),
        perKwartaal: names('kwartalen', '2028-K2'),
        perJaar: names('jaren', '2028'),
      })
      .meta({ description: 'De perioden waarbij de waarden van elke groep horen.' }),
    groepen: z
      .array(
        z
          .strictObject({
            indeling: z
              .enum(expectedGroupingInDutch)
              .meta({ description: 'Waarnaar is ingedeeld.', example: 'functiefamilie' }),
            groep: z.string().meta({ description: 'Naam van de groep.', example: 'Omgeving' }),
            personen: count('Aantal personen in dienst op de peildatum.', 84),
            perMaand: bands('maand'),
            perKwartaal: bands('kwartaal'),
            perJaar: bands('jaar'),
          })
          .meta({ id: 'VerwachtVertrekVanGroep', description: 'Verwacht vertrek uit één groep.' }),
      )
      .meta({
        description: 'Het totaal, en elke groep waaruit iemand kan vertrekken.',
        example: [],
      }),
    jaren: z
      .array(
        z
          .strictObject({
            jaar: year,
            perOorzaak: byCauseContract,
            kansverdeling: z
              .array(
                z.strictObject({
                  aantal: count('Aantal vertrekken in het jaar.', 18),
                  kans: mean('Kans op precies dit aantal.', 0.0931),
                  kansOpMeer: mean('Kans op meer dan dit aantal.', 0.4417),
                }),
              )
              .meta({ description: 'Aantallen met een kans van minstens 0,0001.', example: [] }),
          })
          .meta({ id: 'KansverdelingVanJaar', description: 'Het totaal van één kalenderjaar.' }),
      )
      .meta({ description: 'Het totaal per jaar, met de kans op elk aantal.', example: [] }),
  })
  .meta({
    id: 'VerwachteUitstroom',
    description:
      'Verwacht vertrek door pensioen, RVU of een bekende datum, exact berekend; andere oorzaken staan bij de formatie.',
  });

export const eligibilityContract = z
  .array(
    z
      .strictObject({
        jaar: year,
        dag: z.iso.date().meta({
          description: 'Laatste dag van het jaar, of van de horizon.',
          example: '2028-12-31',
        }),
        abpGerechtigd: z.int().nullable().meta({
          description:
            'Volgens de datums nog in dienst, en oud genoeg voor ABP-pensioen; leeg als die leeftijd dan niet bekend is.',
          example: 214,
        }),
        aowBereikt: count('Personen die in het jaar de AOW-leeftijd bereiken.', 21),
        aowBereiktTotNu: count('Hetzelfde sinds de peildatum, alle jaren samen.', 64),
        perOorzaak: byCauseContract,
      })
      .meta({
        id: 'AanspraakVanJaar',
        description: 'Wie kan gaan, naast wie naar verwachting gaat.',
      }),
  )
  .meta({
    description:
      'Per jaar: wie met pensioen zou kunnen en wie de AOW-leeftijd bereikt, naast wie naar verwachting vertrekt. Kunnen is niet hetzelfde als gaan.',
    example: [],
  });
