import type * as z from 'zod';
import type {
  BacktestOutcome,
  BacktestPeriod,
  BandCheck,
} from '../../engine/backtest/backtest-outcome.ts';
import { presentParameterUse } from '../parameters/parameter-use-contract.ts';
import { hundredths, tenThousandths } from '../workforce/published-numbers.ts';
import { workforceGroupingInDutch } from '../workforce/workforce-contract.ts';
import { occasionInDutch, verdictInDutch, type backtestContract } from './backtest-contract.ts';
import { backtestConclusion } from './backtest-conclusion.ts';

type Published = z.output<typeof backtestContract>;

/** A back-test as published. */
export const presentBacktest = (outcome: BacktestOutcome): Published => ({
  oordeel: verdictInDutch[outcome.verdict],
  conclusie: backtestConclusion(outcome),
  aantalGroepen: outcome.cells,
  aantalBinnenBand: outcome.inBand,
  verwachtBinnenBand: hundredths(outcome.expectedInBand),
  perIndeling: outcome.scores.map((score) => ({
    indeling: workforceGroupingInDutch[score.grouping],
    aantalGroepen: score.cells,
    aantalBinnenBand: score.inBand,
    verwachtBinnenBand: hundredths(score.expectedInBand),
    kansZoWeinig: tenThousandths(score.soFewRatio),
  })),
  perioden: outcome.periods.map(presentPeriod),
  grondslag: outcome.basis.map(presentParameterUse),
});

const presentPeriod = (period: BacktestPeriod): Published['perioden'][number] => ({
  van: period.from,
  tot: period.to,
  jaar: calendarYearOf(period),
  bijgekomen: period.joined,
  zonderNummer: period.withoutNumber,
  groepen: period.cells.map((cell) => ({
    indeling: workforceGroupingInDutch[cell.grouping],
    groep: cell.group,
    ...presentCheck(cell),
  })),
  aanleidingen: period.occasions.map((check) => ({
    aanleiding: occasionInDutch[check.occasion],
    ...presentCheck(check),
  })),
});

function calendarYearOf({ from, to }: BacktestPeriod): number | null {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? Number(year) : null;
}

const presentCheck = ({ headcount, expected, left, isInBand, ...chances }: BandCheck) => ({
  personen: headcount,
  gemiddeld: hundredths(expected.mean),
  p10: expected.p10,
  p50: expected.p50,
  p90: expected.p90,
  vertrokken: left,
  binnenBand: isInBand,
  kansOpBand: tenThousandths(chances.bandRatio),
  kansZoExtreem: tenThousandths(chances.extremeRatio),
});
