/**
 * The workbook of two to five scenarios beside each other, for who has to choose between them.
 *
 * 1. What is shown is chosen first: nothing about few people, nor by subtracting one scenario from another.
 * 2. All sheets are added in the order in which they are read; those that others point at are filled first.
 * 3. Differences are formulas with the result beside them, and the checks stand over everything else.
 * 4. The charts are added and the file is sealed: the same input gives the same bytes.
 */
import ExcelJS from 'exceljs';
import { addSheet } from '../export/lay-out-sheet.ts';
import { runFingerprints } from '../export/run-fingerprints.ts';
import { sealWorkbook } from '../export/seal-workbook.ts';
import { writeCheckList } from '../export/sheets/write-check-list.ts';
import { comparisonChecks } from './comparison-checks.ts';
import { comparisonSheetNames } from './comparison-sheet-names.ts';
import { comparisonToHandOn, type ComparisonToHandOn } from './comparison-to-hand-on.ts';
import type { ComparisonWorkbookInput } from './comparison-workbook-input.ts';
import { scenarioHeading } from './scenario-labels.ts';
import { writeComparedCommuting } from './sheets/write-compared-commuting.ts';
import { writeComparedFigures } from './sheets/write-compared-figures.ts';
import { writeComparedPolicy } from './sheets/write-compared-policy.ts';
import { writeComparisonReadMe } from './sheets/write-comparison-read-me.ts';
import { writeDifferences } from './sheets/write-differences.ts';
import { writeDifferingChoices } from './sheets/write-differing-choices.ts';
import { writeOrigin } from './sheets/write-origin.ts';
import { writeOverview } from './sheets/write-overview.ts';

/** Document properties: the fingerprint of the comparison, and those of every run in it. */
const fingerprints = (
  fingerprint: string,
  { scenarios }: ComparisonToHandOn,
): Readonly<Record<string, string>> => ({
  'Vingerafdruk vergelijking': fingerprint,
  ...Object.fromEntries(
    scenarios.flatMap(({ hashes }, index) =>
      Object.entries(runFingerprints(hashes)).map(([name, value]) => [
        `${scenarioHeading(index)}: ${name}`,
        value,
      ]),
    ),
  ),
});

function describeDocument(
  workbook: ExcelJS.Workbook,
  { scenarios }: ComparisonToHandOn,
  createdOn: string,
): void {
  const created = new Date(`${createdOn}T00:00:00Z`);
  workbook.creator = 'Meesterplan';
  workbook.lastModifiedBy = 'Meesterplan';
  workbook.created = created;
  workbook.modified = created;
  workbook.title = 'Scenario’s naast elkaar';
  workbook.subject = 'Strategische personeelsplanning';
  workbook.description = scenarios.map(({ label }) => label).join('\n');
}

/**
 * Bytes of the workbook (xlsx). The same input gives the same bytes.
 *
 * @throws InvalidInput when the scenarios are not about the same staff, or about too few people
 * @throws ParameterUnknown when a threshold or an assumption of the pairing is not known on the reference date
 */
export async function buildComparisonWorkbook(input: ComparisonWorkbookInput): Promise<Uint8Array> {
  const { fingerprint, createdOn } = input;
  const comparison = comparisonToHandOn(input);
  const { engineVersion } = comparison.scenarios[0].hashes;

  const workbook = new ExcelJS.Workbook();
  describeDocument(workbook, comparison, createdOn);
  const add = (name: string): ExcelJS.Worksheet =>
    addSheet(workbook, name, { result: fingerprint, engineVersion });
  const readMe = add(comparisonSheetNames.readMe);
  const overview = add(comparisonSheetNames.overview);
  const keyFigures = add(comparisonSheetNames.keyFigures);
  const newPolicy = add(comparisonSheetNames.newPolicy);
  writeDifferences(add(comparisonSheetNames.differences), comparison);
  writeDifferingChoices(add(comparisonSheetNames.choices), comparison);
  const travel = add(comparisonSheetNames.commuting);
  writeOrigin(add(comparisonSheetNames.origin), comparison);
  const checks = add(comparisonSheetNames.checks);

  const policy = writeComparedPolicy(newPolicy, comparison);
  const commuting = writeComparedCommuting(travel, comparison);
  const figures = writeComparedFigures(keyFigures, comparison, { policy, commuting });
  const verdict = writeCheckList(checks, comparisonChecks(comparison, { policy, figures }));
  const charts = writeOverview(overview, comparison, { figures, commuting }, verdict, createdOn);
  writeComparisonReadMe(readMe, comparison, createdOn);

  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return sealWorkbook(written, fingerprints(fingerprint, comparison), {
    [comparisonSheetNames.overview]: charts,
  });
}
