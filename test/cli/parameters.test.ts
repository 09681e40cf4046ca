/** What `parameters` says about the dated values, as a table for people and as JSON for programs. */
import { expect, jest, test } from '@jest/globals';
import { parameterReviewContract } from '../../src/api/parameters/parameter-review-contract.ts';
import { commandExamples } from '../support/command-examples.ts';
import { runCommand } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

test.concurrent('parameters prints a table, and with --json the same as JSON', async () => {
  const [table, json] = await Promise.all([
    runCommand(['parameters']),
    runCommand(commandExamples.parameters.split(' ')),
  ]);
  for (const { code, stderr } of [table, json]) {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }
  const review: unknown = JSON.parse(json.stdout);
  expect(parameterReviewContract.parse(review)).toEqual(review);
  const { looptAf, peildatum } = parameterReviewContract.parse(review);
  expect(table.stdout).toContain(peildatum);
  expect(looptAf).not.toHaveLength(0);
  for (const { parameterId, bestand } of looptAf) {
    expect(table.stdout).toMatch(new RegExp(`${parameterId} .*${bestand}`));
  }
});
