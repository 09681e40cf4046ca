import type * as z from 'zod';
import type { LineOrigin } from '../../engine/budget/budget-line.ts';
import type {
  BudgetColumn,
  BudgetTable,
  ShownAmounts,
  TableProfile,
} from '../../engine/budget/budget-table.ts';
import type { budgetContract } from './budget-contract.ts';

type Published = z.output<typeof budgetContract>;

const originInDutch: Readonly<Record<LineOrigin['kind'], Published['regels'][number]['herkomst']>> =
  {
    manual: 'ingevoerd',
    retirement: 'uitstroom',
    workforce: 'formatie',
    pairing: 'koppeling',
    commuting: 'reiskosten',
    reserve: 'reserve',
  };

const signInDutch: Readonly<Record<TableProfile['sign'], Published['tekens']>> = {
  'minus-is-nadeel': 'min-is-nadeel',
  'plus-is-nadeel': 'plus-is-nadeel',
  letter: 'letter',
  'trailing-minus': 'min-achter',
};

const columnInDutch: Readonly<Record<BudgetColumn, Published['tabelkolommen'][number]>> = {
  number: 'nummer',
  description: 'omschrijving',
  programme: 'programma',
  side: 'lastenOfBaten',
  structural: 'structureelIncidenteel',
  taakveld: 'taakveld',
  category: 'categorie',
  costCentre: 'kostenplaats',
  years: 'jaren',
  later: 'daarna',
};

const totalInDutch = { none: 'geen', one: 'een', 'per-programme': 'per-programma' } as const;

const presentShown = ({ shownByYear, textByYear, shownLater, textLater }: ShownAmounts) => ({
  afgerond: [...shownByYear],
  afgerondDaarna: shownLater,
  weergave: [...textByYear],
  weergaveDaarna: textLater,
});

/** The table as published, with the signs of its profile throughout. */
export function presentBudget(table: BudgetTable): Published {
  const { profile, years } = table;
  const isPlusNadeel = profile.sign === 'plus-is-nadeel';
  const signedEuros = (cents: number): number =>
    isPlusNadeel && cents !== 0 ? -cents / 100 : cents / 100;
  return {
    profiel: profile.id,
    onderschrift: profile.caption,
    eenheid: profile.unitEuros,
    minBetekent: isPlusNadeel ? 'voordeel' : 'nadeel',
    tekens: signInDutch[profile.sign],
    tabelkolommen: profile.columns.map((column) => columnInDutch[column]),
    totaalregels: totalInDutch[profile.total],
    jaren: [...years],
    regels: table.rows.map(({ line, ...shown }) => ({
      nr: line.number,
      omschrijving: line.description,
      programma: line.programme,
      structureelIncidenteel: line.isStructural ? 'S' : 'I',
      taakveld: line.taakveld,
      categorie: line.category,
      kostenplaats: line.costCentre,
      lastenOfBaten: line.side,
      herkomst: originInDutch[line.origin.kind],
      herkomstCijfer: line.origin.figure,
      herkomstVingerafdruk: line.origin.run,
      bedragen: line.effectCentsByYear.map(signedEuros),
      bedragDaarna: signedEuros(line.laterCentsPerYear),
      ...presentShown(shown),
      toelichting: line.explanation,
    })),
    programmatotalen: table.programmeTotals.map((total) => ({
      programma: total.programme,
      bedragen: total.centsByYear.map(signedEuros),
      bedragDaarna: signedEuros(total.laterCentsPerYear),
      ...presentShown(total),
    })),
    totaal: table.totalCentsByYear.map(signedEuros),
    totaalDaarna: signedEuros(table.totalLaterCents),
    totaalAfgerond: [...table.totalShownByYear],
    totaalWeergave: [...table.totalTextByYear],
    afrondingsverschil: [...table.roundingDifferenceByYear],
    verdeeldVerschil: [...table.spreadByYear],
    waarschuwingen: table.warnings.map(({ place, text }) => ({ plaats: place, tekst: text })),
  };
}
