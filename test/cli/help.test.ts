/** Help is a promise: it is in Dutch, and its examples are those that other tests run as they stand. */
import { describe, expect, jest, test } from '@jest/globals';
import { commandExamples } from '../support/command-examples.ts';
import { runCommand } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

/** Words of commander that would stand out between the Dutch. */
const english =
  /\b(usage|options?|commands?|arguments?|default|display|output|help for|version)\b/i;

describe('the help', () => {
  test.concurrent('of the program names every command, in Dutch', async () => {
    const { code, stdout, stderr } = await runCommand(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(english);
    for (const command of Object.keys(commandExamples))
      expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
  });

  test.concurrent.each(Object.entries(commandExamples))(
    'of %s is in Dutch and shows an example',
    async (command, example) => {
      const { code, stdout, stderr } = await runCommand([command, '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).not.toMatch(english);
      expect(stdout).not.toContain(process.cwd());
      expect(/^Voorbeeld:\n {2}npx meesterplan (.*)$/m.exec(stdout)?.[1]).toBe(example);
    },
  );

  test.concurrent('is shown to who asks nothing', async () => {
    const [nothing, help] = await Promise.all([runCommand([]), runCommand(['--help'])]);
    expect(nothing).toEqual(help);
  });
});
