import * as z from 'zod';
import type { ManualBudgetLine } from '../../engine/budget/budget-line.ts';
import type {
  BudgetSettings,
  ComputedLineSettings,
  PairingLineSettings,
} from '../../engine/scenario.ts';
import { toCents, toEuros } from '../json-numbers.ts';

const text = (what: string) => z.string(`${what} als tekst`).min(1, what);
const code = (what: string) =>
  z.string(`${what} als tekst, tussen aanhalingstekens (0.10 is niet 0.1)`).min(1, what);

/** Euros that may be negative, with nothing smaller than a cent. */
const effectContract = z
  .number('een bedrag in euro')
  .refine(
    (euros) => /^\d+(\.\d{1,2})?$/.test(String(Math.abs(euros))),
    'een bedrag in euro met hoogstens twee decimalen',
  )
  .meta({ description: 'Effect op het saldo in euro; negatief = nadeel.', example: -132_000 });

const computedLineContract = z.strictObject({
  nummer: code('een nummer').meta({ description: 'Nummer in de tabel.', example: '20' }),
  omschrijving: text('een omschrijving').meta({
    description: 'Omschrijving in de tabel.',
    example: 'Continuering meester gezelfonds',
  }),
  programma: code('een programma').meta({ description: 'Programma.', example: '13' }),
  taakveld: code('een taakveld').meta({
    description: 'Taakveld van Iv3, als tekst.',
    example: '0.4',
  }),
  categorie: code('een categorie').meta({
    description: 'Economische categorie van Iv3, als tekst.',
    example: '1.1',
  }),
  structureel: z
    .boolean('true of false')
    .meta({ description: 'Structureel (true) of incidenteel (false).', example: true }),
});

const pairingLineContract = computedLineContract.extend({
  perProgramma: z.boolean('true of false').default(false).meta({
    description:
      'Een regel per programma van de functies (true), of een regel met het programma van deze regel (false). Functies zonder programma tellen mee bij het programma van deze regel.',
    example: false,
  }),
});

const manualLineContract = computedLineContract.extend({
  bedragen: z.array(effectContract).meta({
    description: 'Effect op het saldo in euro, een bedrag per begrotingsjaar; negatief = nadeel.',
    example: [-132_000, -132_000, -132_000, -132_000],
  }),
  toelichting: z
    .string('tekst')
    .default('')
    .meta({ description: 'Toelichting bij de regel.', example: 'Eén fte, structureel' }),
});

export const budgetSettingsContract = z
  .strictObject({
    regelKoppeling: pairingLineContract
      .prefault({
        nummer: '1',
        omschrijving: 'Meester-gezelfonds',
        programma: 'Bedrijfsvoering',
        taakveld: '0.4',
        categorie: '1.1',
        structureel: false,
        perProgramma: false,
      })
      .meta({ description: 'De regel met de kosten van meester-gezel.' }),
    regelReiskosten: computedLineContract
      .prefault({
        nummer: '2',
        omschrijving: 'Reiskostenregeling',
        programma: 'Bedrijfsvoering',
        taakveld: '0.4',
        categorie: '1.1',
        structureel: true,
      })
      .meta({
        description: 'De regel met de kosten van het reiskostenvoorstel boven de huidige regeling.',
      }),
    overigeRegels: z
      .array(manualLineContract)
      .default([])
      .meta({
        description: 'Regels die worden ingevoerd, niet berekend.',
        example: [
          {
            nummer: '21',
            omschrijving: 'Raadsadviseur',
            programma: '1',
            taakveld: '0.1',
            categorie: '1.1',
            structureel: true,
            bedragen: [-132_000, -132_000, -132_000, -132_000],
            toelichting: 'Eén fte, structureel',
          },
        ],
      }),
  })
  .prefault({})
  .meta({ description: 'De regels van de tabel Nieuw beleid.' });

type ComputedLineContract = z.output<typeof computedLineContract>;
type BudgetSettingsContract = z.output<typeof budgetSettingsContract>;

const toComputedLine = (line: ComputedLineContract): ComputedLineSettings => ({
  number: line.nummer,
  description: line.omschrijving,
  programme: line.programma,
  taakveld: line.taakveld,
  category: line.categorie,
  isStructural: line.structureel,
});

const presentComputedLine = (line: ComputedLineSettings): ComputedLineContract => ({
  nummer: line.number,
  omschrijving: line.description,
  programma: line.programme,
  taakveld: line.taakveld,
  categorie: line.category,
  structureel: line.isStructural,
});

const toPairingLine = (line: z.output<typeof pairingLineContract>): PairingLineSettings => ({
  ...toComputedLine(line),
  isByProgramme: line.perProgramma,
});

const presentPairingLine = (line: PairingLineSettings): z.output<typeof pairingLineContract> => ({
  ...presentComputedLine(line),
  perProgramma: line.isByProgramme,
});

const toManualLine = (line: z.output<typeof manualLineContract>): ManualBudgetLine => ({
  ...toComputedLine(line),
  effectCentsByYear: line.bedragen.map((euros) => toCents(euros)),
  explanation: line.toelichting,
});

const presentManualLine = (line: ManualBudgetLine): z.output<typeof manualLineContract> => ({
  ...presentComputedLine(line),
  bedragen: line.effectCentsByYear.map((cents) => toEuros(cents)),
  toelichting: line.explanation,
});

export const toBudgetSettings = (contract: BudgetSettingsContract): BudgetSettings => ({
  pairingLine: toPairingLine(contract.regelKoppeling),
  commutingLine: toComputedLine(contract.regelReiskosten),
  manualLines: contract.overigeRegels.map(toManualLine),
});

export const presentBudgetSettings = (settings: BudgetSettings): BudgetSettingsContract => ({
  regelKoppeling: presentPairingLine(settings.pairingLine),
  regelReiskosten: presentComputedLine(settings.commutingLine),
  overigeRegels: settings.manualLines.map(presentManualLine),
});
