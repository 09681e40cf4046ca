import { expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { aowContract } from '../../../src/api/retirement/aow-contract.ts';
import { presentAowDates } from '../../../src/api/retirement/present-aow-dates.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { lookUpAowDates } from '../../../src/services/stateless/look-up-aow-dates.ts';

const context = { library: loadParameters() };

test('answers in the order asked, in exactly the published form', async () => {
  const answers = presentAowDates(
    await lookUpAowDates(context, ['1961-01-01', '1960-12-31', '1964-10-01', '1961-01-01']),
  );
  expect(aowContract.parse(answers)).toEqual(answers);
  const later = {
    geboortedatum: '1961-01-01',
    aowLeeftijd: { jaren: 67, maanden: 3 },
    aowDatum: '2028-04-01',
    status: 'vastgesteld',
    bron: expect.stringMatching(/^Rijksoverheid: .*\(https:\/\/rijksoverheid\.nl/),
  };
  expect(answers).toEqual([
    later,
    {
      geboortedatum: '1960-12-31',
      aowLeeftijd: { jaren: 67, maanden: 0 },
      aowDatum: '2027-12-31',
      status: 'vastgesteld',
      bron: expect.any(String),
    },
    {
      geboortedatum: '1964-10-01',
      aowLeeftijd: { jaren: 67, maanden: 3 },
      aowDatum: '2032-01-01',
      status: 'prognose',
      bron: expect.stringContaining('CBS'),
    },
    later,
  ]);
});

test('an announced age is fixed for whoever asks', async () => {
  const [answer] = presentAowDates(await lookUpAowDates(context, ['1964-09-30']));
  expect(answer).toMatchObject({ aowDatum: '2031-12-30', status: 'vastgesteld' });
});

test('the month-end rule moves a date by a day', async () => {
  const [answer] = presentAowDates(await lookUpAowDates(context, ['1961-03-31'], 'next-day'));
  expect(answer?.aowDatum).toBe('2028-07-01');
});

test('every wrong birth date is told at once, with its place, and the last known day', async () => {
  const dates = [
    '1960-02-30',
    '1961-01-01',
    '2001-01-01',
    'gisteren',
    '1891-12-31',
    '9999-12-31',
    '',
  ];
  const error = await lookUpAowDates(context, dates).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InvalidInput);
  const outside =
    'een geboortedatum vanaf 1892-01-01 tot en met 2000-12-31 (van de AOW-leeftijd bekend is 1957-01-01 tot en met 2070-12-31)';
  const noDay = 'een bestaande dag als jjjj-mm-dd';
  expect((error as InvalidInput).problems).toEqual([
    { place: 'geboortedatum[0]', found: '1960-02-30', expected: noDay },
    { place: 'geboortedatum[2]', found: '2001-01-01', expected: outside },
    { place: 'geboortedatum[3]', found: 'gisteren', expected: noDay },
    { place: 'geboortedatum[4]', found: '1891-12-31', expected: outside },
    { place: 'geboortedatum[5]', found: '9999-12-31', expected: outside },
    { place: 'geboortedatum[6]', found: '', expected: noDay },
  ]);
});
