import type { BacktestOutcome, BacktestVerdict } from '../../engine/backtest/backtest-outcome.ts';
import { countText, numberText, percentText } from '../dutch-numbers.ts';

const verdictText: Readonly<Record<BacktestVerdict, string>> = {
  fits: 'Niets wijst erop dat het model niet klopt.',
  'too-few':
    'Er vertrokken duidelijk meer mensen dan het model verwachtte: stel de kansen op vertrek bij met de eigen cijfers.',
  'too-many':
    'Er vertrokken duidelijk minder mensen dan het model verwachtte: stel de kansen op vertrek bij met de eigen cijfers.',
  'too-narrow':
    'In totaal past de uitkomst, maar te veel groepen liggen buiten hun band: de verschillen tussen groepen zijn groter dan het model verwachtte.',
};

/** What a back-test says, in plain Dutch: how many left, how many groups fit, and what to make of it. */
export function backtestConclusion(outcome: BacktestOutcome): string {
  const totals = outcome.periods.flatMap(({ cells }) =>
    cells.filter(({ grouping }) => grouping === 'all'),
  );
  const left = totals.reduce((sum, cell) => sum + cell.left, 0);
  const expected = totals.reduce((sum, cell) => sum + cell.expected.mean, 0);
  const { cells, inBand, expectedInBand } = outcome;
  return [
    `${left === 1 ? 'Er vertrok' : 'Er vertrokken'} ${countText(left, 'persoon', 'personen')}; verwacht waren er ${numberText(expected)}.`,
    `Van de ${numberText(cells)} groepen ${inBand === 1 ? 'ligt' : 'liggen'} er ${numberText(inBand)} binnen de band (${percentText(inBand / cells)}).`,
    `Klopt het model, dan is dat naar verwachting ${percentText(expectedInBand / cells)}: een band vangt 80% van de gevallen, en iets meer omdat personen heel zijn.`,
    verdictText[outcome.verdict],
  ].join(' ');
}
