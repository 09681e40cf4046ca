import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../../config/project-root.ts';

const examplePath = (name: string): string => join(projectRoot, 'templates', 'example', name);

/** The staff export of the invented municipality. */
export const exampleRoster = (): Uint8Array => readFileSync(examplePath('personeel.xlsx'));

/** The scenario that goes with it, in Dutch. */
export const exampleScenario = (): Record<string, unknown> =>
  parse(readFileSync(examplePath('scenario.yaml'), 'utf8')) as Record<string, unknown>;

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const headings = [
  'personeelsnummer',
  'geboortedatum',
  'in dienst',
  'dienstverband',
  'functie',
  'functiefamilie',
  'team',
  'programma',
  'schaal',
  'trede',
  'deeltijdfactor',
  'woon-werkafstand',
  'vervoermiddel',
  'kantoordagen',
  'thuiswerkdagen',
];

/** A small staff export as csv; `note` makes the bytes differ, `scale` can be made wrong. */
export function smallRoster({ note = '', scale = '9' } = {}): string {
  const rows = [
    [
      '1001',
      '14-03-1960',
      '01-05-1990',
      'vast',
      'Archivaris',
      'Informatie',
      'Archief',
      'Bestuur',
      scale,
      '11',
      '1',
      '12,5',
      'fiets',
      '3',
      '1',
    ],
    [
      '1002',
      '02-11-1985',
      '01-09-2015',
      'vast',
      'Beleidsmedewerker',
      'Beleid',
      'Ruimte',
      'Ruimte',
      '10',
      '6',
      '0,89',
      '8',
      'auto',
      '2',
      '2',
    ],
    [
      '1003',
      '23-07-1994',
      '01-02-2020',
      'vast',
      `Medewerker${note}`,
      'Informatie',
      'Archief',
      'Bestuur',
      '7',
      '4',
      '0,67',
      '3',
      'lopen',
      '3',
      '0',
    ],
  ];
  return [headings, ...rows].map((row) => row.join(';')).join('\r\n');
}
