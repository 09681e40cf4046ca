import type {
  FinanceField,
  FinanceIndex,
  FinanceKind,
  FinanceMeasure,
  FinanceText,
} from '../../engine/finance-row.ts';

/** The kinds of sheets as published. */
export const kindInDutch = {
  'wage-budget': 'formatie-en-loonsom',
  'salary-table': 'salaristabel',
  'hire-contracts': 'inhuur',
  'budget-lines': 'begrotingsregels',
  actuals: 'realisatie',
} as const satisfies Record<FinanceKind, string>;

/** How a sheet shows what an amount does to the balance. */
export const signInDutch = {
  'minus-is-nadeel': 'min-is-nadeel',
  'plus-is-nadeel': 'plus-is-nadeel',
  letter: 'letter',
  'trailing-minus': 'min-erachter',
  'by-side': 'lasten-en-baten',
} as const;

/** The columns of finance sheets, without their year or step. */
export const financeFieldInDutch = {
  number: 'nummer',
  description: 'omschrijving',
  programme: 'programma',
  team: 'team',
  taakveld: 'taakveld',
  category: 'categorie',
  costCentre: 'kostenplaats',
  ledgerAccount: 'grootboek',
  side: 'lastenOfBaten',
  duration: 'duur',
  explanation: 'toelichting',
  scale: 'schaal',
  validFrom: 'geldigVanaf',
  contractNumber: 'contractnummer',
  position: 'functie',
  hireKind: 'soortInhuur',
  startDate: 'begindatum',
  endDate: 'einddatum',
  amountCents: 'bedrag',
  laterCents: 'bedragLatereJaren',
  wageSumCents: 'loonsom',
  hireCents: 'inhuur',
  budgetedFte: 'formatie',
  monthlyCents: 'maandbedrag',
  hourlyCents: 'uurtarief',
  totalCents: 'contractwaarde',
  hoursPerWeek: 'urenPerWeek',
  year: 'jaar',
  period: 'periode',
  step: 'trede',
  advantage: 'voordeelOfNadeel',
} as const satisfies Record<FinanceText | FinanceMeasure | FinanceIndex | 'advantage', string>;

type BaseField = keyof typeof financeFieldInDutch;
type DutchField = (typeof financeFieldInDutch)[BaseField];

const baseByDutch = new Map(
  Object.entries(financeFieldInDutch).map(([base, dutch]) => [dutch, base as BaseField]),
);

/** A field of the contract, with the year or step of its column. */
export interface PublishedField {
  readonly veld: DutchField;
  readonly reeks: number | null;
}

/** As published. */
export function presentField(field: FinanceField): PublishedField {
  const [base, index] = field.split(':') as [BaseField, string?];
  return { veld: financeFieldInDutch[base], reeks: index === undefined ? null : Number(index) };
}

/** And back. */
const toField = ({ veld, reeks }: PublishedField): FinanceField =>
  (reeks === null ? baseByDutch.get(veld)! : `${baseByDutch.get(veld)!}:${reeks}`) as FinanceField;

const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, dutch: string): Key =>
  (Object.keys(words) as Key[]).find((key) => words[key] === dutch)!;

/** What was said about a file, from its published form. */
export const toFinanceRequest = (said: {
  readonly soort: string;
  readonly eenheid: string;
  readonly teken: string;
  readonly jaar?: number | undefined;
}) => ({
  kind: keyOf<FinanceKind>(kindInDutch, said.soort),
  settings: {
    unitEuros: Number(said.eenheid),
    sign: keyOf(signInDutch, said.teken),
    year: said.jaar ?? null,
  },
});

/** What somebody says that headings stand for, from its published form. */
export const toChosenColumns = (
  columns: readonly {
    readonly kop: string;
    readonly veld: DutchField | null;
    readonly reeks: number | null;
  }[],
) =>
  columns.map(({ kop, veld, reeks }) => ({
    heading: kop,
    field: veld === null ? null : toField({ veld, reeks }),
  }));
