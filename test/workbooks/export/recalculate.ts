import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whether LibreOffice is here: the other program that computes our formulas. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** Removes every cached result, so that what comes back can only have been computed. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([path, content]) => [
    path,
    path.startsWith('xl/worksheets/')
      ? strToU8(strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
      : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

/** The same workbook with all formulas computed by LibreOffice, in a profile of its own. */
export function recalculate(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), withoutResults(bytes));
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.xlsx'),
      ],
      { encoding: 'utf8', timeout: 60_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice stopped: ${stderr}`);
    return readFileSync(join(folder, 'out', 'in.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
