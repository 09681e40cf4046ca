#!/usr/bin/env node
/**
 * The command line (`npx meesterplan`): the same services and contracts as the API, without a database
 * or a queue. JSON on stdout; problems on stderr, as JSON; exit 0, 1 (bad input) or 2 (failure).
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { engineVersion } from '../config/engine-version.ts';
import { projectRoot } from '../config/project-root.ts';
import { presentCommutingCase } from './api/commuting/present-commuting-case.ts';
import { readCommutingCase } from './api/commuting/commuting-case-contract.ts';
import { presentPairingInstance } from './api/pairing/present-pairing-instance.ts';
import { readPairingInstance } from './api/pairing/pairing-instance-contract.ts';
import { presentParameterReview } from './api/parameters/present-parameter-review.ts';
import { printParameterReview } from './api/parameters/print-parameter-review.ts';
import { toProblem } from './api/problem.ts';
import { presentAowDates } from './api/retirement/present-aow-dates.ts';
import { presentRosterReading } from './api/rosters/present-roster-reading.ts';
import { presentScenarioOutcome } from './api/scenarios/present-scenario-outcome.ts';
import { readScenario } from './api/scenarios/scenario-contract.ts';
import { presentCohorts } from './api/workforce/present-cohorts.ts';
import { readCohortModel } from './api/workforce/cohort-contract.ts';
import { composeCalculations } from './compose-calculations.ts';
import { InvalidInput, ParameterUnknown } from './engine/problems.ts';
import { calculateCommutingCase } from './services/calculate-commuting-case.ts';
import { checkRoster } from './services/check-roster.ts';
import { calendarDateOf } from './services/calendar-date-of.ts';
import { lookUpAowDates } from './services/look-up-aow-dates.ts';
import { planScenario } from './services/plan-scenario.ts';
import { projectCohorts } from './services/project-cohorts.ts';
import { reviewParameters } from './services/review-parameters.ts';
import { solvePairingInstance } from './services/solve-pairing-instance.ts';

const exampleScenario = join(projectRoot, 'templates/example/scenario.yaml');

const print = (value: unknown): void =>
  void process.stdout.write(
    typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`,
  );

async function readInput(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new InvalidInput([
      { place: path, found: null, expected: 'een bestand dat bestaat en gelezen mag worden' },
    ]);
  }
}

/** JSON, quickly; anything else as YAML, which includes JSON and names line and column of a mistake. */
async function readStructured(path: string): Promise<unknown> {
  const text = (await readInput(path)).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // not JSON, or not quite
  }
  try {
    return parseYaml(text, { prettyErrors: true }) as unknown;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [start] = error.linePos ?? [];
    const place = start === undefined ? path : `${path}, regel ${start.line}, teken ${start.col}`;
    const found = text.split('\n')[(start?.line ?? 1) - 1]?.trim().slice(0, 80) ?? null;
    throw new InvalidInput([{ place, found, expected: 'geldige JSON of YAML' }]);
  }
}

/** Whole or not at all: a reader never meets half a file. */
async function write(path: string, content: string | Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch {
    throw new InvalidInput([
      { place: path, found: null, expected: 'een map die bestaat en waarin geschreven mag worden' },
    ]);
  }
}

const program = new Command('meesterplan')
  .description(
    'Strategische personeelsplanning voor gemeenten: uitstroom, meester-gezel en reiskosten.',
  )
  .version(engineVersion, '-V, --versie', 'toon de versie')
  .helpOption('-h, --help', 'toon deze hulp')
  .helpCommand('help [opdracht]', 'toon de hulp van een opdracht')
  .configureHelp({ styleTitle: (title) => dutchTitles[title] ?? title })
  .configureOutput({ writeErr: () => undefined })
  .exitOverride();

const dutchTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Argumenten:',
};

/** Adds a command with an example in its help. */
const command = (usage: string, description: string, example: string): Command =>
  program
    .command(usage)
    .description(description)
    .helpOption('-h, --help', 'toon deze hulp')
    .addHelpText('after', `\nVoorbeeld:\n  npx meesterplan ${example}`);

command(
  'aow <geboortedatum...>',
  'De AOW-datum bij een of meer geboortedatums (jjjj-mm-dd).',
  'aow 1960-12-31 1961-01-01',
).action(async (birthDates: string[]) => {
  print(presentAowDates(await lookUpAowDates(composeCalculations(), birthDates)));
});

command(
  'reiskosten <zaak>',
  'De vergoeding van reizen onder een regeling, uit een JSON- of YAML-bestand.',
  'reiskosten templates/example/reiskosten.json',
).action(async (path: string) => {
  const input = readCommutingCase(await readStructured(path));
  print(presentCommutingCase(await calculateCommutingCase(composeCalculations(), input)));
});

command(
  'koppelen <vraag>',
  'De beste koppels van meesters en gezellen binnen een budget per jaar, met bewijs.',
  'koppelen templates/example/koppelen.json',
).action(async (path: string) => {
  const instance = readPairingInstance(await readStructured(path));
  print(presentPairingInstance(await solvePairingInstance(composeCalculations(), instance)));
});

command(
  'doorstroom <model>',
  'De verwachte bezetting, uitstroom en instroom van groepen, stap voor stap.',
  'doorstroom templates/example/doorstroom.json',
).action(async (path: string) => {
  print(presentCohorts(projectCohorts(readCohortModel(await readStructured(path)))));
});

command(
  'controleer <personeelsbestand>',
  'Leest een personeelsbestand (xlsx of csv) en noemt alle fouten met hun cel.',
  'controleer templates/example/personeel.xlsx',
).action(async (path: string) => {
  const bytes = await readInput(path);
  const reading = await checkRoster(composeCalculations(), { bytes });
  print(presentRosterReading(reading));
  if (reading.errors.length > 0) process.exitCode = 1;
});

interface PlanOptions {
  readonly personeel: string;
  readonly scenario: string;
  readonly uit: string;
  readonly json?: string;
}

command(
  'plan',
  'Rekent een scenario door en schrijft het werkboek, en desgewenst dezelfde cijfers als JSON.',
  'plan --personeel templates/example/personeel.xlsx --uit scenario.xlsx --json scenario.json',
)
  .requiredOption('--personeel <bestand>', 'personeelsbestand (xlsx of csv)')
  .option('--scenario <yaml>', 'scenario (YAML of JSON); anders het voorbeeld', exampleScenario)
  .requiredOption('--uit <xlsx>', 'het werkboek dat wordt geschreven')
  .option('--json <bestand>', 'dezelfde cijfers als JSON')
  .option(
    '--seed <getal>',
    'startgetal voor toeval; nu zonder gevolg, want alles wordt exact berekend',
  )
  .action(async ({ personeel, scenario: scenarioFile, uit, json }: PlanOptions) => {
    const scenario = readScenario(await readStructured(scenarioFile));
    const planned = await planScenario(composeCalculations(), {
      rosterBytes: await readInput(personeel),
      scenario,
      createdOn: calendarDateOf(new Date()),
    });
    const published = presentScenarioOutcome(planned);
    await write(uit, planned.workbook);
    if (json !== undefined) await write(json, `${JSON.stringify(published, null, 2)}\n`);
    print({ werkboek: basename(uit), json: json ?? null, ...published.vingerafdrukken });
  });

command(
  'parameters',
  'Welke wettelijke en afgesproken bedragen oud zijn, aflopen of niet zijn geverifieerd.',
  'parameters --json',
)
  .option('--json', 'als JSON in plaats van een tabel')
  .action(async ({ json }: { readonly json?: true }) => {
    const { library } = composeCalculations();
    const review = presentParameterReview(reviewParameters(library, calendarDateOf(new Date())));
    print(json === true ? review : printParameterReview(review));
  });

const printProblems = (fout: string, problemen: readonly object[]): void =>
  void process.stderr.write(`${JSON.stringify({ fout, problemen }, null, 2)}\n`);

/** Says what went wrong and returns the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const detail = error.message.replace(/^error: /, '');
    const hint = 'een opdracht zoals in "npx meesterplan --help"';
    printProblems('De opdracht klopt niet.', [
      { plaats: 'opdrachtregel', gevonden: detail, verwacht: hint },
    ]);
    return 1;
  }
  if (error instanceof InvalidInput || error instanceof ParameterUnknown) {
    const { detail, problemen } = toProblem(error);
    printProblems(detail, problemen);
    return 1;
  }
  const cause = error instanceof Error ? error.message : String(error);
  printProblems(`Er ging iets mis in het programma zelf: ${cause}`, []);
  return 2;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
