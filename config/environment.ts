import * as z from 'zod';
import { InvalidInput } from '../src/engine/problems.ts';

/** What the surroundings decide; read once by each process, here and nowhere else. */
export interface Environment {
  readonly databaseUrl: string;
  /** `null` = the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  /** 0 = any free port. */
  readonly port: number;
  /** Loopback only, until there is access control. */
  readonly host: string;
  /** `null` = whoever starts makes one and prints it. */
  readonly signInCode: string | null;
  readonly logLevel: LogLevel;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

const loopback = ['127.0.0.1', '::1', 'localhost'];

const address = (protocols: RegExp, expected: string) =>
  z.string({ error: expected }).refine(
    (text) => {
      try {
        return protocols.test(new URL(text).protocol);
      } catch {
        return false;
      }
    },
    { error: expected },
  );

const variables = z.object({
  DATABASE_URL: address(
    /^postgres(ql)?:$/,
    'een adres van PostgreSQL, zoals postgresql://gebruiker:wachtwoord@127.0.0.1:5432/meesterplan',
  ),
  REDIS_URL: address(/^rediss?:$/, 'een adres van Redis, zoals redis://127.0.0.1:6379').optional(),
  PORT: z.coerce
    .number({ error: 'een getal van 0 tot en met 65535' })
    .int({ error: 'een getal van 0 tot en met 65535' })
    .min(0, { error: 'een getal van 0 tot en met 65535' })
    .max(65_535, { error: 'een getal van 0 tot en met 65535' })
    .default(3000),
  HOST: z
    .string()
    .refine((host) => loopback.includes(host), {
      error: `een adres op deze computer zelf (${loopback.join(', ')}), zolang er geen toegangsbeheer is`,
    })
    .default('127.0.0.1'),
  MEESTERPLAN_SIGN_IN_CODE: z
    .string()
    .min(16, { error: 'een code van ten minste 16 tekens' })
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `een van ${logLevels.join(', ')}` }).default('info'),
});

/** More than one machine does well; the queue itself knows no limit. */
const mostWorkers = 64;
const workersExpected = `een getal van 1 tot en met ${mostWorkers}`;

/** The launcher starts a database of its own when none is given, and passes the rest on. */
const launcherVariables = variables.extend({
  DATABASE_URL: variables.shape.DATABASE_URL.optional(),
  MEESTERPLAN_DATA_DIR: z.string().optional(),
  MEESTERPLAN_WORKERS: z.coerce
    .number({ error: workersExpected })
    .int({ error: workersExpected })
    .min(1, { error: workersExpected })
    .max(mostWorkers, { error: workersExpected })
    .default(1),
});

/** Addresses and codes are secrets: a message never repeats them. */
const isSecret = (name: string): boolean => name.endsWith('_URL') || name.endsWith('_CODE');

/** An empty variable is an absent one, as in most shells and compose files. */
const present = (variablesGiven: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(variablesGiven).filter(([, value]) => value !== ''));

function check<Contract extends z.ZodType>(
  contract: Contract,
  variablesGiven: NodeJS.ProcessEnv,
): z.output<Contract> {
  const given = present(variablesGiven);
  const outcome = contract.safeParse(given);
  if (outcome.success) return outcome.data;
  const problems = outcome.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const found = given[name] ?? null;
    return {
      place: `omgevingsvariabele ${name}`,
      found: found !== null && isSecret(name) ? 'een andere waarde' : found,
      expected: message,
    };
  });
  throw new InvalidInput(problems, 'De omgevingsvariabelen kloppen niet.');
}

/**
 * Reads and checks the environment of the server or the worker.
 *
 * @throws InvalidInput with every variable that is wrong or missing
 */
export function readEnvironment(variablesGiven: NodeJS.ProcessEnv = process.env): Environment {
  const data = check(variables, variablesGiven);
  return {
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL ?? null,
    port: data.PORT,
    host: data.HOST,
    signInCode: data.MEESTERPLAN_SIGN_IN_CODE ?? null,
    logLevel: data.LOG_LEVEL,
  };
}

/** What the launcher needs to know before it starts anything. */
export interface LauncherEnvironment extends Pick<Environment, 'redisUrl' | 'port' | 'logLevel'> {
  /** `null` = start an embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Folder for the embedded database; `null` = `.data` in the project. */
  readonly dataDir: string | null;
  /** Worker processes; a result does not depend on their number. Default 1. */
  readonly workerCount: number;
}

/**
 * Reads and checks the environment of the launcher.
 *
 * @throws InvalidInput with every variable that is wrong
 */
export function readLauncherEnvironment(
  variablesGiven: NodeJS.ProcessEnv = process.env,
): LauncherEnvironment {
  const data = check(launcherVariables, variablesGiven);
  return {
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
    port: data.PORT,
    logLevel: data.LOG_LEVEL,
    dataDir: data.MEESTERPLAN_DATA_DIR ?? null,
    workerCount: data.MEESTERPLAN_WORKERS,
  };
}

/** For a process that starts: what is wrong with the environment goes to stderr, and it exits with 1. */
export function environmentOrExit<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const lines = error.problems.map(
      ({ place, found, expected }) =>
        `  ${place}: gevonden ${found ?? 'niets'}, verwacht ${expected}`,
    );
    process.stderr.write(`${[error.message, ...lines].join('\n')}\n`);
    return process.exit(1);
  }
}
