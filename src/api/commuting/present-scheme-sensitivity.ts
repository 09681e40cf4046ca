import type * as z from 'zod';
import type { SensitivityEnd } from '../../engine/commuting/questions/test-sensitivity.ts';
import type { SchemeSensitivity } from '../../services/commuting/test-commuting-sensitivity.ts';
import { assumptionInDutch } from '../../words/commuting-lever-words.ts';
import { modeShiftInDutch } from '../../words/commuting-words.ts';
import { toEuros, toNumber } from '../json-numbers.ts';
import { presentParameterUse } from '../parameters/parameter-use-contract.ts';
import { roundingNote } from './present-commuting.ts';
import type { schemeSensitivityContract } from './sensitivity-contract.ts';

/** Ends are rounded to hundreds as well, when the cost itself is. */
const sensitivityNote = `${roundingNote} Dan staan ook de bedragen bij een andere aanname in hele honderden euro’s.`;

const presentEnd = ({ factor, band, totalCents, extraCents }: SensitivityEnd) => ({
  factor: toNumber(factor),
  gedrag: band === null ? null : modeShiftInDutch[band],
  totaal: toEuros(totalCents),
  meerkosten: toEuros(extraCents),
});

/** How sure the cost of a scheme is, as published. */
export const presentSchemeSensitivity = (
  sensitivity: SchemeSensitivity,
): z.output<typeof schemeSensitivityContract> => ({
  regeling: sensitivity.schemeName,
  jaar: sensitivity.year,
  totaal: toEuros(sensitivity.totalCents),
  meerkosten: toEuros(sensitivity.extraCents),
  aannames: sensitivity.bars.map(({ assumption, low, high, spreadCents }) => ({
    aanname: assumptionInDutch[assumption],
    laag: presentEnd(low),
    hoog: presentEnd(high),
    spreiding: toEuros(spreadCents),
  })),
  toelichting: sensitivityNote,
  grondslag: sensitivity.basis.map(presentParameterUse),
});
