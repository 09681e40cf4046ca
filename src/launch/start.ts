/** `npm start`: everything on this machine, until Ctrl-C or SIGTERM. */
import { join } from 'node:path';
import { environmentOrExit, readLauncherEnvironment } from '../../config/environment.ts';
import { projectRoot } from '../../config/project-root.ts';
import { startLocalStack, type LocalStack } from './local-stack.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function announce({ address, signInCode }: LocalStack): void {
  say('');
  say(`Meesterplan draait op ${address}`);
  say('');
  say('Aanmelden kan één keer, met deze code:');
  say(`  ${signInCode}`);
  say('  curl -s -X POST -H "Content-Type: application/json" \\');
  say(`    -d '{"aanmeldcode":"${signInCode}"}' ${address}/v1/sessies`);
  say('');
  say(`Beschrijving van de API: ${address}/v1/openapi.json`);
  say('Stoppen: Ctrl-C');
}

/** Says what failed and ends with 2. */
function fail(what: string, error: unknown): never {
  process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}

/** The first signal stops cleanly; later ones change nothing, so that nobody cuts the database short. */
const stopSignal = new Promise<null>((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => done(null));
});

const { dataDir, ...environment } = environmentOrExit(readLauncherEnvironment);
const stack = await startLocalStack({
  ...environment,
  dataDir: join(dataDir ?? join(projectRoot, '.data'), 'postgres'),
  onStep: (step) => say(`${step} …`),
}).catch((error: unknown) => fail('Starten lukt niet', error));
announce(stack);

const crash = await Promise.race([stack.crashed, stopSignal]);
if (crash === null) say('Stoppen …');
else process.stderr.write(`${crash} Alles wordt gestopt.\n`);
await stack.stop().catch((error: unknown) => fail('Stoppen ging niet goed', error));
if (crash === null) say('Gestopt.');
process.exit(crash === null ? 0 : 2);
