/**
 * The workbook of one scenario, for council, finance and negotiators.
 *
 * 1. All sheets are added first, in the order in which they are read; some are filled later because
 *    their formulas point at cells of other sheets.
 * 2. Every file of `sheets/` fills one sheet and returns where its tables came to stand.
 * 3. Checks, summary and reading guide come last, over everything else.
 * 4. The charts are added and the file is sealed: the same input gives the same bytes.
 *
 * No personal data: no names, numbers, birth dates or positions, and teams only as groups of commuters.
 * Groups under the thresholds are left out here, so that no caller can forget it, and an organisation
 * that is itself so small gets no workbook at all.
 */
import ExcelJS from 'exceljs';
import { wagesWithoutSmallGroups } from '../../access/disclosure/wages-without-small-groups.ts';
import { withPairingTerms } from '../../engine/pairing/pairing-terms.ts';
import { parameterUse, valueOn } from '../../engine/parameters.ts';
import { budgetToHandOn } from './budget-to-hand-on.ts';
import { commutingToHandOn } from './commuting-to-hand-on.ts';
import { addSheet, sheetNames } from './lay-out-sheet.ts';
import { requireEnoughPeople } from './require-enough-people.ts';
import { runFingerprints } from './run-fingerprints.ts';
import type { ScenarioWorkbookInput } from './scenario-workbook-input.ts';
import { sealWorkbook } from './seal-workbook.ts';
import { followedCommuting } from '../inputs/followed-commuting.ts';
import { followedPrices } from '../inputs/followed-prices.ts';
import { writeImportSheet } from './sheets/write-import-sheet.ts';
import { writeInputs } from './sheets/write-inputs.ts';
import { writeReadMe } from './sheets/write-read-me.ts';
import { writeReconciliation } from './sheets/write-reconciliation.ts';
import { writeWages } from './sheets/write-wages.ts';
import { writeChecks, type PlacedSheets } from './sheets/write-checks.ts';
import { writeChoices } from './sheets/write-choices.ts';
import { writeCommutingSheets } from './sheets/write-commuting-sheets.ts';
import { writeHeadwind } from './sheets/write-headwind.ts';
import { writeNewPolicyExact } from './sheets/write-new-policy-exact.ts';
import { writeNewPolicy } from './sheets/write-new-policy.ts';
import { writePairing } from './sheets/write-pairing.ts';
import { writeRetirement } from './sheets/write-retirement.ts';
import { writeRisk } from './sheets/write-risk.ts';
import { writeSkills } from './sheets/write-skills.ts';
import { writeSources } from './sheets/write-sources.ts';
import { writeSummary } from './sheets/write-summary.ts';
import { writeWorkforce } from './sheets/write-workforce.ts';

function describeDocument(
  workbook: ExcelJS.Workbook,
  { scenario, hashes, createdOn }: ScenarioWorkbookInput,
): void {
  const created = new Date(`${createdOn}T00:00:00Z`);
  workbook.creator = 'Meesterplan';
  workbook.lastModifiedBy = 'Meesterplan';
  workbook.created = created;
  workbook.modified = created;
  workbook.title = scenario.name;
  workbook.subject = `Strategische personeelsplanning ${scenario.firstYear}-${scenario.firstYear + scenario.yearCount - 1}`;
  workbook.keywords = 'pensioengolf, meester-gezel, reiskosten, nieuw beleid';
  workbook.description = Object.entries(runFingerprints(hashes))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/**
 * Bytes of the scenario workbook (xlsx). The same input gives the same bytes.
 *
 * @throws InvalidInput when the organisation has fewer people in service than the threshold for exports
 * @throws ParameterUnknown when a threshold or an assumption of the pairing is not known on the reference date
 */
export async function buildScenarioWorkbook(input: ScenarioWorkbookInput): Promise<Uint8Array> {
  const { outcome, hashes, parameters } = input;
  const { scenario } = withPairingTerms(input.scenario, parameters);
  const { retirement, workforce, pairing, commuting } = outcome;
  const forExport = parameters['disclosure/export-threshold'];
  const forPlan = parameters['disclosure/internal-threshold'];
  const smallestGroup = valueOn(forExport, scenario.referenceDate);
  const smallestPlan = valueOn(forPlan, scenario.referenceDate);
  const smallest = { group: smallestGroup.value, plan: smallestPlan.value };
  requireEnoughPeople(retirement.headcount, smallest.group);

  const workbook = new ExcelJS.Workbook();
  describeDocument(workbook, input);
  const add = (name: string): ExcelJS.Worksheet => addSheet(workbook, name, hashes);
  const readMe = add(sheetNames.readMe);
  const summary = add(sheetNames.summary);
  const inputSheet = add(sheetNames.inputs);
  const newPolicy = add(sheetNames.newPolicy);
  const newPolicyExact = add(sheetNames.newPolicyExact);
  const wave = add(sheetNames.retirement);
  const staff = add(sheetNames.workforce);
  const wageSheet = input.wages === null ? null : add(sheetNames.wages);
  if (workforce.headwind !== null) writeHeadwind(add(sheetNames.headwind), workforce.headwind);
  if (workforce.skills.length > 0) writeSkills(add(sheetNames.skills), workforce.skills);
  const risk = add(sheetNames.risk);
  const pairs = add(sheetNames.pairing);
  const travel = {
    overview: add(sheetNames.commuting),
    groups: add(sheetNames.commutingGroups),
    gains: add(sheetNames.commutingGains),
    live: add(sheetNames.commutingLive),
    mobility: add(sheetNames.mobility),
  };
  const choices = add(sheetNames.choices);
  const sources = add(sheetNames.sources);
  const reconciliation = add(sheetNames.reconciliation);
  const checks = add(sheetNames.checks);
  const importSheet = add(sheetNames.importSheet);

  const budget = budgetToHandOn(
    outcome.budget,
    pairing,
    scenario.budget.pairingLine,
    smallest.plan,
  );
  const commutingToShow = commutingToHandOn(commuting, smallest.group);
  const inputs = writeInputs(
    inputSheet,
    scenario,
    followedCommuting(scenario, commutingToShow, parameters),
    followedPrices(scenario, workforce, parameters),
    input.wages !== null,
  );
  const exactTable = writeNewPolicyExact(newPolicyExact, budget, scenario, inputs);
  writeRisk(risk, pairing.riskOverview, scenario.pairing, smallest.group);
  const policyTable = writeNewPolicy(newPolicy, budget, exactTable, inputs.statusCell);
  const wages = input.wages === null ? null : wagesWithoutSmallGroups(input.wages, smallest.group);
  const placed: PlacedSheets = {
    inputs,
    newPolicyExact: exactTable,
    newPolicy: policyTable,
    reconciliation: writeReconciliation(
      reconciliation,
      workforce,
      budget,
      { newPolicy: policyTable, exact: exactTable },
      smallest.group,
    ),
    importSheet: writeImportSheet(importSheet, budget, exactTable),
    wages:
      wages === null || wageSheet === null
        ? null
        : { overview: wages, placed: writeWages(wageSheet, wages, inputs) },
    retirement: writeRetirement(wave, retirement, smallest.group),
    workforce: writeWorkforce(staff, workforce, scenario.workforce.prices.kind, smallest.group),
    pairing: writePairing(pairs, pairing, scenario.pairing, smallest.plan),
    commuting: writeCommutingSheets(travel, commutingToShow, scenario.commuting, smallest.group),
  };
  writeChoices(choices, scenario);
  writeSources(sources, [
    ...retirement.basis,
    ...workforce.basis,
    ...pairing.basis,
    ...commuting.basis,
    ...budget.basis,
    ...(wages?.basis ?? []),
    parameterUse(forExport, smallestGroup),
    parameterUse(forPlan, smallestPlan),
  ]);
  const verdict = writeChecks(checks, { ...outcome, budget }, scenario.pairing, placed);
  const charts = writeSummary(
    summary,
    { ...input, outcome: { ...outcome, budget } },
    placed,
    verdict,
    smallest,
  );
  const properties = runFingerprints(hashes);
  writeReadMe(readMe, input, properties);

  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return sealWorkbook(written, properties, { [sheetNames.summary]: charts });
}
