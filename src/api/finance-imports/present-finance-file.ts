import type * as z from 'zod';
import type { FinanceField, FinanceRow } from '../../engine/finance-row.ts';
import type { ActualsBesideBudget } from '../../services/finance-imports/show-actuals-beside-budget.ts';
import type {
  FinanceFileView,
  StoredFinanceReading,
} from '../../services/finance-imports/finance-files.ts';
import type { FinanceImportView } from '../../services/finance-imports/finance-import-view.ts';
import { toEuros } from '../json-numbers.ts';
import {
  presentStagedCounts,
  presentStagedFile,
  presentStagedProblems,
} from '../staged-files/present-staged-file.ts';
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
export function presentCellValue(field: FinanceField, value: number | string): number | string {
  if (typeof value === 'number') return isCents(field) ? toEuros(value) : value;
  return field === 'duration' ? (durationInDutch[value] ?? value) : value;
}

const presentValue = (field: FinanceField, value: number | string | null) =>
  value === null ? null : presentCellValue(field, value);

/** What was said about a file when it was sent in. */
export const presentSettings = ({
  kind,
  settings,
}: Pick<FinanceFileView, 'kind' | 'settings'>) => ({
  soort: kindInDutch[kind],
  eenheid: settings.unitEuros,
  teken: signInDutch[settings.sign],
  jaar: settings.year,
});

/** Which columns are read, and which could be. */
export const presentColumns = (
  reading: Pick<StoredFinanceReading, 'columns' | 'unknownColumns'> | null,
  possibleFields: readonly FinanceField[],
) => ({
  kolommen: (reading?.columns ?? []).map(({ field, heading, column }) => ({
    ...presentField(field),
    kop: heading,
    kolom: column,
  })),
  onbekendeKolommen: (reading?.unknownColumns ?? []).map(({ heading, column }) => ({
    kop: heading,
    kolom: column,
  })),
  mogelijkeVelden: possibleFields.map((field) => presentField(field).veld),
});

const presentShared = (view: FinanceFileView) => ({
  ...presentSettings(view),
  bron: view.source,
  ...presentStagedFile(view),
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
  ...presentColumns(view.reading, view.possibleFields),
  gekozenKolommen: view.chosenColumns.map(({ heading, field }) => ({
    kop: heading,
    veld: field === null ? null : presentField(field).veld,
    reeks: field === null ? null : presentField(field).reeks,
  })),
  verschil: view.difference === null ? null : presentDifference(view.difference),
  ...presentStagedProblems(view),
});

/** Files in a list. */
export const presentFinanceFiles = (
  views: readonly FinanceFileView[],
): z.output<typeof financeFileListContract> => ({
  financieleBestanden: views.map((view) => ({
    ...presentShared(view),
    ...presentStagedCounts(view),
  })),
});

const presentImportSummary = (view: FinanceImportView) => ({
  id: view.id,
  ...presentSettings(view),
  bron: view.source,
  sha256: view.sha256,
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
