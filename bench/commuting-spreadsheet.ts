/**
 * Claim: what a scheme pays everybody is there at least 50x as fast as LibreOffice (headless) recalculates
 * the same scheme as spreadsheet formulas, one person per row. Passed over where LibreOffice is not there.
 *
 * What is fair here:
 * 1. Both start from what lies ready: the engine from a packed staff, LibreOffice from a file that is
 *    loaded. Its start and load are measured in the same run, in turns, on the same file with the results
 *    kept in it, so that formulas are read and compiled but not computed; that time is subtracted.
 * 2. The workbook holds the staff many times, each copy with a rate of its own, and the difference is
 *    divided by them: one copy would drown in the noise of a start.
 * 3. Both work out the same per person: the allowance, its untaxed part, home working and its untaxed
 *    part. The engine makes the terms of the scheme anew each time, from law and parameters. Beside it
 *    stands the whole total of a year (tax, premiums, exchange, room), which the formulas do not do.
 * 4. Both must come to the same totals, to the cent.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { firstDayOf } from '../src/engine/calendar/calendar-date.ts';
import type { CommutingScheme, ModeRule } from '../src/engine/commuting/commuting-scheme.ts';
import { payCommuters } from '../src/engine/commuting/allowance/pay-commuters.ts';
import { schemeTerms } from '../src/engine/commuting/allowance/scheme-terms.ts';
import type { PaidCommuters } from '../src/engine/commuting/paid-commuters.ts';
import { schemeTotal } from '../src/engine/commuting/outcome/evaluate-scheme.ts';
import { prepareCommuting } from '../src/engine/commuting/outcome/prepare-commuting.ts';
import { chooseParameters } from '../src/engine/parameter-library.ts';
import { exampleInput } from './example-input.ts';

const copies = 20;
const runs = 7;
const engineRuns = 200;
const claimedRatio = 50;

const { context, rows, scenario, description, seed } = exampleInput;
const parameters = chooseParameters(context.library, scenario.assumptionIds);
const noCaps = { centsPerDay: null, centsPerMonth: null, centsPerYear: null };
const weeksWorked = 42.8;
const homeCentsPerDay = 245;
/** The law of 2026, as `config/` has it: euro per km, euro per day at home. */
const untaxed = { perKm: 0.23, perHomeDay: 2.45 };

const aRule = (rule: Partial<ModeRule>): ModeRule => ({
  ratePerKm: null,
  bands: null,
  costShareRatio: null,
  travelClass: null,
  thresholdKm: null,
  deductionKm: null,
  maximumKm: null,
  caps: noCaps,
  ...rule,
});

/** In tenths of a cent, so that every copy of the staff has another rate for the car. */
const rateOf = (copy: number): string => (0.18 + copy / 1000).toFixed(3);

/** A rate up to a distance beyond a threshold, and a share of public transport up to a maximum. */
const schemeWith = (carRate: string): CommutingScheme => ({
  ...scenario.commuting.proposed,
  startsOn: null,
  days: {
    basis: 'actual',
    referenceDays: null,
    minimumDays: null,
    weeksWorked: String(weeksWorked),
    rounding: 'none',
  },
  modes: {
    car: aRule({ ratePerKm: carRate, thresholdKm: '5', deductionKm: '2', maximumKm: '40' }),
    motorcycle: aRule({ ratePerKm: carRate, thresholdKm: '5', deductionKm: '2', maximumKm: '40' }),
    bicycle: aRule({ ratePerKm: '0.19', maximumKm: '30' }),
    'e-bike': aRule({ ratePerKm: '0.19', maximumKm: '30' }),
    walking: aRule({ ratePerKm: '0.19' }),
    'public-transport': aRule({
      costShareRatio: '0.8',
      caps: { ...noCaps, centsPerYear: 200_000 },
    }),
  },
  fixedAmounts: [],
  homeWorkingCentsPerDay: homeCentsPerDay,
  caps: noCaps,
  parking: null,
  companyBike: null,
  hardship: null,
  indexation: null,
  guarantee: null,
});

const prepared = prepareCommuting(rows, scenario, parameters, null);
const { firstYear } = prepared;
const people = prepared.commuters.map(({ trips, homeDaysPerWeek }) => {
  const [trip, ...others] = trips;
  if (others.length > 0) throw new Error('a row of the example has more than one trip');
  return { trip, homeDaysPerWeek };
});

/** What the formulas look up per mode: rate, threshold, deduction, maximum, share, cap in euros. */
function writeScheme(sheet: ExcelJS.Worksheet, carRate: string): void {
  Object.entries(schemeWith(carRate).modes).forEach(([mode, rule], index) => {
    const { ratePerKm, thresholdKm, deductionKm, maximumKm, costShareRatio, caps } = rule;
    const far = 10_000;
    sheet.getRow(index + 1).values = [
      mode,
      Number(ratePerKm ?? 0),
      Number(thresholdKm ?? 0),
      Number(deductionKm ?? 0),
      Number(maximumKm ?? far),
      Number(costShareRatio ?? 0),
      (caps.centsPerYear ?? 0) / 100,
    ];
  });
}

/** As somebody would write it: a column per step, looked up where the scheme decides. */
function formulasOf(row: number, scheme: string): readonly string[] {
  const look = (column: number): string => `VLOOKUP($A${row},${scheme}!$A$1:$G$6,${column},FALSE)`;
  return [
    // F: travel days a year. G: paid km per day. H: the allowance.
    `C${row}*${weeksWorked}`,
    `IFERROR(IF(B${row}>${look(3)},2*MAX(0,MIN(B${row},${look(5)})-${look(4)}),0),0)`,
    `IFERROR(ROUND(IF(${look(6)}>0,MIN(${look(6)}*E${row},${look(7)}),F${row}*G${row}*${look(2)}),2),0)`,
    // I: the untaxed part of it: real cost, or the whole way at the untaxed rate.
    `ROUND(MIN(H${row},IF($A${row}="public-transport",E${row},2*B${row}*F${row}*${untaxed.perKm})),2)`,
    // J: home working. K: the untaxed part of it.
    `ROUND(D${row}*${weeksWorked}*${homeCentsPerDay / 100},2)`,
    `ROUND(MIN(J${row},D${row}*${weeksWorked}*${untaxed.perHomeDay}),2)`,
  ];
}

/** The columns that are added up, in the order of `totalsOf`. */
const summed = ['H', 'I', 'J', 'K'] as const;

async function makeWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const total = workbook.addWorksheet('Totaal');
  for (let copy = 0; copy < copies; copy += 1) {
    const scheme = `Regeling${copy}`;
    writeScheme(workbook.addWorksheet(scheme), rateOf(copy));
    const sheet = workbook.addWorksheet(`Personeel${copy}`);
    people.forEach(({ trip, homeDaysPerWeek }, index) => {
      const row = sheet.getRow(index + 1);
      row.values = [
        // A mode that the scheme does not pay is looked up as one that pays nothing.
        trip?.mode ?? 'carpool',
        trip?.distanceKm ?? 0,
        trip?.travelDaysPerWeek ?? 0,
        homeDaysPerWeek,
        (trip?.publicTransportCentsPerYear ?? 0) / 100,
        ...formulasOf(index + 1, scheme).map((formula) => ({ formula, result: 0 })),
      ];
    });
    total.getRow(copy + 1).values = summed.map((column) => ({
      formula: `SUM(Personeel${copy}!${column}1:${column}${people.length})`,
      result: 0,
    }));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Without the results that the file keeps: then every one must be computed. */
const withoutResults = (bytes: Uint8Array): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, content]) => [
        path,
        path.startsWith('xl/worksheets/')
          ? strToU8(strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
          : content,
      ]),
    ),
    { level: 6 },
  );

const millisecondsOf = (work: () => void): number => {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
};

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const rangeText = (values: readonly number[]): string =>
  `${medianOf(values).toFixed(2)} ms (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`;

/** Loads a file, computes what must be, and writes the sheet of totals as text. */
function openIn(folder: string, name: string): readonly (readonly number[])[] {
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      join(folder, 'out'),
      join(folder, `${name}.xlsx`),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`LibreOffice stopped: ${stderr}`);
  const text = readFileSync(join(folder, 'out', `${name}.csv`), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));
}

/** Times of a load that computes and of one that does not, and what they came to. */
function measureSpreadsheet(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
  try {
    writeFileSync(join(folder, 'kept.xlsx'), bytes);
    writeFileSync(join(folder, 'computed.xlsx'), withoutResults(bytes));
    let kept = openIn(folder, 'kept');
    let totals = openIn(folder, 'computed');
    const loads: number[] = [];
    const computes: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      loads.push(millisecondsOf(() => (kept = openIn(folder, 'kept'))));
      computes.push(millisecondsOf(() => (totals = openIn(folder, 'computed'))));
    }
    if (kept.flat().some((total) => total !== 0)) {
      throw new Error('LibreOffice computed what it should only load');
    }
    return { loads, computes, totals };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const day = firstDayOf(firstYear);
const pay = (carRate: string): PaidCommuters =>
  payCommuters(schemeTerms(schemeWith(carRate), parameters, day), prepared.packed);

/** Every run another rate, so that nothing can be remembered; the first tenth warms up. */
function measureEngine(work: (carRate: string) => unknown): readonly number[] {
  const times: number[] = [];
  for (let run = 0; run < engineRuns; run += 1) {
    const carRate = (0.1 + run / 10_000).toFixed(4);
    times.push(millisecondsOf(() => work(carRate)));
  }
  return times.slice(engineRuns / 10);
}

/** In euros: allowances, their untaxed part, home working and its untaxed part. */
function totalsOf(paid: PaidCommuters): readonly number[] {
  const { commutingCents, untaxedCents, homeWorkingCents, homeWorkingUntaxedCents } = paid;
  return [commutingCents, untaxedCents, homeWorkingCents, homeWorkingUntaxedCents].map(
    (column) => column.reduce((sum, cents) => sum + cents, 0) / 100,
  );
}

if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) {
  console.log('A scheme as spreadsheet formulas: skipped, LibreOffice is not installed\n');
} else {
  const { loads, computes, totals } = measureSpreadsheet(await makeWorkbook());
  for (let copy = 0; copy < copies; copy += 1) {
    totalsOf(pay(rateOf(copy))).forEach((own, column) => {
      const other = totals[copy]?.[column] ?? Number.NaN;
      if (Number.isNaN(other) || Math.abs(own - other) > 0.005) {
        throw new Error(`the spreadsheet comes to ${other}, the engine to ${own}`);
      }
    });
  }
  const engine = measureEngine(pay);
  const wholeTotal = measureEngine((rate) => schemeTotal(prepared, schemeWith(rate), firstYear));
  // Turn by turn, so that a busy minute falls out of the difference.
  const differences = computes.map((compute, run) => (compute - (loads[run] ?? 0)) / copies);
  const perScheme = medianOf(differences);
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout.trim();
  const processors = cpus();
  console.log(
    [
      'One commuting scheme beside the same one as spreadsheet formulas',
      `  input      ${description}; ${people.length} people x 6 formulas x ${copies} copies`,
      `  seed       ${seed}`,
      `  versions   node ${process.versions.node}, ${version}`,
      `  machine    ${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`,
      `  method     median (range) of ${runs} loads of each file in turns after one of each; engine ${engine.length} runs, each another rate`,
      `  engine     ${rangeText(engine)} for the same amounts`,
      `  total      ${rangeText(wholeTotal)} with tax, premiums, exchange and room`,
      `  load       ${rangeText(loads)} to start and load with results kept, ${copies} copies`,
      `  compute    ${rangeText(computes)} to start, load and compute, ${copies} copies`,
      `  formulas   ${rangeText(differences)} per copy, start and load subtracted`,
      `  ratio      ${(perScheme / medianOf(engine)).toFixed(1)}x as fast; the total with all that ${(perScheme / medianOf(wholeTotal)).toFixed(1)}x`,
      `  claim      at least ${claimedRatio}x`,
      '',
    ].join('\n'),
  );
}
