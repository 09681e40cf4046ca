/** Help is a promise: it is in Dutch, and the example in it works as it stands. */
import { describe, expect, jest, test } from '@jest/globals';
import { runCommand, temporaryFolder } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

const commands = [
  'aow',
  'reiskosten',
  'koppelen',
  'doorstroom',
  'controleer',
  'plan',
  'terugtoetsen',
  'parameters',
] as const;

/** Words of commander that would stand out between the Dutch. */
const english =
  /\b(usage|options?|commands?|arguments?|default|display|output|help for|version)\b/i;

describe('the help', () => {
  test.concurrent('of the program names every command, in Dutch', async () => {
    const { code, stdout, stderr } = await runCommand(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(english);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
  });

  test.concurrent.each(commands)('of %s is in Dutch and its example runs', async (command) => {
    const help = await runCommand([command, '--help']);
    expect({ code: help.code, stderr: help.stderr }).toEqual({ code: 0, stderr: '' });
    expect(help.stdout).not.toMatch(english);
    expect(help.stdout).not.toContain(process.cwd());

    const [, example = ''] = /^Voorbeeld:\n {2}npx meesterplan (.*)$/m.exec(help.stdout) ?? [];
    const ran = await runCommand(example.split(' '), { cwd: temporaryFolder() });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toBeInstanceOf(Object);
  });

  test.concurrent('is shown to who asks nothing', async () => {
    const [nothing, help] = await Promise.all([runCommand([]), runCommand(['--help'])]);
    expect(nothing).toEqual(help);
  });
});
