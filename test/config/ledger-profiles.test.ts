import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { loadLedgerProfiles } from '../../config/ledger-profiles.ts';
import { projectRoot } from '../../config/project-root.ts';

const path = 'config/finance/ledger-profiles.yaml';
const root = mkdtempSync(join(tmpdir(), 'ledger-profiles-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The shipped file with one change. */
function loadChanged(from: string, to: string): unknown {
  mkdirSync(join(root, 'config/finance'), { recursive: true });
  cpSync(join(projectRoot, path), join(root, path));
  const text = readFileSync(join(root, path), 'utf8');
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  writeFileSync(join(root, path), text.replace(from, to));
  return loadLedgerProfiles(root);
}

test('the neutral profile comes first, and each verified one names its source', () => {
  const profiles = loadLedgerProfiles();
  expect(profiles[0]).toMatchObject({ id: 'neutraal', evidence: 'A', source: null });
  for (const { evidence, source, assumed } of profiles) {
    expect(evidence === 'A' || source !== null).toBe(true);
    expect(assumed.length).toBeGreaterThan(0);
  }
});

test.each([
  ['an unknown key', 'decimal_mark:', 'decimal:'],
  ['an unknown field', 'field: year', 'field: jaar'],
  ['a default that is not there', 'default: neutraal', 'default: anders'],
  ['an id that is there twice', 'id: yoursminc-budget', 'id: neutraal'],
  ['a heading that is there twice', 'heading: periode', 'heading: boekjaar'],
])('%s is refused by the name of the file', (_, from, to) => {
  expect(() => loadChanged(from, to)).toThrow(path);
});
