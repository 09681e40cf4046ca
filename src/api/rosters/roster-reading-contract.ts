import * as z from 'zod';
import type { RosterField } from '../../services/stateless/check-roster.ts';

/** The fields of a staff file as published. */
export const fieldInDutch = {
  personnelNumber: 'personeelsnummer',
  birthDate: 'geboortedatum',
  hireDate: 'inDienst',
  employmentKind: 'dienstverband',
  contractEndDate: 'einddatumContract',
  knownDepartureDate: 'uitDienst',
  position: 'functie',
  positionFamily: 'functiefamilie',
  team: 'team',
  programme: 'programma',
  taakveld: 'taakveld',
  costCentre: 'kostenplaats',
  scale: 'schaal',
  step: 'trede',
  partTimeFactor: 'deeltijdfactor',
  partTimePercentage: 'deeltijdpercentage',
  hoursPerWeek: 'urenPerWeek',
  postcode4: 'pc4',
  commuteDistanceKm: 'woonWerkafstand',
  travelMode: 'vervoermiddel',
  officeDaysPerWeek: 'kantoordagen',
  homeDaysPerWeek: 'thuiswerkdagen',
  publicTransportCentsPerYear: 'ovKostenPerJaar',
  publicTransportClass: 'ovKlasse',
  fuel: 'brandstof',
  stationAccessMode: 'voorNatransport',
  stationAccessKm: 'kmVoorNatransport',
  secondTripMode: 'tweedeVervoermiddel',
  secondTripKm: 'tweedeWoonWerkafstand',
  secondTripDaysPerWeek: 'tweedeReisdagen',
  seasonMode: 'seizoensvervoer',
  seasonWeeksPerYear: 'seizoensweken',
  positionFactor: 'functiefactor',
  isVolunteerApprentice: 'gezel',
  hireKind: 'soortInhuur',
} as const satisfies Record<RosterField, string>;

export const checkedCellContract = z
  .strictObject({
    blad: z.string().meta({ description: 'Naam van het werkblad.', example: 'Personeel' }),
    rij: z.int().meta({ description: 'Rij in het blad; de eerste is 1.', example: 12 }),
    kolom: z.string().meta({
      description: 'Letter van de kolom; leeg als de kolom ontbreekt.',
      example: 'M',
    }),
    kop: z.string().meta({ description: 'Kop van de kolom.', example: 'Schaal' }),
    gevonden: z.string().nullable().meta({
      description: 'Wat in de cel staat; null bij een lege cel of een kolom die ontbreekt.',
      example: '19',
    }),
    verwacht: z
      .string()
      .meta({ description: 'Wat er had moeten staan.', example: 'een schaal van de cao' }),
  })
  .meta({ id: 'GecontroleerdeCel', description: 'Een cel die fout of opvallend is.' });

/** The outcome of `controleer`. */
export const rosterReadingContract = z
  .strictObject({
    regels: z.int().meta({ description: 'Aantal regels met gegevens.', example: 1345 }),
    personen: z
      .int()
      .meta({ description: 'Aantal verschillende personen in dienst.', example: 1298 }),
    kolommen: z.partialRecord(z.enum(fieldInDutch), z.string()).meta({
      description: 'De herkende kolommen: wat wij erin lezen, en de kop in het bestand.',
      example: { geboortedatum: 'Geb. datum', schaal: 'Salarisschaal' },
    }),
    fouten: z
      .array(checkedCellContract)
      .meta({ description: 'Alle fouten tegelijk.', example: [] }),
    waarschuwingen: z
      .array(checkedCellContract)
      .meta({ description: 'Opvallende cellen die geen fout zijn.', example: [] }),
  })
  .meta({ id: 'Controle', description: 'Wat er in een personeelsbestand staat en niet klopt.' });
