/** The Iv3 delivery of the example, and what its options refuse. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { projectRoot } from '../../config/project-root.ts';
import { commandExamples } from '../support/command-examples.ts';
import { problemsOf, runCommand, temporaryFolder } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

const schema = JSON.parse(
  readFileSync(join(projectRoot, 'config/finance/iv3-data-schema.json'), 'utf8'),
) as object;

test.concurrent(
  'the example becomes a file that CBS can read, with all five indicators',
  async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await runCommand(commandExamples.iv3.split(' '), { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const file: unknown = JSON.parse(readFileSync(join(cwd, 'iv3-2026.json'), 'utf8'));
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    expect(ajv.validate(schema, file)).toBe(true);
    const shown = JSON.parse(stdout) as { indicatoren: { ontbreekt: string[] }[] };
    expect(shown).toMatchObject({ levering: 'iv3-2026.json', boekjaar: 2026, waarschuwingen: [] });
    expect(shown.indicatoren.map(({ ontbreekt }) => ontbreekt)).toEqual([[], [], [], [], []]);
  },
);

test.concurrent(
  'options and details that are wrong are refused, and nothing is written',
  async () => {
    const cwd = temporaryFolder();
    const none = await runCommand(['iv3'], { cwd });
    expect(none.code).toBe(1);
    expect(problemsOf(none).problemen.map(({ plaats }) => plaats)).toEqual([
      '--personeel',
      '--gegevens',
      '--uit',
    ]);
    writeFileSync(join(cwd, 'gegevens.yaml'), 'boekjaar: 2026\noverheidsnummer: 150\n');
    const input = [
      '--personeel',
      'templates/example/personeel.xlsx',
      '--gegevens',
      'gegevens.yaml',
    ];
    const wrong = await runCommand(['iv3', ...input, '--uit', 'iv3.json'], { cwd });
    expect(wrong.code).toBe(1);
    expect(problemsOf(wrong).problemen.map(({ plaats }) => plaats)).toContain('overheidsnummer');
    expect(existsSync(join(cwd, 'iv3.json'))).toBe(false);
  },
);
