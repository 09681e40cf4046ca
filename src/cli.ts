#!/usr/bin/env node
/**
 * The command line (`npx meesterplan`): the same services and contracts as the API, without a database
 * or a queue. JSON on stdout; problems on stderr, as JSON; exit 0, 1 (bad input) or 2 (failure).
 */
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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
import { InvalidInput, ParameterUnknown, type Problem } from './engine/problems.ts';
import { calculateCommutingCase } from './services/stateless/calculate-commuting-case.ts';
import { calendarDateOf } from './services/time/calendar-date-of.ts';
import { lookUpAowDates } from './services/stateless/look-up-aow-dates.ts';
import { projectCohorts } from './services/stateless/project-cohorts.ts';
import { reviewParameters } from './services/stateless/review-parameters.ts';
import { solvePairingInstance } from './services/stateless/solve-pairing-instance.ts';

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
    // Anything else that YAML throws, such as on aliases that grow without end, has no line.
    const [start] = (error instanceof YAMLParseError && error.linePos) || [];
    const place = start === undefined ? path : `${path}, regel ${start.line}, teken ${start.col}`;
    const found = text.split('\n')[(start?.line ?? 1) - 1]?.trim().slice(0, 80) ?? null;
    throw new InvalidInput([{ place, found, expected: 'geldige JSON of YAML' }]);
  }
}

/** All files whole, or none: a reader never meets half a result. */
async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const partial = (path: string): string => `${path}.${process.pid}.partial`;
  const problems: Problem[] = [];
  for (const [path, content] of Object.entries(files)) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const isWritten = isFolder
      ? false
      : await writeFile(partial(path), content).then(
          () => true,
          () => false,
        );
    const expected = 'een bestand in een map die bestaat en waarin geschreven mag worden';
    if (!isWritten) problems.push({ place: path, found: isFolder ? 'een map' : null, expected });
  }
  if (problems.length > 0) {
    for (const path of Object.keys(files)) await rm(partial(path), { force: true });
    throw new InvalidInput(problems);
  }
  for (const path of Object.keys(files)) await rename(partial(path), path);
}

const dutchTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Argumenten:',
};

const inDutch = (usage: string): string =>
  usage.replaceAll('[options]', '[opties]').replaceAll('[command]', '[opdracht]');

const program = new Command('meesterplan')
  .description(
    'Strategische personeelsplanning voor gemeenten: uitstroom, meester-gezel en reiskosten.',
  )
  .version(engineVersion, '-V, --versie', 'toon de versie')
  .helpOption('-h, --help', 'toon deze hulp')
  .helpCommand('help [opdracht]', 'toon de hulp van een opdracht')
  .configureHelp({
    styleTitle: (title) => dutchTitles[title] ?? title,
    styleUsage: inDutch,
    styleSubcommandTerm: inDutch,
  })
  .configureOutput({ writeErr: () => undefined })
  .exitOverride();

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
  // Loaded where they are needed: spreadsheets take longer to load than most answers to compute.
  const { checkRoster } = await import('./services/stateless/check-roster.ts');
  const bytes = await readInput(path);
  const reading = await checkRoster(composeCalculations(), { bytes });
  print(presentRosterReading(reading));
  if (reading.errors.length > 0) process.exitCode = 1;
});

interface PlanOptions {
  readonly personeel?: string;
  readonly scenario?: string;
  readonly uit?: string;
  readonly json?: string;
  readonly seed?: string;
}

/** All that is wrong with the options at once; commander would name the first. */
function checkPlanOptions({ personeel, uit, json, seed }: PlanOptions): {
  readonly personeel: string;
  readonly uit: string;
} {
  const required = 'deze verplichte optie';
  const problems: Problem[] = [];
  if (personeel === undefined) {
    problems.push({ place: '--personeel', found: null, expected: required });
  }
  if (uit === undefined) problems.push({ place: '--uit', found: null, expected: required });
  if (uit !== undefined && json !== undefined && resolve(uit) === resolve(json)) {
    problems.push({ place: '--json', found: json, expected: 'een ander bestand dan --uit' });
  }
  if (seed !== undefined && !/^\d{1,15}$/.test(seed)) {
    problems.push({ place: '--seed', found: seed, expected: 'een heel getal van 0 of meer' });
  }
  if (personeel === undefined || uit === undefined || problems.length > 0) {
    throw new InvalidInput(problems, 'De opdracht klopt niet.');
  }
  return { personeel, uit };
}

command(
  'plan',
  'Rekent een scenario door en schrijft het werkboek, en desgewenst dezelfde cijfers als JSON.',
  'plan --personeel templates/example/personeel.xlsx --uit scenario.xlsx --json scenario.json',
)
  .option('--personeel <bestand>', 'personeelsbestand (xlsx of csv); verplicht')
  .option('--scenario <yaml>', 'scenario (YAML of JSON); anders dat van het voorbeeld')
  .option('--uit <xlsx>', 'het werkboek dat wordt geschreven; verplicht')
  .option('--json <bestand>', 'dezelfde cijfers als JSON')
  .option(
    '--seed <getal>',
    'startgetal voor toeval; nu zonder gevolg, want alles wordt exact berekend',
  )
  .action(async (options: PlanOptions) => {
    const { personeel, uit } = checkPlanOptions(options);
    const scenario = readScenario(await readStructured(options.scenario ?? exampleScenario));
    const { planScenario } = await import('./services/stateless/plan-scenario.ts');
    const planned = await planScenario(composeCalculations(), {
      rosterBytes: await readInput(personeel),
      scenario,
      createdOn: calendarDateOf(new Date()),
    });
    const published = presentScenarioOutcome(planned);
    const json = options.json ?? null;
    await write({
      [uit]: planned.workbook,
      ...(json === null ? {} : { [json]: `${JSON.stringify(published, null, 2)}\n` }),
    });
    print({ werkboek: uit, json, ...published.vingerafdrukken });
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

/** What commander calls wrong, by its own codes; it names one thing at a time, in English. */
const usageProblems: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'een opdracht uit "npx meesterplan --help"',
  'commander.unknownOption': 'een optie uit de hulp van de opdracht (--help)',
  'commander.missingArgument': 'een waarde voor dit argument',
  'commander.optionMissingArgument': 'een waarde achter deze optie',
  'commander.excessArguments': 'niet meer argumenten dan in de hulp van de opdracht (--help)',
};

function reportUsage({ code, message }: CommanderError): void {
  const named = /'([^']*)'/.exec(message)?.[1] ?? null;
  const isMissing = /missing/i.test(code);
  printProblems('De opdracht klopt niet.', [
    {
      plaats: isMissing ? named : 'opdrachtregel',
      gevonden: isMissing ? null : named,
      verwacht: usageProblems[code] ?? 'een opdracht zoals in "npx meesterplan --help"',
    },
  ]);
}

/** Says what went wrong and returns the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    reportUsage(error);
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

// A reader that has seen enough, such as `head`, is no failure; a full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = report(error);
});

try {
  if (process.argv.length > 2) await program.parseAsync();
  else program.outputHelp();
} catch (error) {
  process.exitCode = report(error);
}
