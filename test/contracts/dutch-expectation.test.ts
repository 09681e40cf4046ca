import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { parseInput } from '../../src/api/parse-input.ts';
import { presentProblems } from '../../src/api/problem.ts';
import { InvalidInput } from '../../src/engine/problems.ts';

const contract = z.strictObject({
  id: z.uuid(),
  naam: z.string().min(1).max(5),
  aantal: z.int().min(1).max(10),
  deel: z.number().gt(0).lt(1),
  dag: z.iso.date(),
  soort: z.enum(['vast', 'tijdelijk']),
  versie: z.literal(2),
  regels: z.array(z.string()).min(1).max(2),
  meer: z.strictObject({ code: z.string().regex(/^[a-z]$/), aan: z.boolean() }),
  bedragen: z.record(z.string(), z.number()),
  stap: z.number().multipleOf(5),
  keuze: z.union([z.string(), z.number()]),
});

const sound: z.input<typeof contract> = {
  id: '0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11',
  naam: 'Basis',
  aantal: 3,
  deel: 0.5,
  dag: '2026-01-31',
  soort: 'vast',
  versie: 2,
  regels: ['a'],
  meer: { code: 'a', aan: true },
  bedragen: { a: 1 },
  stap: 10,
  keuze: 'a',
};

const expectations = (input: unknown): readonly string[] => {
  try {
    parseInput(contract, input);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map(({ place, expected }) => `${place}: ${expected}`);
  }
};

describe('what would have been right is told in plain Dutch', () => {
  test.each<[object, string]>([
    [{ id: 'x' }, 'id: een kenmerk zoals 0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11'],
    [{ id: 12 }, 'id: tekst'],
    [{ naam: undefined }, 'naam: tekst; deze waarde ontbreekt'],
    [{ naam: '' }, 'naam: ten minste 1 teken'],
    [{ naam: 'te lang' }, 'naam: hoogstens 5 tekens'],
    [{ aantal: '3' }, 'aantal: een getal'],
    [{ aantal: 1.5 }, 'aantal: een geheel getal'],
    [{ aantal: 0 }, 'aantal: ten minste 1'],
    [{ aantal: 11 }, 'aantal: hoogstens 10'],
    [{ deel: 0 }, 'deel: meer dan 0'],
    [{ deel: 1 }, 'deel: minder dan 1'],
    [{ dag: '2026-02-30' }, 'dag: een bestaande dag zoals 2026-01-31'],
    [{ soort: 'los' }, 'soort: een van "vast", "tijdelijk"'],
    [{ soort: undefined }, 'soort: een van "vast", "tijdelijk"; deze waarde ontbreekt'],
    [{ versie: 3 }, 'versie: 2'],
    [{ regels: [] }, 'regels: ten minste 1 onderdeel'],
    [{ regels: ['a', 'b', 'c'] }, 'regels: hoogstens 2 onderdelen'],
    [{ regels: {} }, 'regels: een lijst, tussen [ en ]'],
    [{ meer: null }, 'meer: een groep velden, tussen { en }'],
    [{ bedragen: [] }, 'bedragen: een groep velden, tussen { en }'],
    [{ stap: 7 }, 'stap: een veelvoud van 5'],
    [{ keuze: true }, 'keuze: een van de vormen die de beschrijving van de API noemt'],
    [{ kleur: 'rood' }, 'kleur: geen onbekende sleutel; controleer de spelling'],
  ])('%j', (change, expected) => {
    expect(expectations({ ...sound, ...change })).toEqual([expected]);
  });

  test('nothing at all', () => {
    expect(expectations(undefined)).toEqual([
      'invoer: een groep velden, tussen { en }; deze waarde ontbreekt',
    ]);
    expect(expectations({ ...sound, meer: { code: 'A' } })).toEqual([
      'meer.code: tekst in de vorm die de beschrijving van de API noemt',
      'meer.aan: true of false; deze waarde ontbreekt',
    ]);
  });
});

describe('the published list of problems', () => {
  const problems = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      place: `reizen[${at}]`,
      found: null,
      expected: 'km',
    }));

  test('of a thousand problems names them all', () => {
    expect(presentProblems(problems(1000))).toHaveLength(1000);
    expect(presentProblems(problems(1000)).at(-1)?.plaats).toBe('reizen[999]');
  });

  test('of more ends with how many are left out', () => {
    const list = presentProblems(problems(25_000));
    expect(list).toHaveLength(1000);
    expect(list.at(-2)?.plaats).toBe('reizen[998]');
    expect(list.at(-1)).toEqual({
      plaats: 'invoer',
      gevonden: null,
      verwacht: 'verbeter eerst deze; er zijn nog 24001 andere problemen',
    });
  });
});
