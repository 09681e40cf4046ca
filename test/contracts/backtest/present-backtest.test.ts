import { expect, test } from '@jest/globals';
import { backtestContract } from '../../../src/api/backtest/backtest-contract.ts';
import { presentBacktest } from '../../../src/api/backtest/present-backtest.ts';
import type { BacktestOutcome, BandCheck } from '../../../src/engine/backtest/backtest-outcome.ts';

const aCheck: BandCheck = {
  headcount: 1299,
  expected: { mean: 138.834, p10: 128, p50: 139, p90: 150 },
  left: 135,
  isInBand: true,
  bandRatio: 0.80882,
  extremeRatio: 0.67116,
};

const anOutcome = (outcome: Partial<BacktestOutcome> = {}): BacktestOutcome => ({
  periods: [
    {
      from: '2025-01-01',
      to: '2025-12-31',
      joined: 140,
      withoutNumber: 0,
      cells: [{ grouping: 'all', group: 'Totaal', ...aCheck }],
      occasions: [{ occasion: 'aow', ...aCheck }],
    },
  ],
  scores: [{ grouping: 'all', cells: 1, inBand: 1, expectedInBand: 0.80882, soFewRatio: 1 }],
  cells: 83,
  inBand: 76,
  expectedInBand: 74.684,
  verdict: 'fits',
  basis: [],
  ...outcome,
});

test('what is published fits its contract, rounded once', () => {
  const published = presentBacktest(anOutcome());
  expect(backtestContract.parse(published)).toEqual(published);
  expect(published).toMatchObject({ oordeel: 'past', verwachtBinnenBand: 74.68 });
  expect(published.perioden[0]).toMatchObject({
    jaar: 2025,
    groepen: [{ indeling: 'totaal', gemiddeld: 138.83, vertrokken: 135, kansZoExtreem: 0.6712 }],
    aanleidingen: [{ aanleiding: 'aow' }],
  });
});

test('the conclusion says how many left, how many groups fit, and what to make of it', () => {
  expect(presentBacktest(anOutcome()).conclusie).toBe(
    'Er vertrokken 135 personen; verwacht waren er 138,8. Van de 83 groepen liggen er 76 binnen de band (92%). ' +
      'Klopt het model, dan is dat naar verwachting 90%: een band vangt 80% van de gevallen, en iets meer omdat personen heel zijn. ' +
      'Niets wijst erop dat het model niet klopt.',
  );
  expect(presentBacktest(anOutcome({ verdict: 'too-few' })).conclusie).toContain(
    'duidelijk meer mensen dan het model verwachtte',
  );
});

test('a period that is no calendar year has no year', () => {
  const [period] = anOutcome().periods;
  const outcome = anOutcome({ periods: [{ ...period!, from: '2024-01-01' }] });
  expect(presentBacktest(outcome).perioden[0]!.jaar).toBeNull();
});
