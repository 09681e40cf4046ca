import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../../config/project-root.ts';
import { rosterFile } from '../../support/roster-file.ts';

const examplePath = (name: string): string => join(projectRoot, 'templates', 'example', name);

/** The staff export of the invented municipality. */
export const exampleRoster = (): Uint8Array => readFileSync(examplePath('personeel.xlsx'));

/** The staff export of a year before. */
export const earlierExampleRoster = (): Uint8Array =>
  readFileSync(examplePath('personeel-2025-01-01.xlsx'));

/** The scenario that goes with it, in Dutch. */
export const exampleScenario = (): Record<string, unknown> =>
  parse(readFileSync(examplePath('scenario.yaml'), 'utf8')) as Record<string, unknown>;

/** The same with few replications: several chunks, and soon done. */
export function quickExampleScenario(): Record<string, unknown> {
  const scenario = exampleScenario();
  const workforce = scenario['formatie'] as Record<string, unknown>;
  const simulatie = { startgetal: 1, herhalingen: 120, maximumHerhalingen: 120 };
  return { ...scenario, formatie: { ...workforce, simulatie } };
}

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A small staff export as csv; `scale` can be made wrong. */
export const smallRoster = ({ scale = '9' } = {}): Uint8Array =>
  rosterFile([
    { geboortedatum: '14-03-1960', functie: 'Archivaris', schaal: scale },
    { geboortedatum: '02-11-1985', deeltijdfactor: '0,89', vervoermiddel: 'auto' },
    { geboortedatum: '23-07-1994', schaal: '7', trede: '4', vervoermiddel: 'lopen' },
  ]);
