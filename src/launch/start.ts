/** `npm start`: everything on this machine, until Ctrl-C or SIGTERM. */
import { join } from 'node:path';
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

/** The first signal stops cleanly; later ones change nothing, so that nobody cuts the database short. */
const stopSignal = new Promise<string>((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => done(signal));
});

try {
  const stack = await startLocalStack({
    dataDir: join(process.env['MEESTERPLAN_DATA_DIR'] ?? join(projectRoot, '.data'), 'postgres'),
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    redisUrl: process.env['REDIS_URL'] ?? null,
    port: Number(process.env['PORT'] ?? 3000),
    logLevel: process.env['LOG_LEVEL'] ?? 'info',
    onStep: (step) => say(`${step} …`),
  });
  announce(stack);
  const crash = await Promise.race([stack.crashed, stopSignal.then(() => null)]);
  if (crash !== null) process.stderr.write(`${crash} Alles wordt gestopt.\n`);
  else say('Stoppen …');
  await stack.stop();
  if (crash === null) say('Gestopt.');
  process.exit(crash === null ? 0 : 2);
} catch (error) {
  process.stderr.write(
    `Starten lukt niet: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(2);
}
