import * as z from 'zod';
import type { ManualBudgetLine } from '../../engine/budget/budget-line.ts';
import { reserveMutation } from '../../engine/budget/reserve-mutation.ts';
import type {
  BudgetSettings,
  ComputedLineSettings,
  PairingLineSettings,
  WorkforceLineSettings,
} from '../../engine/scenario.ts';
import { toCents, toEuros } from '../json-numbers.ts';
import { euroContract } from '../number-contracts.ts';

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
  kostenplaats: code('een kostenplaats')
    .nullable()
    .default(null)
    .meta({ description: 'Kostenplaats in de eigen administratie.', example: '6300201' }),
  lastenOfBaten: z.enum(['lasten', 'baten'], 'lasten of baten').default('lasten').meta({
    description:
      'Kant waarop de regel wordt geboekt. Een besparing is een positief effect bij de lasten.',
    example: 'lasten',
  }),
  structureel: z.boolean('true of false').nullable().default(null).meta({
    description:
      'Structureel (true) of incidenteel (false); leeg = volgens de regel van incidenteelHoogstensMaanden.',
    example: true,
  }),
});

const pairingLineContract = computedLineContract.extend({
  perProgramma: z.boolean('true of false').default(false).meta({
    description:
      'Een regel per programma van de functies (true), of een regel met het programma van deze regel (false). Functies zonder programma tellen mee bij het programma van deze regel.',
    example: false,
  }),
});

const workforceLineContract = computedLineContract.extend({
  basisPerJaar: z.array(euroContract).meta({
    description:
      'Loonsom en inhuur die al in de begroting staan, in euro, een bedrag per begrotingsjaar. De regel is de verwachting min dit bedrag.',
    example: [84_000_000, 85_500_000, 87_000_000, 88_500_000],
  }),
});

/** A withdrawal from a reserve has one place in the accounts. */
const reserveCoverContract = computedLineContract.extend({
  taakveld: computedLineContract.shape.taakveld.default(reserveMutation.taakveld),
  categorie: computedLineContract.shape.categorie.default(reserveMutation.category),
  lastenOfBaten: computedLineContract.shape.lastenOfBaten.unwrap().default('baten').meta({
    description: 'Een onttrekking aan een reserve is een bate.',
    example: 'baten',
  }),
});

const manualLineContract = computedLineContract.extend({
  bedragen: z.array(effectContract).meta({
    description: 'Effect op het saldo in euro, een bedrag per begrotingsjaar; negatief = nadeel.',
    example: [-132_000, -132_000, -132_000, -132_000],
  }),
  bedragDaarna: effectContract.nullable().default(null).meta({
    description:
      'Effect op het saldo in euro in elk jaar na het laatste begrotingsjaar; leeg = het laatste bedrag loopt door, of 0 als de regel incidenteel is.',
    example: -132_000,
  }),
  toelichting: z
    .string('tekst')
    .default('')
    .meta({ description: 'Toelichting bij de regel.', example: 'Eén fte, structureel' }),
});

export const budgetSettingsContract = z
  .strictObject({
    tabelprofiel: text('een tabelprofiel').nullable().default(null).meta({
      description:
        'Hoe de gemeente haar tabel afdrukt: een profiel uit config/finance/table-profiles.yaml; leeg = het standaardprofiel.',
      example: 'deventer-perspectiefnota',
    }),
    incidenteelHoogstensMaanden: z
      .int('een heel aantal maanden')
      .min(1, 'minstens 1 maand')
      .max(120, 'hoogstens 120 maanden')
      .nullable()
      .default(null)
      .meta({
        description:
          'Een regel die hoogstens zo lang duurt, is incidenteel; leeg = de aanname budget/incidental-months.',
        example: 36,
      }),
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
    regelUitstroom: computedLineContract.nullable().default(null).meta({
      description: 'De regel met de kosten van RVU en generatiepact; leeg = niet in de tabel.',
      example: null,
    }),
    regelFormatie: workforceLineContract.nullable().default(null).meta({
      description:
        'De regel met de verwachte loonsom en inhuur boven wat al begroot is; leeg = niet in de tabel.',
      example: null,
    }),
    dekkingUitReserve: reserveCoverContract.nullable().default(null).meta({
      description:
        'De regel met wat het meester-gezelfonds betaalt, als onttrekking aan een reserve; leeg = niet in de tabel.',
      example: null,
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

/** The same for a line that may be left out. */
const orNull =
  <From, To>(convert: (from: From) => To) =>
  (from: From | null): To | null =>
    from === null ? null : convert(from);

const toComputedLine = (line: ComputedLineContract): ComputedLineSettings => ({
  number: line.nummer,
  description: line.omschrijving,
  programme: line.programma,
  taakveld: line.taakveld,
  category: line.categorie,
  costCentre: line.kostenplaats,
  side: line.lastenOfBaten,
  isStructural: line.structureel,
});

const presentComputedLine = (line: ComputedLineSettings): ComputedLineContract => ({
  nummer: line.number,
  omschrijving: line.description,
  programma: line.programme,
  taakveld: line.taakveld,
  categorie: line.category,
  kostenplaats: line.costCentre,
  lastenOfBaten: line.side,
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

const toWorkforceLine = (line: z.output<typeof workforceLineContract>): WorkforceLineSettings => ({
  ...toComputedLine(line),
  baselineCentsByYear: line.basisPerJaar.map((euros) => toCents(euros)),
});

const presentWorkforceLine = (
  line: WorkforceLineSettings,
): z.output<typeof workforceLineContract> => ({
  ...presentComputedLine(line),
  basisPerJaar: line.baselineCentsByYear.map((cents) => toEuros(cents)),
});

/** What is not said about later years: the last amount goes on, unless the line is incidental. */
function laterCents({
  structureel,
  categorie,
  bedragen,
  bedragDaarna,
}: z.output<typeof manualLineContract>): number {
  if (bedragDaarna !== null) return toCents(bedragDaarna);
  // The rule calls a mutation of a reserve incidental whatever its amounts.
  const isStructural = structureel ?? categorie !== reserveMutation.category;
  return isStructural ? toCents(bedragen.at(-1) ?? 0) : 0;
}

const toManualLine = (line: z.output<typeof manualLineContract>): ManualBudgetLine => ({
  ...toComputedLine(line),
  effectCentsByYear: line.bedragen.map((euros) => toCents(euros)),
  laterCentsPerYear: laterCents(line),
  explanation: line.toelichting,
});

const presentManualLine = (line: ManualBudgetLine): z.output<typeof manualLineContract> => ({
  ...presentComputedLine(line),
  bedragen: line.effectCentsByYear.map((cents) => toEuros(cents)),
  bedragDaarna: toEuros(line.laterCentsPerYear),
  toelichting: line.explanation,
});

export const toBudgetSettings = (contract: BudgetSettingsContract): BudgetSettings => ({
  tableProfileId: contract.tabelprofiel,
  incidentalMonths: contract.incidenteelHoogstensMaanden,
  pairingLine: toPairingLine(contract.regelKoppeling),
  commutingLine: toComputedLine(contract.regelReiskosten),
  retirementLine: orNull(toComputedLine)(contract.regelUitstroom),
  workforceLine: orNull(toWorkforceLine)(contract.regelFormatie),
  reserveCover: orNull(toComputedLine)(contract.dekkingUitReserve),
  manualLines: contract.overigeRegels.map(toManualLine),
});

export const presentBudgetSettings = (settings: BudgetSettings): BudgetSettingsContract => ({
  tabelprofiel: settings.tableProfileId,
  incidenteelHoogstensMaanden: settings.incidentalMonths,
  regelKoppeling: presentPairingLine(settings.pairingLine),
  regelReiskosten: presentComputedLine(settings.commutingLine),
  regelUitstroom: orNull(presentComputedLine)(settings.retirementLine),
  regelFormatie: orNull(presentWorkforceLine)(settings.workforceLine),
  dekkingUitReserve: orNull(presentComputedLine)(settings.reserveCover),
  overigeRegels: settings.manualLines.map(presentManualLine),
});
