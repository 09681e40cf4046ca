import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadFinance } from '../../config/finance.ts';
import { projectRoot } from '../../config/project-root.ts';
import { isAllowedCombination } from '../../src/engine/budget/iv3-classification.ts';

const { defaultProfile, profiles, classifications } = loadFinance();

function rootWith(file: string, from: string, to: string): string {
  const root = mkdtempSync(join(tmpdir(), 'finance-'));
  cpSync(join(projectRoot, 'config/finance'), join(root, 'config/finance'), { recursive: true });
  const path = join(root, 'config/finance', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  return root;
}

test('new policy is printed as the municipality of the outlook prints it', () => {
  expect(defaultProfile).toEqual({
    id: 'deventer-tussentijdse-rapportage',
    caption: '(Bedragen x € 1.000) (-/- = nadeel)',
    unitEuros: 1000,
    sign: 'minus-is-nadeel',
    columns: ['number', 'description', 'programme', 'structural', 'years'],
    total: 'one',
    rounding: 'each-line',
    nil: 'dash',
  });
  expect(profiles.find(({ id }) => id === 'oss')?.sign).toBe('plus-is-nadeel');
});

describe('the Iv3 lists of 2026', () => {
  const [iv3] = classifications;
  if (!iv3) throw new Error('no classification was loaded');

  test('have 69 taakvelden, 37 categories of lasten and 39 of baten', () => {
    expect(iv3.taakvelden.size).toBe(69);
    expect(iv3.categories.lasten.size).toBe(37);
    expect(iv3.categories.baten.size).toBe(39);
  });

  test('have as many forbidden combinations as CBS publishes: 784 and 1175', () => {
    const forbidden = (side: 'lasten' | 'baten'): number =>
      [...iv3.categories[side].values()].reduce(
        (sum, { forbiddenTaakvelden }) => sum + forbiddenTaakvelden.size,
        0,
      );
    expect([forbidden('lasten'), forbidden('baten')]).toEqual([784, 1175]);
  });

  test.each([
    ['lasten', '0.4', '1.1', true],
    ['lasten', '0.9', '1.1', false],
    ['lasten', '0.10', '3.5.1', false],
    ['lasten', '0.11', '3.8', false],
    ['lasten', '0.10', '7.1', true],
    ['lasten', '0.1', '7.1', false],
    ['baten', '0.7', '3.5.2', false],
    ['baten', '0.4', '3.5.2', true],
    ['lasten', '6.60', '1.1', true],
    ['lasten', '6.6', '1.1', false],
    ['lasten', '0.4', '3.5.2', false],
  ] as const)('%s on %s with category %s: %s', (side, taakveld, category, allowed) => {
    expect(isAllowedCombination(iv3, side, taakveld, category)).toBe(allowed);
  });
});

describe('a mistake in the files stops the program and names the file', () => {
  test.each([
    ['an unknown key', 'table-profiles.yaml', 'unit_euros: 1000', 'unit: 1000'],
    ['an unknown sign', 'table-profiles.yaml', 'minus-is-nadeel', 'minus'],
    ['columns without years', 'table-profiles.yaml', 'structural, years]', 'structural]'],
    ['a default that does not exist', 'table-profiles.yaml', 'default: deventer', 'default: x'],
    ['an unknown taakveld', 'iv3-gemeente.yaml', 'not_on: 0.9 0.10', 'not_on: 0.99 0.10'],
  ])('%s', (_, file, from, to) => {
    expect(() => loadFinance(rootWith(file, from, to))).toThrow(file);
  });
});
