import * as z from 'zod';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';
import { ageContract } from './aow-contract.ts';
import { eligibilityContract, expectedDeparturesContract } from './expected-departures-contract.ts';
import {
  generationPactOutcomeContract,
  partialPensionOutcomeContract,
  rvuOutcomeContract,
} from './early-leave-contract.ts';

export const groupingInDutch = {
  all: 'totaal',
  team: 'team',
  position: 'functie',
  positionFamily: 'functiefamilie',
  programme: 'programma',
} as const;

export const reasonInDutch = { 'known-date': 'bekende-datum', aow: 'aow' } as const;

export const certaintyInDutch = {
  known: 'bekend',
  enacted: 'vastgesteld',
  announced: 'aangekondigd',
  forecast: 'prognose',
} as const;

const count = (description: string, example: number) => z.int().meta({ description, example });

const referenceDate = z.iso.date().meta({
  description: 'De dag die het personeelsbestand beschrijft en vanaf welke wordt geteld.',
  example: '2026-01-01',
});
const horizonEnd = z.iso
  .date()
  .meta({ description: 'Laatste dag waarover wordt gekeken.', example: '2030-12-31' });

const series = (kind: string, example: string) =>
  z
    .array(
      z.strictObject({
        periode: z.string().meta({ description: `De periode: een ${kind}.`, example }),
        personen: count('Aantal personen dat in de periode vertrekt.', 3),
        deeltijdfactor: z.number().meta({
          description: 'Som van de deeltijdfactoren van de contracten die in de periode eindigen.',
          example: 2.67,
        }),
      }),
    )
    .meta({
      description: `Per ${kind}, van de peildatum tot het einde; ook perioden zonder vertrek.`,
      example: [],
    });

/** The retirement wave as published: counts, never a person. */
export const retirementContract = z
  .strictObject({
    peildatum: referenceDate,
    horizonTot: horizonEnd,
    personen: count('Aantal personen in dienst op de peildatum.', 1298),
    vertrekken: count('Aantal personen dat tot het einde van de horizon vertrekt.', 131),
    vertrekkenNaarZekerheid: z
      .strictObject({
        bekend: count('De laatste werkdag is al afgesproken.', 4),
        vastgesteld: count('De AOW-leeftijd staat in wet of besluit.', 96),
        aangekondigd: count('De AOW-leeftijd is aangekondigd.', 31),
        prognose: count('De AOW-leeftijd is een prognose.', 0),
      })
      .meta({ description: 'Dezelfde vertrekken, naar hoe zeker de datum is.' }),
    aowBinnenVijfJaar: count(
      'Aantal personen dat binnen vijf jaar na de peildatum de AOW-leeftijd bereikt.',
      127,
    ),
    doorwerkers: count(
      'Aantal personen dat voorbij de AOW-leeftijd nog in dienst is, zonder bekende laatste dag; zij tellen niet als vertrek.',
      2,
    ),
    zonderGeboortedatum: count(
      'Aantal personen in dienst zonder geboortedatum; van hen is geen vertrek te berekenen.',
      0,
    ),
    nietInDienst: count(
      'Aantal contracten dat na de peildatum begint of daarvoor is geëindigd; die tellen niet mee.',
      5,
    ),
    uitstroom: z
      .array(
        z
          .strictObject({
            indeling: z
              .enum(groupingInDutch)
              .meta({ description: 'Waarnaar is ingedeeld.', example: 'team' }),
            groep: z.string().meta({ description: 'Naam van de groep.', example: 'Burgerzaken' }),
            perMaand: series('maand', '2028-04'),
            perKwartaal: series('kwartaal', '2028-K2'),
            perJaar: series('jaar', '2028'),
          })
          .meta({ id: 'UitstroomVanGroep', description: 'De uitstroom van één groep.' }),
      )
      .meta({
        description:
          'Het totaal, en elke groep waaruit iemand vertrekt, op de datums van wet en afspraak.',
        example: [],
      }),
    verwachtVertrek: expectedDeparturesContract,
    aanspraak: eligibilityContract,
    rvu: rvuOutcomeContract,
    generatiepact: generationPactOutcomeContract,
    deeltijdpensioen: partialPensionOutcomeContract,
    grondslag: z
      .array(parameterUseContract)
      .meta({ description: 'De waarden die zijn gebruikt.', example: [] }),
  })
  .meta({ id: 'Uitstroom', description: 'Wie er door AOW of een bekende datum vertrekt, geteld.' });

/** Departures per person, for the HR adviser only. */
export const departuresContract = z
  .strictObject({
    peildatum: referenceDate,
    horizonTot: horizonEnd,
    vertrekken: z
      .array(
        z
          .strictObject({
            rij: count('Rij in het personeelsbestand.', 12),
            personeelsnummer: z
              .string()
              .meta({ description: 'Nummer van de werkgever.', example: '100234' }),
            uitstroomdatum: z.iso
              .date()
              .meta({ description: 'Laatste dag in dienst.', example: '2028-04-01' }),
            reden: z.enum(reasonInDutch).meta({
              description: 'Waarom de datum deze is: al afgesproken, of de AOW-leeftijd.',
              example: 'aow',
            }),
            zekerheid: z
              .enum(certaintyInDutch)
              .meta({ description: 'Hoe zeker de datum is.', example: 'vastgesteld' }),
            aowDatum: z.iso.date().nullable().meta({
              description: 'Eerste dag met recht op AOW; leeg als die nog niet bekend is.',
              example: '2028-04-01',
            }),
            aowLeeftijd: ageContract.nullable(),
            laatsteDagVolgensRegel: z.iso.date().nullable().meta({
              description:
                'Laatste dag in dienst als alleen de AOW telt; leeg als die nog niet bekend is.',
              example: '2028-04-01',
            }),
            vroegstePensioendag: z.iso.date().nullable().meta({
              description:
                'Eerste dag waarop ABP-pensioen kan ingaan; leeg zonder geboortedatum, of buiten de bekende jaren.',
              example: '2026-05-01',
            }),
            functie: z.string().meta({ description: 'Functie.', example: 'Vergunningverlener' }),
            functiefamilie: z
              .string()
              .nullable()
              .meta({ description: 'Functiefamilie.', example: 'Omgeving' }),
            team: z.string().meta({ description: 'Team.', example: 'Vergunningen' }),
            programma: z
              .string()
              .nullable()
              .meta({ description: 'Programma van de begroting.', example: 'Leefomgeving' }),
            deeltijdfactor: z.number().meta({
              description: 'Deeltijdfactor van alle contracten van de persoon samen.',
              example: 0.89,
            }),
          })
          .meta({ id: 'Vertrek', description: 'Het vertrek van één persoon.' }),
      )
      .meta({ description: 'De vertrekken, op datum.', example: [] }),
  })
  .meta({ id: 'Vertrekken', description: 'Wie wanneer vertrekt; alleen voor de HR-adviseur.' });
