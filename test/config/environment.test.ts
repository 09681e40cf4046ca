import { describe, expect, test } from '@jest/globals';
import { readEnvironment, readLauncherEnvironment } from '../../config/environment.ts';
import { InvalidInput } from '../../src/engine/problems.ts';

const DATABASE_URL = 'postgresql://gebruiker:geheim@127.0.0.1:5432/meesterplan';

function problemsOf(variables: NodeJS.ProcessEnv) {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  test('needs no more than a database', () => {
    expect(readEnvironment({ DATABASE_URL })).toEqual({
      databaseUrl: DATABASE_URL,
      redisUrl: null,
      port: 3000,
      host: '127.0.0.1',
      signInCode: null,
      logLevel: 'info',
    });
  });

  test('can say everything', () => {
    expect(
      readEnvironment({
        DATABASE_URL,
        REDIS_URL: 'redis://127.0.0.1:6379',
        PORT: '0',
        HOST: '::1',
        MEESTERPLAN_SIGN_IN_CODE: 'ABCDE-FGHIJ-KLMNO-PQRST',
        LOG_LEVEL: 'warn',
      }),
    ).toEqual({
      databaseUrl: DATABASE_URL,
      redisUrl: 'redis://127.0.0.1:6379',
      port: 0,
      host: '::1',
      signInCode: 'ABCDE-FGHIJ-KLMNO-PQRST',
      logLevel: 'warn',
    });
  });

  test('takes an empty variable for an absent one', () => {
    const environment = readEnvironment({ DATABASE_URL, REDIS_URL: '', PORT: '' });
    expect(environment).toMatchObject({ redisUrl: null, port: 3000 });
  });

  test('says everything that is wrong at once, and repeats no secret', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://root:geheim@db/x',
      REDIS_URL: 'geheim',
      PORT: '70000',
      HOST: '0.0.0.0',
      MEESTERPLAN_SIGN_IN_CODE: 'geheim',
      LOG_LEVEL: 'loud',
    });
    expect(problems.map(({ place }) => place)).toEqual([
      'omgevingsvariabele DATABASE_URL',
      'omgevingsvariabele REDIS_URL',
      'omgevingsvariabele PORT',
      'omgevingsvariabele HOST',
      'omgevingsvariabele MEESTERPLAN_SIGN_IN_CODE',
      'omgevingsvariabele LOG_LEVEL',
    ]);
    expect(JSON.stringify(problems)).not.toContain('geheim');
  });

  test('names the database when it is missing', () => {
    expect(problemsOf({})).toMatchObject([
      { place: 'omgevingsvariabele DATABASE_URL', found: null },
    ]);
  });

  test.each(['12a', '-1', '1.5', '65536'])('refuses %s as a port', (port) => {
    expect(problemsOf({ DATABASE_URL, PORT: port })).toHaveLength(1);
  });
});

describe('the environment of the launcher', () => {
  test('needs nothing: a database of its own and one worker', () => {
    expect(readLauncherEnvironment({})).toEqual({
      databaseUrl: null,
      redisUrl: null,
      port: 3000,
      logLevel: 'info',
      dataDir: null,
      workerCount: 1,
    });
  });

  test('takes any number of workers that one machine can use', () => {
    expect(readLauncherEnvironment({ MEESTERPLAN_WORKERS: '4' })).toMatchObject({ workerCount: 4 });
  });

  test.each(['0', '1.5', '65', 'twee'])('refuses %s as the number of workers', (given) => {
    expect(() => readLauncherEnvironment({ MEESTERPLAN_WORKERS: given })).toThrow(InvalidInput);
  });
});
