import type {
  FinanceField,
  FinanceIndex,
  FinanceMeasure,
  FinanceText,
} from '../../../engine/finance-row.ts';
import type { CellReader } from '../cells/cell-reading.ts';
import { readHireKindCell } from '../cells/read-choice-cell.ts';
import { readDateCell } from '../cells/read-date-cell.ts';
import { readNumberCell } from '../cells/read-number-cell.ts';
import { readScaleCell, readTaakveldCell, readTextCell } from '../cells/read-text-cell.ts';
import {
  readAdvantageCell,
  readCategoryCell,
  readDurationCell,
  readLongTextCell,
  readSideCell,
} from './read-ledger-cells.ts';

/** A column without its year or step. */
export type FinanceColumnField = FinanceText | FinanceMeasure | FinanceIndex | 'advantage';

/** How a column of a finance sheet is recognised, read and explained. Texts are Dutch. */
export interface FinanceColumn {
  readonly field: FinanceColumnField;
  /** Our own heading. */
  readonly heading: string;
  /** As `headingKey` makes them. */
  readonly synonyms: readonly string[];
  readonly expected: string;
  /** How the cell is read; an amount is read as the settings of the file say. */
  readonly reader:
    | { readonly of: 'text'; readonly read: (dayOffset: number) => CellReader<string> }
    | { readonly of: 'number'; readonly read: CellReader<number> }
    | { readonly of: 'amount' };
}

const text = (read: CellReader<string>): FinanceColumn['reader'] => ({
  of: 'text',
  read: () => read,
});
const number = (read: CellReader<number>): FinanceColumn['reader'] => ({ of: 'number', read });
const day: FinanceColumn['reader'] = { of: 'text', read: readDateCell };
const amount: FinanceColumn['reader'] = { of: 'amount' };

/** The years that a budget or account can be about, so that another number is not taken for one. */
export const isBudgetYear = (year: number): boolean =>
  Number.isInteger(year) && year >= 2000 && year <= 2100;

/** Steps of every scale; 11 is the last one (cao Gemeenten, chapter 3). */
export const lastStep = 11;
/** Twelve months and the entries at the end of the year. */
const lastPeriod = 15;
/** More than any municipality has. */
const mostFte = 50_000;
/** No contract is longer than the Working Hours Act lets anyone work in a week. */
const mostHours = 60;
/** FTE in a budget are rounded to two decimals; two more keep a formula apart from its neighbour. */
const fteDecimals = 4;

const readFte: CellReader<number> = (value) => {
  const reading = readNumberCell({ from: 0, to: mostFte })(value);
  return reading.isRight && reading.value !== null
    ? { ...reading, value: Number(reading.value.toFixed(fteDecimals)) }
    : reading;
};

const aText = 'tekst van hooguit 120 tekens';
const anAmount = 'een bedrag, zoals 1.460, 1460,50 of -';
const aDay = 'een bestaande datum (dd-mm-jjjj)';

/** Every column that is read from any finance sheet; which sheet has which is in `finance-sheets.ts`. */
const columns: readonly FinanceColumn[] = [
  {
    field: 'number',
    heading: 'nummer',
    synonyms: ['nummer', 'nr', 'regelnummer', 'volgnummer', 'volgnr', 'regel'],
    expected: aText,
    reader: text(readTextCell),
  },
  {
    field: 'description',
    heading: 'omschrijving',
    synonyms: ['omschrijving', 'onderwerp', 'naamregel', 'beleidsvoornemen'],
    expected: 'tekst van hooguit 2.000 tekens',
    reader: text(readLongTextCell),
  },
  {
    field: 'programme',
    heading: 'programma',
    synonyms: ['programma', 'programmanummer', 'programmanaam'],
    expected: aText,
    reader: text(readTextCell),
  },
  {
    field: 'team',
    heading: 'team',
    synonyms: ['team', 'teamnaam', 'afdeling', 'organisatieeenheid', 'eenheid', 'oe'],
    expected: aText,
    reader: text(readTextCell),
  },
  {
    field: 'taakveld',
    heading: 'taakveld',
    synonyms: ['taakveld', 'taakveldcode', 'iv3taakveld'],
    expected: 'een taakveld als tekst, zoals 0.4',
    reader: text(readTaakveldCell),
  },
  {
    field: 'category',
    heading: 'categorie',
    synonyms: ['categorie', 'iv3categorie', 'economischecategorie', 'ecocategorie'],
    expected: 'een economische categorie, zoals 1.1 of 3.5.1',
    reader: text(readCategoryCell),
  },
  {
    field: 'costCentre',
    heading: 'kostenplaats',
    synonyms: ['kostenplaats', 'kpl', 'kostenplaatsnummer', 'kostenplaatscode'],
    expected: aText,
    reader: text(readTextCell),
  },
  {
    field: 'ledgerAccount',
    heading: 'grootboek',
    synonyms: ['grootboek', 'grootboekrekening', 'grootboeknummer', 'rekening', 'rekeningnummer'],
    expected: aText,
    reader: text(readTextCell),
  },
  {
    field: 'side',
    heading: 'lasten of baten',
    synonyms: ['lastenofbaten', 'lastenbaten', 'lb', 'soort', 'soortlb', 'batenlasten', 'bl'],
    expected: 'L (lasten) of B (baten)',
    reader: text(readSideCell),
  },
  {
    field: 'duration',
    heading: 'structureel of incidenteel',
    synonyms: ['structureelofincidenteel', 'structureelincidenteel', 'si', 'duur'],
    expected: 'S (structureel) of I (incidenteel)',
    reader: text(readDurationCell),
  },
  {
    field: 'advantage',
    heading: 'V/N',
    synonyms: ['vn', 'nv', 'voordeelnadeel', 'voordeelofnadeel'],
    expected: 'V (voordeel) of N (nadeel)',
    reader: text(readAdvantageCell),
  },
  {
    field: 'explanation',
    heading: 'toelichting',
    synonyms: ['toelichting', 'toelichtingregel'],
    expected: 'tekst van hooguit 2.000 tekens',
    reader: text(readLongTextCell),
  },
  {
    field: 'scale',
    heading: 'schaal',
    synonyms: ['schaal', 'salarisschaal', 'functieschaal'],
    expected: 'een schaal van de cao, zoals 9 of 10A',
    reader: text(readScaleCell),
  },
  {
    field: 'validFrom',
    heading: 'geldig vanaf',
    synonyms: ['geldigvanaf', 'ingangsdatum', 'vanaf', 'peildatum', 'perdatum'],
    expected: aDay,
    reader: day,
  },
  {
    field: 'contractNumber',
    heading: 'contractnummer',
    synonyms: ['contractnummer', 'contractnr', 'contract', 'contractid', 'inhuurnummer'],
    expected: aText,
    reader: text(readTextCell),
  },
  {
    field: 'position',
    heading: 'functie',
    synonyms: ['functie', 'functienaam', 'rol', 'opdracht', 'functieprofiel'],
    expected: aText,
    reader: text(readTextCell),
  },
  {
    field: 'hireKind',
    heading: 'soort inhuur',
    synonyms: ['soortinhuur', 'inhuurvorm', 'vorminhuur', 'typeinhuur'],
    expected: 'zzp, detachering, uitzend of payroll',
    reader: text(readHireKindCell),
  },
  {
    field: 'startDate',
    heading: 'begindatum',
    synonyms: ['begindatum', 'startdatum', 'datumbegin', 'begindatumcontract', 'van'],
    expected: aDay,
    reader: day,
  },
  {
    field: 'endDate',
    heading: 'einddatum',
    synonyms: ['einddatum', 'datumeinde', 'einddatumcontract', 'tot', 'totenmet'],
    expected: aDay,
    reader: day,
  },
  {
    field: 'year',
    heading: 'jaar',
    synonyms: ['jaar', 'boekjaar', 'begrotingsjaar', 'dienstjaar'],
    expected: 'een jaar van 2000 tot en met 2100',
    reader: number(readNumberCell({ from: 2000, to: 2100, isWhole: true })),
  },
  {
    field: 'period',
    heading: 'periode',
    synonyms: ['periode', 'maand', 'boekperiode'],
    expected: `een periode van 0 tot en met ${lastPeriod}`,
    reader: number(readNumberCell({ from: 0, to: lastPeriod, isWhole: true })),
  },
  {
    field: 'step',
    heading: 'trede',
    synonyms: ['trede', 'periodiek', 'salaristrede', 'ancienniteit'],
    expected: `een trede van 0 tot en met ${lastStep}`,
    reader: number(readNumberCell({ from: 0, to: lastStep, isWhole: true })),
  },
  {
    field: 'budgetedFte',
    heading: 'formatie',
    synonyms: ['formatie', 'formatiefte', 'fte', 'formatieinfte', 'begroteformatie'],
    expected: 'een aantal fte, zoals 12,5',
    reader: number(readFte),
  },
  {
    field: 'hoursPerWeek',
    heading: 'uren per week',
    synonyms: ['urenperweek', 'uren', 'urenweek', 'contracturen'],
    expected: `een aantal uren van 0 tot en met ${mostHours}`,
    reader: number(readNumberCell({ from: 0, to: mostHours })),
  },
  {
    field: 'wageSumCents',
    heading: 'loonsom',
    synonyms: ['loonsom', 'begroteloonsom', 'salarisbudget', 'salarislasten', 'loonkosten'],
    expected: anAmount,
    reader: amount,
  },
  {
    field: 'hireCents',
    heading: 'inhuur',
    synonyms: ['inhuur', 'inhuurbudget', 'begroteinhuur', 'ingeleendpersoneel'],
    expected: anAmount,
    reader: amount,
  },
  {
    field: 'monthlyCents',
    heading: 'maandbedrag',
    synonyms: ['maandbedrag', 'bedragpermaand', 'maandsalaris', 'salaris', 'bedrag'],
    expected: anAmount,
    reader: amount,
  },
  {
    field: 'hourlyCents',
    heading: 'uurtarief',
    synonyms: ['uurtarief', 'tarief', 'tariefperuur', 'uurprijs'],
    expected: anAmount,
    reader: amount,
  },
  {
    field: 'totalCents',
    heading: 'contractwaarde',
    synonyms: ['contractwaarde', 'totaalbedrag', 'opdrachtwaarde', 'contractbedrag'],
    expected: anAmount,
    reader: amount,
  },
  {
    field: 'amountCents',
    heading: 'bedrag',
    synonyms: ['bedrag', 'bedrageur', 'bedrageuro', 'begroting', 'begroot', 'realisatie'],
    expected: anAmount,
    reader: amount,
  },
  {
    field: 'laterCents',
    heading: 'latere jaren',
    synonyms: ['laterejaren', 'daarna', 'structureelvanaf', 'verderejaren', 'doorwerking'],
    expected: anAmount,
    reader: amount,
  },
];

const columnsByField = new Map(columns.map((column) => [column.field, column]));

/** The column that holds `field`, whatever year or step it is of. */
export const financeColumn = (field: FinanceField): FinanceColumn =>
  columnsByField.get(field.split(':')[0] as FinanceColumnField)!;
