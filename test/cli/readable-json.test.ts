import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readableJson } from '../../src/cli/readable-json.ts';

test('what fits on a line takes one, and so does a list of numbers', () => {
  const course = Array.from({ length: 40 }, (_, index) => 1000 + index);
  const value = {
    leeg: [],
    niets: {},
    groepen: [
      { naam: 'Ruimte', personen: 12 },
      { naam: 'Beleid, met een heel lange naam', verloop: course },
    ],
  };
  expect(readableJson(value)).toBe(`{
  "leeg": [],
  "niets": {},
  "groepen": [
    { "naam": "Ruimte", "personen": 12 },
    {
      "naam": "Beleid, met een heel lange naam",
      "verloop": [${course.join(', ')}]
    }
  ]
}
`);
});

test('it is the same JSON, whatever is in it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(readableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(JSON.parse(readableJson({ a: undefined, b: '[\n  1\n]' }))).toEqual({ b: '[\n  1\n]' });
});
