import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { projectRoot } from '../../../config/project-root.ts';
import { readSchemeTemplate } from '../../../src/api/commuting/scheme-template-contract.ts';
import { presentScheme, readScheme } from '../../../src/api/commuting/scheme-contract.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';

const folder = join(projectRoot, 'templates/commuting');
const files = readdirSync(folder).sort();
const templateIn = (file: string) =>
  readSchemeTemplate(parse(readFileSync(join(folder, file), 'utf8')));

test('there is a template for every kind of scheme that was found', () => {
  expect(files).toEqual([
    'fiets-wel-auto-niet.yaml',
    'fietsen-boven-auto-met-grens.yaml',
    'fietsen-boven-fiscaal-maximum.yaml',
    'fietsen-en-lopen-boven-de-rest.yaml',
    'fiscaal-maximum-met-grens.yaml',
    'fiscaal-maximum-zonder-grens.yaml',
    'hoog-en-laag-tarief.yaml',
    'laag-tarief-met-grens.yaml',
    'laag-tarief-zonder-grens.yaml',
    'tussen-twee-afstanden.yaml',
    'vast-bedrag-214-dagen.yaml',
    'vast-tarief-zonder-grens.yaml',
    'vaste-bedragen-per-band.yaml',
  ]);
});

test('titles and names tell the templates apart', () => {
  const templates = files.map(templateIn);
  expect(new Set(templates.map(({ title }) => title)).size).toBe(files.length);
  expect(new Set(templates.map(({ scheme }) => scheme.name)).size).toBe(files.length);
});

describe.each(files)('%s', (file) => {
  test('is read, and survives being written and read again', () => {
    const { scheme, sources } = templateIn(file);
    expect(readScheme(presentScheme(scheme))).toEqual(scheme);
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe('what the sources say is in the templates', () => {
  test('Omgevingsdienst Twente pays every mode the tax maximum up to 75 km', () => {
    const { scheme } = templateIn('fiscaal-maximum-met-grens.yaml');
    for (const rule of Object.values(scheme.modes)) {
      expect(rule).toMatchObject({ ratePerKm: 'tax-maximum', maximumKm: '75' });
    }
    expect(scheme.modes).toHaveProperty('public-transport');
  });

  test('Rijk pays cyclists the high rate, drivers the low one with a cap, and the way to the station', () => {
    const { scheme } = templateIn('hoog-en-laag-tarief.yaml');
    expect(scheme.modes.bicycle?.ratePerKm).toBe('0.21');
    expect(scheme.modes.car).toMatchObject({
      ratePerKm: '0.07',
      caps: { centsPerMonth: 6108 },
    });
    expect(scheme.stationAccess).toEqual({ ratePerKm: '0.07', minimumKm: '1' });
  });

  test('the fixed amounts of Gooi en Vechtstreek are proportional to the days, to the cent', () => {
    const { scheme } = templateIn('vaste-bedragen-per-band.yaml');
    const [first, , last] = scheme.fixedAmounts;
    expect(first?.centsPerMonthByDays).toEqual({ 1: 1625, 2: 3250, 3: 4875, 4: 6500 });
    expect(last).toMatchObject({ fromKm: '20', toKm: null });
    for (const { centsPerMonthByDays } of scheme.fixedAmounts) {
      for (const [days, cents] of Object.entries(centsPerMonthByDays)) {
        expect(cents).toBe(Number(days) * centsPerMonthByDays[1]!);
      }
    }
  });

  test('the cao of primary schools pays the 8th to the 25th km on 208 days', () => {
    const { scheme } = templateIn('tussen-twee-afstanden.yaml');
    expect(scheme.days).toMatchObject({ basis: 'fixed', referenceDays: 208 });
    expect(scheme.modes.car).toMatchObject({
      ratePerKm: '0.17',
      deductionKm: '7',
      maximumKm: '25',
    });
  });
});

test('a template without a source is refused, with the problems of its scheme', () => {
  const places = (): string[] => {
    try {
      readSchemeTemplate({
        titel: 'x',
        bron: ['ergens'],
        geldigVanaf: 'ooit',
        bewijs: 'Z',
        regeling: { dagen: { grondslag: 'vast' }, vervoer: { step: {} } },
      });
    } catch (error) {
      if (error instanceof InvalidInput) return error.problems.map(({ place }) => place);
    }
    return [];
  };
  expect(places().sort()).toEqual([
    'bewijs',
    'bron[0]',
    'geldigVanaf',
    'regeling.vervoer.step',
    'toelichting',
  ]);
});
