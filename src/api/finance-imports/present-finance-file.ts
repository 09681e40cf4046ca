import type * as z from 'zod';
import type { FinanceField, FinanceRow } from '../../engine/finance-row.ts';
import type { ActualsBesideBudget } from '../../services/finance-imports/show-actuals-beside-budget.ts';
import type { FinanceFileView } from '../../services/finance-imports/finance-file-view.ts';
import type { FinanceImportView } from '../../services/finance-imports/finance-import-view.ts';
import { toEuros } from '../json-numbers.ts';
import { presentProblems } from '../problem.ts';
import { statusInDutch } from '../rosters/roster-file-contract.ts';
import { presentCell } from '../rosters/present-roster-reading.ts';
import type {
  actualsContract,
  financeFileContract,
  financeFileListContract,
  financeImportContract,
  financeImportListContract,
} from './finance-file-contract.ts';
import { kindInDutch, presentField, signInDutch } from './finance-words.ts';

type FinanceFile = z.output<typeof financeFileContract>;

const changeInDutch = { added: 'nieuw', removed: 'vervallen', changed: 'gewijzigd' } as const;
const durationInDutch: Readonly<Record<string, string>> = {
  structural: 'structureel',
  incidental: 'incidenteel',
};
const roleInDutch = { 'hr-adviser': 'hr-adviseur' } as const;

const isCents = (field: FinanceField): boolean => /Cents(:|$)/.test(field);

/** Cents as euros; other numbers and texts as they are. */
function presentCellValue(field: FinanceField, value: number | string): number | string {
  if (typeof value === 'number') return isCents(field) ? toEuros(value) : value;
  return field === 'duration' ? (durationInDutch[value] ?? value) : value;
}

const presentValue = (field: FinanceField, value: number | string | null) =>
  value === null ? null : presentCellValue(field, value);

const presentSettings = ({
  kind,
  source,
  settings,
  sha256,
}: Pick<FinanceFileView, 'kind' | 'source' | 'settings' | 'sha256'>) => ({
  soort: kindInDutch[kind],
  bron: source,
  eenheid: settings.unitEuros,
  teken: signInDutch[settings.sign],
  jaar: settings.year,
  sha256,
});

const presentShared = (view: FinanceFileView) => ({
  id: view.id,
  ...presentSettings(view),
  status: statusInDutch[view.status],
  ontvangenOp: view.receivedAt,
  bevestigdOp: view.confirmedAt,
  regels: view.reading?.rowCount ?? null,
  mislukking: view.failure,
});

const presentDifference = (
  difference: NonNullable<FinanceFileView['difference']>,
): NonNullable<FinanceFile['verschil']> => ({
  vergelekenMet: difference.comparedNumber,
  aantalNieuw: difference.addedCount,
  aantalVervallen: difference.removedCount,
  aantalGewijzigd: difference.changedCount,
  aantalGelijk: difference.sameCount,
  totalen: difference.totals.map(({ field, before, after }) => ({
    ...presentField(field),
    vorige: Number(presentValue(field, before)),
    nieuwe: Number(presentValue(field, after)),
  })),
  regels: difference.rows.map(({ change, rowNumber, label, values }) => ({
    soort: changeInDutch[change],
    rij: rowNumber,
    aanduiding: label,
    waarden: values.map(({ field, before, after }) => ({
      ...presentField(field),
      vorige: presentValue(field, before),
      nieuwe: presentValue(field, after),
    })),
  })),
  aantalNietGetoond: difference.unlistedCount,
});

/** A file as published, with its columns, every wrong cell and what it changes. */
export const presentFinanceFile = (view: FinanceFileView): FinanceFile => ({
  ...presentShared(view),
  blad: view.reading?.sheet ?? null,
  kolommen: (view.reading?.columns ?? []).map(({ field, heading, column }) => ({
    ...presentField(field),
    kop: heading,
    kolom: column,
  })),
  onbekendeKolommen: (view.reading?.unknownColumns ?? []).map(({ heading, column }) => ({
    kop: heading,
    kolom: column,
  })),
  gekozenKolommen: view.chosenColumns.map(({ heading, field }) => ({
    kop: heading,
    veld: field === null ? null : presentField(field).veld,
    reeks: field === null ? null : presentField(field).reeks,
  })),
  mogelijkeVelden: view.possibleFields.map((field) => presentField(field).veld),
  verschil: view.difference === null ? null : presentDifference(view.difference),
  fouten: (view.reading?.errors ?? []).map(presentCell),
  waarschuwingen: (view.reading?.warnings ?? []).map(presentCell),
  problemen: presentProblems(view.problems),
});

/** Files in a list. */
export const presentFinanceFiles = (
  views: readonly FinanceFileView[],
): z.output<typeof financeFileListContract> => ({
  financieleBestanden: views.map((view) => ({
    ...presentShared(view),
    aantalFouten: view.reading?.errors.length ?? 0,
  })),
});

const presentImportSummary = (view: FinanceImportView) => ({
  id: view.id,
  ...presentSettings(view),
  volgnummer: view.importNumber,
  aantalRegels: view.rowCount,
  bevestigdOp: view.confirmedAt,
  bevestigdDoor: roleInDutch[view.confirmedBy],
});

/** Imports in a list. */
export const presentFinanceImports = (
  views: readonly FinanceImportView[],
): z.output<typeof financeImportListContract> => ({
  financieleImporten: views.map(presentImportSummary),
});

/** One import with some of its rows. */
export const presentFinanceImport = (
  view: FinanceImportView & { readonly rows: readonly FinanceRow[] },
  from: number,
): z.output<typeof financeImportContract> => ({
  ...presentImportSummary(view),
  vanaf: from,
  regels: view.rows.map(({ rowNumber, texts, numbers }) => ({
    rij: rowNumber,
    waarden: Object.entries({ ...texts, ...numbers }).map(([key, value]) => {
      const field = key as FinanceField;
      return { ...presentField(field), waarde: presentCellValue(field, value) };
    }),
  })),
});

/** Actuals beside the budget. */
export const presentActuals = (
  rows: readonly ActualsBesideBudget[],
): z.output<typeof actualsContract> => ({
  regels: rows.map((row) => ({
    jaar: row.year,
    programma: row.programme,
    taakveld: row.taakveld,
    categorie: row.category,
    lastenOfBaten: row.side,
    begroot: toEuros(row.budgetCents),
    gerealiseerd: toEuros(row.actualCents),
    verschil: toEuros(row.differenceCents),
  })),
});
