import type {
  CommutingAmounts,
  CommutingOutcome,
  SchemeResult,
} from '../../engine/commuting/commuting-outcome.ts';
import { toEuros } from '../json-numbers.ts';
import { presentParameterUse } from '../parameters/parameter-use-contract.ts';
import type { CommutingContract } from './commuting-contract.ts';
import { travelModeInDutch } from '../../words/roster-words.ts';

const presentAmounts = (amounts: CommutingAmounts): CommutingContract['huidig']['totaal'] => ({
  reisvergoeding: toEuros(amounts.commutingCents),
  onbelast: toEuros(amounts.untaxedCents),
  bovenmatig: toEuros(amounts.excessCents),
  thuiswerkvergoeding: toEuros(amounts.homeWorkingCents),
  thuiswerkBovenmatig: toEuros(amounts.homeWorkingExcessCents),
});

const presentSchemeResult = (result: SchemeResult): CommutingContract['huidig'] => ({
  regeling: result.schemeName,
  totaal: presentAmounts(result.total),
  perVervoermiddel: result.byMode.map(({ mode, people, ...amounts }) => ({
    vervoermiddel: mode === 'unknown' ? 'onbekend' : travelModeInDutch[mode],
    personen: people,
    ...presentAmounts(amounts),
  })),
  perAfstand: result.byDistance.map(({ label, people, ...amounts }) => ({
    afstand: label,
    personen: people,
    ...presentAmounts(amounts),
  })),
  perProgramma: result.byProgramme.map(({ programme, people, ...amounts }) => ({
    programma: programme,
    personen: people,
    ...presentAmounts(amounts),
  })),
  nacalculatieRegels: result.recalculationRows.length,
});

/** Commuting as published: totals and groups in euros. Small groups are the caller's to suppress. */
export const presentCommuting = (outcome: CommutingOutcome): CommutingContract => ({
  jaren: outcome.years.map(({ year, current, proposed, extraCents }) => ({
    jaar: year,
    huidig: presentAmounts(current),
    voorstel: presentAmounts(proposed),
    meerkosten: toEuros(extraCents),
  })),
  huidig: presentSchemeResult(outcome.current),
  voorstel: presentSchemeResult(outcome.proposed),
  gaatErOpVooruit: outcome.winners,
  gaatErOpAchteruit: outcome.losers,
  blijftGelijk: outcome.unchanged,
  onvolledigeRegels: outcome.incompleteRows.length,
  grondslag: outcome.basis.map(presentParameterUse),
});
