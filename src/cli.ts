#!/usr/bin/env node
/**
 * The command line (`npx meesterplan`): the same services and contracts as the API, without a database
 * or a queue. JSON on stdout; problems on stderr, as JSON; exit 0, 1 (bad input) or 2 (failure).
 */
import { join } from 'node:path';
import { Command } from 'commander';
import { engineVersion } from '../config/engine-version.ts';
import { projectRoot } from '../config/project-root.ts';
import { presentBacktest } from './api/backtest/present-backtest.ts';
import { presentCommutingCase } from './api/commuting/present-commuting-case.ts';
import { readCommutingCase } from './api/commuting/commuting-case-contract.ts';
import { presentFinanceTrial } from './api/finance-imports/present-finance-trial.ts';
import { presentIv3Delivery } from './api/iv3/present-iv3-delivery.ts';
import { readIv3Details } from './api/iv3/iv3-details-contract.ts';
import { presentPairingInstance } from './api/pairing/present-pairing-instance.ts';
import { readPairingInstance } from './api/pairing/pairing-instance-contract.ts';
import { presentParameterReview } from './api/parameters/present-parameter-review.ts';
import { printParameterReview } from './api/parameters/print-parameter-review.ts';
import { presentAowDates } from './api/retirement/present-aow-dates.ts';
import { presentRosterReading } from './api/rosters/present-roster-reading.ts';
import { presentScenarioOutcome } from './api/scenarios/present-scenario-outcome.ts';
import { readScenario } from './api/scenarios/scenario-contract.ts';
import { presentCohorts } from './api/workforce/present-cohorts.ts';
import { readCohortModel } from './api/workforce/cohort-contract.ts';
import { checkBacktestOptions, type BacktestOptions } from './cli/backtest-options.ts';
import type { CheckFinanceOptions } from './cli/check-finance-options.ts';
import { checkIv3Options, type Iv3Options } from './cli/iv3-options.ts';
import { checkPlanOptions, withSeed, type PlanOptions } from './cli/plan-options.ts';
import { readInput, readStructured } from './cli/read-structured.ts';
import { readableJson } from './cli/readable-json.ts';
import { problemReport } from './cli/problem-report.ts';
import { writeFiles } from './cli/write-files.ts';
import { composeCalculations } from './compose-calculations.ts';
import type { RosterOnDay } from './engine/backtest/backtest-outcome.ts';
import { backtestProjection } from './services/stateless/backtest-projection.ts';
import { calculateCommutingCase } from './services/stateless/calculate-commuting-case.ts';
import { calendarDateOf } from './services/time/calendar-date-of.ts';
import { lookUpAowDates } from './services/stateless/look-up-aow-dates.ts';
import { projectCohorts } from './services/stateless/project-cohorts.ts';
import { reviewParameters } from './services/stateless/review-parameters.ts';
import { solvePairingInstance } from './services/stateless/solve-pairing-instance.ts';

const exampleScenario = join(projectRoot, 'templates/example/scenario.yaml');

const print = (value: unknown): void =>
  void process.stdout.write(typeof value === 'string' ? value : readableJson(value));

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
    'Strategische personeelsplanning voor gemeenten: uitstroom, formatie, meester-gezel en reiskosten.',
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

command(
  'controleer-financien <bestand>',
  'Leest een blad van financiën op proef: kolommen, fouten, totalen en het scenario dat eruit zou volgen.',
  'controleer-financien templates/example/begrotingsregels.csv --soort begrotingsregels --eenheid 1000 --scenario templates/example/scenario.yaml',
)
  .option(
    '--soort <soort>',
    'formatie-en-loonsom, salaristabel, inhuur, begrotingsregels of realisatie; verplicht',
  )
  .option('--eenheid <euro>', 'waarin bedragen staan: 1 (anders) of 1000')
  .option(
    '--teken <schrijfwijze>',
    'min-is-nadeel (anders), plus-is-nadeel, letter, min-erachter of lasten-en-baten',
  )
  .option('--jaar <jaar>', 'jaar van het hele bestand, als rijen en koppen het niet zeggen')
  .option('--kolommen <yaml>', 'wat koppen betekenen (YAML of JSON)')
  .option('--scenario <yaml>', 'scenario waarvan een voorstel uitgaat (YAML of JSON)')
  .option('--personeel <bestand>', 'personeelsbestand bij dat scenario; alleen nodig bij inhuur')
  .option('--programma <programma>', 'programma van regels die er geen hebben')
  .option('--taakveld <code>', 'taakveld van regels die er geen hebben')
  .option('--categorie <code>', 'economische categorie van regels die er geen hebben')
  .option('--ingangsdatum <dag>', 'eerste dag van salarissen en tarieven (jjjj-mm-dd)')
  .option('--gemarkeerd <xlsx>', 'kopie met elke foute cel gemarkeerd')
  .action(async (path: string, options: CheckFinanceOptions) => {
    const { tryFinanceFileAt } = await import('./cli/try-finance-file.ts');
    const trial = await tryFinanceFileAt(composeCalculations(), path, options);
    const marked = options.gemarkeerd ?? null;
    if (marked !== null && trial.marked !== null) await writeFiles({ [marked]: trial.marked });
    print(presentFinanceTrial(trial, marked));
    const isRefused = trial.proposal !== null && 'failure' in trial.proposal;
    if (trial.reading.errors.length > 0 || isRefused) process.exitCode = 1;
  });

command(
  'plan',
  'Rekent een scenario door en schrijft het werkboek, en desgewenst dezelfde cijfers als JSON.',
  'plan --personeel templates/example/personeel.xlsx --uit scenario.xlsx --json scenario.json',
)
  .option('--personeel <bestand>', 'personeelsbestand (xlsx of csv); verplicht')
  .option('--scenario <yaml>', 'scenario (YAML of JSON); anders dat van het voorbeeld')
  .option('--uit <xlsx>', 'het werkboek dat wordt geschreven; verplicht')
  .option('--json <bestand>', 'dezelfde cijfers als JSON')
  .option('--ods <bestand>', 'hetzelfde werkboek als OpenDocument')
  .option('--csv <bestand>', 'de begrotingsregels voor het grootboek')
  .option('--importblad <xlsx>', 'de begrotingsregels voor het grootboek, als Excel-bestand')
  .option('--grootboek <profiel>', 'de indeling van --csv en --importblad; anders de neutrale')
  .option('--sjabloon <xlsx>', 'eigen werkmap met namen of tabellen die met mp_ beginnen')
  .option('--ingevuld <xlsx>', 'het gevulde sjabloon dat wordt geschreven')
  .option(
    '--seed <getal>',
    'startgetal voor het toeval, in plaats van formatie.simulatie.startgetal in het scenario',
  )
  .action(async (options: PlanOptions) => {
    const { personeel, uit } = checkPlanOptions(options);
    const scenario = readScenario(await readStructured(options.scenario ?? exampleScenario));
    const { planScenario } = await import('./services/stateless/plan-scenario.ts');
    const context = composeCalculations();
    const { readFinanceRequest, writeFinanceFiles } = await import('./cli/finance-files.ts');
    const request = await readFinanceRequest(context, options);
    const createdOn = calendarDateOf(new Date());
    const planned = await planScenario(context, {
      rosterBytes: await readInput(personeel),
      scenario: withSeed(scenario, options.seed),
      createdOn,
    });
    const published = presentScenarioOutcome(planned);
    const json = options.json ?? null;
    const forFinance = await writeFinanceFiles(context, planned, request, createdOn);
    await writeFiles({
      [uit]: planned.workbook,
      ...(json === null ? {} : { [json]: readableJson(published) }),
      ...forFinance,
    });
    const files = Object.keys(forFinance);
    print({
      werkboek: uit,
      json,
      ...(files.length === 0 ? {} : { bestanden: files }),
      ...published.vingerafdrukken,
    });
  });

command(
  'lees-terug <werkboek> <teruggekomen>',
  'Wat er in de invoercellen van een werkboek is veranderd, en het scenario dat daaruit volgt.',
  'lees-terug scenario.xlsx scenario-terug.xlsx --scenario scenario.yaml',
)
  .option('--scenario <yaml>', 'scenario van het werkboek; anders dat van het voorbeeld')
  .action(async (outgoing: string, incoming: string, options: { readonly scenario?: string }) => {
    const { readBack } = await import('./cli/read-back.ts');
    print(await readBack(outgoing, incoming, options.scenario ?? exampleScenario));
  });

command(
  'terugtoetsen',
  'Rekent van elk personeelsbestand naar het volgende en vergelijkt dat met wie er vertrok.',
  'terugtoetsen --personeel templates/example/personeel-2025-01-01.xlsx templates/example/personeel.xlsx --peildatum 2025-01-01 2026-01-01',
)
  .option('--personeel <bestand...>', 'personeelsbestanden (xlsx of csv), van oud naar nieuw')
  .option('--peildatum <dag...>', 'de dag die elk bestand beschrijft (jjjj-mm-dd)')
  .option('--scenario <yaml>', 'scenario met de aannames; anders dat van het voorbeeld')
  .action(async (options: BacktestOptions) => {
    const files = checkBacktestOptions(options);
    const scenario = readScenario(await readStructured(options.scenario ?? exampleScenario));
    const { readFaultlessRoster } = await import('./services/stateless/read-faultless-roster.ts');
    const context = composeCalculations();
    const rosters: RosterOnDay[] = [];
    for (const { path, referenceDate } of files) {
      const rows = await readFaultlessRoster(context, { bytes: await readInput(path) });
      rosters.push({ referenceDate, rows });
    }
    print(presentBacktest(await backtestProjection(context, { rosters, scenario })));
  });

command(
  'iv3',
  'Schrijft de begrotingsregels van één boekjaar als Iv3-levering voor het CBS, en toont de indicatoren.',
  'iv3 --personeel templates/example/personeel.xlsx --gegevens templates/example/iv3-gegevens.yaml --uit iv3-2026.json',
)
  .option('--personeel <bestand>', 'personeelsbestand (xlsx of csv); verplicht')
  .option('--gegevens <yaml>', 'wat alleen de gemeente weet (YAML of JSON); verplicht')
  .option('--scenario <yaml>', 'scenario (YAML of JSON); anders dat van het voorbeeld')
  .option('--uit <json>', 'de levering die wordt geschreven; verplicht')
  .action(async (options: Iv3Options) => {
    const { personeel, gegevens, uit, scenario } = checkIv3Options(options);
    const details = readIv3Details(await readStructured(gegevens));
    const { planIv3 } = await import('./services/stateless/plan-iv3.ts');
    const delivery = await planIv3(composeCalculations(), {
      rosterBytes: await readInput(personeel),
      scenario: readScenario(await readStructured(scenario ?? exampleScenario)),
      details,
    });
    const made = { deliveredAt: new Date().toISOString(), engineVersion };
    const { levering, ...shown } = presentIv3Delivery(delivery, made);
    await writeFiles({ [uit]: readableJson(levering) });
    print({ levering: uit, ...shown });
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

function fail(error: unknown): void {
  const { text, exitCode } = problemReport(error);
  process.stderr.write(text);
  process.exitCode = exitCode;
}

// A reader that has seen enough, such as `head`, is no failure; a full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

try {
  if (process.argv.length > 2) await program.parseAsync();
  else program.outputHelp();
} catch (error) {
  fail(error);
}
