import { expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { parameterReviewContract } from '../../../src/api/parameters/parameter-review-contract.ts';
import { presentParameterReview } from '../../../src/api/parameters/present-parameter-review.ts';
import { printParameterReview } from '../../../src/api/parameters/print-parameter-review.ts';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import type { ParameterLibrary } from '../../../src/engine/parameter-library.ts';
import { reviewParameters } from '../../../src/services/stateless/review-parameters.ts';

const library = loadParameters();

const checkedOn = (day: CalendarDate): ParameterLibrary => ({
  ...library,
  files: library.files.slice(0, 1).map((file) => ({ ...file, checkedOn: day })),
});

test('a file is old when its last check is more than a year ago', () => {
  expect(reviewParameters(checkedOn('2025-11-23'), '2026-11-23').old).toEqual([]);
  expect(reviewParameters(checkedOn('2025-11-22'), '2026-11-23').old).toMatchObject([
    { path: library.files[0]?.path, checkedOn: '2025-11-22' },
  ]);
});

test('what ends within eighteen months is listed, soonest first, with the assumption that goes on', () => {
  const { ending } = reviewParameters(library, '2026-11-23');
  const byId = new Map(ending.map((entry) => [entry.parameterId, entry]));
  expect(byId.get('commuting/untaxed-rate')).toMatchObject({
    lastDay: '2026-12-31',
    continuedBy: 'tax-rules-unchanged',
  });
  expect(byId.get('pay/salary-table')).toMatchObject({ lastDay: '2027-03-31' });
  expect(byId.has('aow/pension-age')).toBe(false);
  expect(byId.has('rvu/levy')).toBe(false);
  const days = ending.map(({ lastDay }) => lastDay);
  expect(days).toEqual([...days].sort());
});

test('the AOW table asks for attention eighteen months before its end, and nothing follows the forecast', () => {
  const law = reviewParameters(library, '2030-07-01').ending.filter(({ path }) =>
    path.endsWith('pension-age.yaml'),
  );
  expect(law).toMatchObject([{ lastDay: '2031-12-31', continuedBy: 'cbs-2026' }]);
  expect(
    reviewParameters(library, '2030-06-30').ending.some(({ path }) =>
      path.endsWith('pension-age.yaml'),
    ),
  ).toBe(false);
  const forecast = reviewParameters(library, '2070-01-01').ending.find(({ path }) =>
    path.endsWith('cbs-2026.yaml'),
  );
  expect(forecast).toMatchObject({ lastDay: '2070-12-31', continuedBy: null });
});

test('assumptions and unverified values are listed; law is not', () => {
  const { unverified } = reviewParameters(library, '2026-11-23');
  expect(unverified.every(({ path }) => path.startsWith('config/assumptions/'))).toBe(true);
  expect(unverified.map(({ parameterId }) => parameterId)).toEqual(
    expect.arrayContaining(['abp/franchise', 'commuting/weeks-worked', 'commuting/untaxed-rate']),
  );
});

test('is published in the form of its contract, and as lines for a terminal', () => {
  const published = presentParameterReview(reviewParameters(library, '2026-11-23'));
  expect(parameterReviewContract.parse(published)).toEqual(published);
  const text = printParameterReview(published);
  expect(text).toMatch(/^Parameters op 2026-11-23\n/);
  expect(text).toContain('Langer dan een jaar niet met de bron vergeleken: geen');
  expect(text).toMatch(
    /2026-12-31 +commuting\/untaxed-rate +aanname tax-rules-unchanged +config\//,
  );
  expect(text).not.toMatch(/ \n/);
});
