/** `controleer`: the whole report on stdout, whatever it says; only an unreadable file is a problem. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { rosterReadingContract } from '../../src/api/rosters/roster-reading-contract.ts';
import { commandExamples } from '../support/command-examples.ts';
import { rosterFile } from '../support/roster-file.ts';
import { problemsOf, runCommand, temporaryFolder } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

const folder = temporaryFolder();

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

test.concurrent('a sound file: rows, persons and the recognised columns', async () => {
  const { code, stdout, stderr } = await runCommand(commandExamples.controleer.split(' '));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const report = rosterReadingContract.parse(JSON.parse(stdout));
  expect(report.personen).toBeGreaterThan(1250);
  expect(report.regels).toBeGreaterThan(report.personen);
  expect(report.kolommen).toMatchObject({
    geboortedatum: 'geboortedatum',
    woonWerkafstand: 'woon-werkafstand',
  });
  expect(report.fouten).toEqual([]);
});

test.concurrent(
  'a file with errors: exit 1, and every error in the report with its cell',
  async () => {
    const faulty = save(
      'faulty.csv',
      rosterFile([
        { geboortedatum: '31-02-1961', schaal: '19' },
        {},
        { vervoermiddel: 'paard', deeltijdfactor: 'half' },
      ]),
    );
    const { code, stdout, stderr } = await runCommand(['controleer', faulty]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { regels, fouten } = rosterReadingContract.parse(JSON.parse(stdout));
    expect(regels).toBe(3);
    expect(
      fouten.map(({ rij, kolom, kop, gevonden }) => `${kolom}${rij} ${kop}: ${gevonden}`),
    ).toEqual([
      'B2 geboortedatum: 31-02-1961',
      'J2 schaal: 19',
      'L4 deeltijdfactor: half',
      'N4 vervoermiddel: paard',
    ]);
  },
);

test.concurrent.each([
  ['a column that may not come along', rosterFile([{}], ['BSN']), /burgerservicenummer/],
  ['an empty file', new Uint8Array(), /koprij/],
  ['a damaged workbook', new TextEncoder().encode('PK\u0003\u0004 and then nothing'), /bestand/],
])('%s is refused: a problem on stderr, nothing on stdout', async (name, bytes, expected) => {
  const refused = await runCommand(['controleer', save(name.replaceAll(' ', '-'), bytes)]);
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
  const { fout, problemen } = problemsOf(refused);
  expect(problemen).not.toHaveLength(0);
  expect(`${fout} ${JSON.stringify(problemen)}`).toMatch(expected);
});
