/**
 * Claim: what a scheme comes to in every year is there at least 50x as fast as LibreOffice (headless)
 * recalculates the same scheme as spreadsheet formulas, one sheet per year and one row per commuter.
 * Passed over where LibreOffice or its Python bridge (UNO) is not there.
 *
 * What is fair here:
 * 1. Both start from what lies ready: the engine from a packed staff, one running LibreOffice from
 *    workbooks that it has loaded (`recalculate-workbook.py`). Start and load are in no time.
 * 2. In turns: LibreOffice recalculates every formula at a rate, the engine follows at the same rate, and
 *    the next turn has another rate. So a busy moment hits both; the ratio is taken within a turn.
 * 3. Both work out the same: the allowance of every commuter in every year, its untaxed part, home working
 *    and its untaxed part, and their totals, for the staff of the reference date. The engine makes the
 *    terms anew each time, from law and parameters. The claim counts its whole evaluation, with tax,
 *    premiums, exchange, groups, winners and losers, of which the workbook has nothing.
 * 4. The engine works out once what years of the same law share; formulas have to be computed in every
 *    year. That is part of what is compared, so beside it stand an indexed scheme, which has no equal years
 *    for what is paid, and one year alone in a workbook of its own.
 * 5. Both must come to the same four totals of every year, to the cent, in every turn.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import ExcelJS from 'exceljs';
import { projectRoot } from '../config/project-root.ts';
import { firstDayOf } from '../src/engine/calendar/calendar-date.ts';
import type { CommutingScheme, ModeRule } from '../src/engine/commuting/commuting-scheme.ts';
import { payCommuters } from '../src/engine/commuting/allowance/pay-commuters.ts';
import { indexationRises } from '../src/engine/commuting/allowance/scheme-money.ts';
import { schemeTerms } from '../src/engine/commuting/allowance/scheme-terms.ts';
import type { SchemeYear } from '../src/engine/commuting/commuting-outcome.ts';
import { evaluateScheme, schemeTotal } from '../src/engine/commuting/outcome/evaluate-scheme.ts';
import { lawOfYear } from '../src/engine/commuting/outcome/law-of-year.ts';
import { prepareCommuting } from '../src/engine/commuting/outcome/prepare-commuting.ts';
import { commutingYears } from '../src/engine/commuting/outcome/scheme-year.ts';
import { sum } from '../src/engine/commuting/outcome/sum.ts';
import { chooseParameters } from '../src/engine/parameter-library.ts';
import { parametersOn } from '../src/engine/parameters-on.ts';
import { exampleInput } from './example-input.ts';
import { versionOf } from './print-ratio.ts';

/** In euro per km for the car: below and above what is untaxed. */
const rates = Array.from({ length: 20 }, (_, index) => (0.18 + index / 200).toFixed(3));
const warmUpRounds = 1;
const measuredRounds = 3;
/** How often the engine works in a turn: its times are short, and the median of them counts. */
const engineRuns = 5;
const claimedRatio = 50;
/** LibreOffice is stopped when all turns together take longer. */
const patienceMilliseconds = 600_000;

const { context, rows, scenario, description, seed } = exampleInput;
const { proposed } = scenario.commuting;
const parameters = chooseParameters(context.library, scenario.assumptionIds);
const prepared = prepareCommuting(rows, scenario, parameters, null);
const { firstYear } = prepared;
const years = commutingYears(prepared);
const weeksWorked = Number(proposed.days.weeksWorked);
/** More than is untaxed. */
const homeCentsPerDay = 260;

const noCaps = { centsPerDay: null, centsPerMonth: null, centsPerYear: null };
const noRule: ModeRule = {
  ratePerKm: null,
  bands: null,
  costShareRatio: null,
  travelClass: null,
  thresholdKm: null,
  deductionKm: null,
  maximumKm: null,
  caps: noCaps,
};

/** The proposal with a rate up to a distance beyond a threshold, and a share of public transport up to a maximum. */
function schemeWith(carRate: string, indexation: CommutingScheme['indexation']): CommutingScheme {
  const way = { ratePerKm: carRate, thresholdKm: '5', deductionKm: '2', maximumKm: '40' };
  const car = { ...noRule, ...way };
  const walking = { ...noRule, ratePerKm: '0.19' };
  const bicycle = { ...walking, maximumKm: '30' };
  const caps = { ...noCaps, centsPerYear: 200_000 };
  return {
    ...proposed,
    modes: {
      car,
      motorcycle: car,
      bicycle,
      'e-bike': bicycle,
      walking,
      'public-transport': { ...noRule, costShareRatio: '0.8', caps },
    },
    homeWorkingCentsPerDay: homeCentsPerDay,
    indexation,
  };
}

const people = prepared.commuters.map(({ trips, homeDaysPerWeek }) => {
  const [trip, ...others] = trips;
  if (others.length > 0) throw new Error('a row of the example has more than one trip');
  return { trip, homeDaysPerWeek };
});

/** What the formulas look up per mode: rate, threshold, deduction, maximum, share, cap in euros. */
function writeScheme(sheet: ExcelJS.Worksheet): void {
  const carRate = 'in A1';
  const far = 10_000;
  Object.entries(schemeWith(carRate, null).modes).forEach(([mode, rule], index) => {
    const { ratePerKm, thresholdKm, deductionKm, maximumKm, costShareRatio, caps } = rule;
    const numbers = [thresholdKm ?? 0, deductionKm ?? 0, maximumKm ?? far, costShareRatio ?? 0];
    sheet.getRow(index + 1).values = [
      mode,
      ratePerKm === carRate ? { formula: 'Totaal!$A$1' } : Number(ratePerKm ?? 0),
      ...numbers.map(Number),
      (caps.centsPerYear ?? 0) / 100,
    ];
  });
}

/** By row: mode, distance, travel days, days at home, cost of public transport in euros. */
const staffRows = people.map(({ trip, homeDaysPerWeek }) => [
  // A mode that the scheme does not pay is looked up as one that pays nothing.
  trip?.mode ?? 'carpool',
  trip?.distanceKm ?? 0,
  trip?.travelDaysPerWeek ?? 0,
  homeDaysPerWeek,
  (trip?.publicTransportCentsPerYear ?? 0) / 100,
]);

/** As somebody would write it: a column per step, looked up where the scheme decides. */
function formulasOf(row: number): readonly string[] {
  const [mode, km, travelDays, homeDays, cost] = ['A', 'B', 'C', 'D', 'E'].map(
    (column) => `Personeel!$${column}${row}`,
  );
  const look = (column: number): string => `VLOOKUP(${mode},Regeling!$A$1:$G$6,${column},FALSE)`;
  return [
    // A: travel days a year. B: paid km per day. C: the allowance.
    `${travelDays}*${weeksWorked}`,
    `IFERROR(IF(${km}>${look(3)},2*MAX(0,MIN(${km},${look(5)})-${look(4)}),0),0)`,
    `IFERROR(ROUND(IF(${look(6)}>0,MIN(${look(6)}*${cost},${look(7)}*$J$1),A${row}*B${row}*${look(2)}*$J$1),2),0)`,
    // D: the untaxed part of it: real cost, or the whole way at the untaxed rate.
    `ROUND(MIN(C${row},IF(${mode}="public-transport",${cost},2*${km}*A${row}*$H$1)),2)`,
    // E: home working. F: the untaxed part of it.
    `ROUND(${homeDays}*${weeksWorked}*${homeCentsPerDay / 100}*$J$1,2)`,
    `ROUND(MIN(E${row},${homeDays}*${weeksWorked}*$I$1),2)`,
  ];
}

/** The commuters of a year, and in H1 to J1 the law and the index of that year, in euros. */
function writeYear(sheet: ExcelJS.Worksheet, year: number): void {
  const { valueOf } = parametersOn(parameters, firstDayOf(year));
  sheet.addRows(people.map((_, index) => formulasOf(index + 1).map((formula) => ({ formula }))));
  sheet.getCell('H1').value = Number(valueOf('commuting/untaxed-rate'));
  sheet.getCell('I1').value = valueOf('commuting/home-working-allowance') / 100;
  sheet.getCell('J1').value = { formula: `(1+Totaal!$B$1)^${year - firstYear}` };
}

/** The question in A1 and B1 of the first sheet, and below it a row of totals per year. */
async function writeWorkbook(path: string, ofYears: readonly number[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const total = workbook.addWorksheet('Totaal');
  total.getRow(1).values = [0, 0];
  writeScheme(workbook.addWorksheet('Regeling'));
  workbook.addWorksheet('Personeel').addRows(staffRows);
  ofYears.forEach((year, index) => {
    writeYear(workbook.addWorksheet(`Jaar${year}`), year);
    total.getRow(index + 2).values = ['C', 'D', 'E', 'F'].map((column) => ({
      formula: `SUM(Jaar${year}!${column}1:${column}${people.length})`,
    }));
  });
  await workbook.xlsx.writeFile(path);
}

const succeeds = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** The first Python that has the bridge: the usual one, or that of the system. */
const findPython = (): string | undefined =>
  ['python3', '/usr/bin/python3'].find((program) => succeeds(program, ['-c', 'import uno']));

/** The same as the formulas and no more; years that come to the same are worked out once, as in an evaluation. */
function amountsOf(scheme: CommutingScheme, ofYears: readonly number[]): readonly number[] {
  const known = new Map<string, readonly number[]>();
  return ofYears.flatMap((year) => {
    const rises = indexationRises(scheme.indexation, year);
    const key = `${rises} ${lawOfYear(parameters, year, 'pay')}`;
    const totals = known.get(key) ?? totalsIn(scheme, year);
    known.set(key, totals);
    return totals;
  });
}

/** In cents: allowances, their untaxed part, home working and its untaxed part. */
function totalsIn(scheme: CommutingScheme, year: number): readonly number[] {
  const paid = payCommuters(schemeTerms(scheme, parameters, firstDayOf(year)), prepared.packed);
  const { commutingCents, untaxedCents, homeWorkingCents, homeWorkingUntaxedCents } = paid;
  return [commutingCents, untaxedCents, homeWorkingCents, homeWorkingUntaxedCents].map(sum);
}

/** The same totals out of what the engine answers. */
const answeredIn = (year: SchemeYear): readonly number[] => [
  year.commutingCents,
  year.untaxedCents,
  year.homeWorkingCents,
  year.homeWorkingCents - year.homeWorkingExcessCents,
];

/** Years of a workbook, and all that the engine answers about them. */
interface Comparison {
  readonly title: string;
  readonly ofYears: readonly number[];
  readonly indexation: CommutingScheme['indexation'];
  readonly answer: (scheme: CommutingScheme) => readonly SchemeYear[];
}

const claim: Comparison = {
  title: `${years.length} years: the claim`,
  ofYears: years,
  indexation: null,
  answer: (scheme) => evaluateScheme(prepared, scheme).years,
};
const comparisons: readonly Comparison[] = [
  claim,
  {
    ...claim,
    title: `${years.length} years, indexed by 2% a year: none are equal`,
    indexation: { ratioPerYear: '0.02', baseYear: firstYear },
  },
  {
    title: 'One year alone',
    ofYears: [firstYear],
    indexation: null,
    answer: (scheme) => [schemeTotal(prepared, scheme, firstYear)],
  },
];

/** What the bridge says about one recalculation: milliseconds, and totals in euros. */
interface Recalculation {
  readonly milliseconds: number;
  readonly totals: readonly number[];
}

/** The value below which this share of them lies; at 0.5 the median. */
const quantileOf = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;

function timeEngine(work: () => unknown): number {
  const times = Array.from({ length: engineRuns }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return quantileOf(times, 0.5);
}

type Recalculate = (comparison: Comparison, carRate: string) => Promise<Recalculation>;

/** Milliseconds of LibreOffice and of the engine, one after the other, at one rate. */
async function measureTurn(comparison: Comparison, carRate: string, recalculate: Recalculate) {
  const { milliseconds, totals } = await recalculate(comparison, carRate);
  // Made anew each time, so that nothing is remembered of it.
  const scheme = () => schemeWith(carRate, comparison.indexation);
  const amounts = () => amountsOf(scheme(), comparison.ofYears);
  const answer = () => comparison.answer(scheme());
  const other = totals.map((euros) => Math.round(euros * 100)).join();
  for (const own of [amounts().join(), answer().flatMap(answeredIn).join()]) {
    if (own !== other)
      throw new Error(`the spreadsheet comes to ${other} cents, the engine to ${own}`);
  }
  return { formulas: milliseconds, amounts: timeEngine(amounts), answer: timeEngine(answer) };
}

type Turn = Awaited<ReturnType<typeof measureTurn>>;

/** All turns by comparison, after those that warm up. */
async function measureTurns(recalculate: Recalculate): Promise<readonly (readonly Turn[])[]> {
  const turns = comparisons.map((): Turn[] => []);
  for (let round = 0; round < warmUpRounds + measuredRounds; round += 1) {
    for (const carRate of rates) {
      for (const [index, comparison] of comparisons.entries()) {
        turns[index]?.push(await measureTurn(comparison, carRate, recalculate));
      }
    }
  }
  return turns.map((all) => all.slice(warmUpRounds * rates.length));
}

/** Has Python start LibreOffice and load the workbooks, and measures beside it. */
async function measureBoth(python: string): Promise<readonly (readonly Turn[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
  const [everyYear, oneYear] = [join(folder, 'years.xlsx'), join(folder, 'year.xlsx')];
  await writeWorkbook(everyYear, years);
  await writeWorkbook(oneYear, [firstYear]);
  const script = join(projectRoot, 'bench/recalculate-workbook.py');
  const bridge = spawn(python, [script, folder, everyYear, oneYear], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: patienceMilliseconds,
  });
  const answers = createInterface({ input: bridge.stdout })[Symbol.asyncIterator]();
  try {
    return await measureTurns(async ({ ofYears, indexation }, carRate) => {
      const workbook = ofYears === years ? 0 : 1;
      const values = [Number(carRate), Number(indexation?.ratioPerYear ?? 0)];
      const question = { workbook, values, rows: ofYears.length };
      bridge.stdin.write(`${JSON.stringify(question)}\n`);
      const answer = await answers.next();
      if (answer.done === true) throw new Error('LibreOffice or the bridge to it has stopped');
      return JSON.parse(answer.value) as Recalculation;
    });
  } finally {
    bridge.stdin.end();
    if (bridge.exitCode === null && bridge.signalCode === null) await once(bridge, 'close');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median, and between which the middle nine tenths lie. */
function spreadText(values: readonly number[], decimals: number, unit: string): string {
  const [low, median, high] = [0.05, 0.5, 0.95].map((share) =>
    quantileOf(values, share).toFixed(decimals),
  );
  return `${median}${unit} (${low} to ${high})`;
}

function comparisonLines({ title }: Comparison, turns: readonly Turn[]): readonly string[] {
  const time = (of: keyof Turn): string => {
    const times = turns.map((turn) => turn[of]);
    return spreadText(times, 2, ' ms');
  };
  const ratio = (of: keyof Turn): string => {
    const ratios = turns.map((turn) => turn.formulas / turn[of]);
    return spreadText(ratios, 1, 'x');
  };
  return [
    `  ${title}`,
    `    formulas  ${time('formulas')}: hard recalculation by LibreOffice`,
    `    amounts   ${time('amounts')}, ${ratio('amounts')} as fast: the same amounts and totals, no more`,
    `    answer    ${time('answer')}, ${ratio('answer')} as fast: with tax and all else that the engine says of them`,
  ];
}

const lawsOf = (part: 'pay' | 'tax'): number =>
  new Set(years.map((year) => lawOfYear(parameters, year, part))).size;

function printComparison(turns: readonly (readonly Turn[])[]): void {
  const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout.trim();
  const processors = cpus();
  console.log(
    [
      'One commuting scheme in every year, beside the same one as spreadsheet formulas',
      `  input     ${description}; ${people.length} commuters x 6 formulas and 4 totals a year, ${firstYear} to ${years.at(-1)}`,
      `  seed      ${seed}; rates ${rates[0]} to ${rates.at(-1)}`,
      `  versions  node ${process.versions.node}, ${versionOf('decimal.js')}, ${office}`,
      `  machine   ${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`,
      `  method    median (5% to 95%) of ${turns[0]?.length} turns after ${warmUpRounds * rates.length} to warm up, in one running LibreOffice`,
      `  totals    the same four of every year, to the cent, in every turn`,
      `  laws      ${lawsOf('pay')} for what is paid in ${years.length} years, ${lawsOf('tax')} for its tax: the engine works each out once`,
      ...comparisons.flatMap((comparison, index) =>
        comparisonLines(comparison, turns[index] ?? []),
      ),
      `  claim     the answer of ${years.length} years at least ${claimedRatio}x as fast as the formulas. Not claimed, and not so, where the`,
      `            engine has nothing to share: one year alone, or years that are all different`,
      '',
    ].join('\n'),
  );
}

const python = findPython();
if (!succeeds('soffice', ['--version'])) {
  console.log('A scheme as spreadsheet formulas: not compared, LibreOffice is not installed\n');
} else if (python === undefined) {
  console.log('A scheme as spreadsheet formulas: not compared, no Python with UNO (python3-uno)\n');
} else {
  printComparison(await measureBoth(python));
}
