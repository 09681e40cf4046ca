/**
 * The example in the help of each command, after `npx meesterplan`. help.test.ts checks that the help shows
 * these and no others; each is run, and its answer checked, by the tests of its command, and that of `plan`
 * with the demo.
 */
export const commandExamples = {
  aow: 'aow 1960-12-31 1961-01-01',
  reiskosten: 'reiskosten templates/example/reiskosten.json',
  koppelen: 'koppelen templates/example/koppelen.json',
  doorstroom: 'doorstroom templates/example/doorstroom.json',
  controleer: 'controleer templates/example/personeel.xlsx',
  'controleer-financien':
    'controleer-financien templates/example/begrotingsregels.csv --soort begrotingsregels ' +
    '--eenheid 1000 --scenario templates/example/scenario.yaml',
  plan: 'plan --personeel templates/example/personeel.xlsx --uit scenario.xlsx --json scenario.json',
  'lees-terug': 'lees-terug scenario.xlsx scenario-terug.xlsx --scenario scenario.yaml',
  terugtoetsen:
    'terugtoetsen --personeel templates/example/personeel-2025-01-01.xlsx ' +
    'templates/example/personeel.xlsx --peildatum 2025-01-01 2026-01-01',
  iv3:
    'iv3 --personeel templates/example/personeel.xlsx ' +
    '--gegevens templates/example/iv3-gegevens.yaml --uit iv3-2026.json',
  parameters: 'parameters --json',
} as const;
