import * as z from 'zod';
import type { CommutingCaseOutcome } from '../../engine/commuting/commuting-case.ts';
import type { CommutingAmounts } from '../../engine/commuting/commuting-outcome.ts';
import { toEuros } from '../json-numbers.ts';
import { presentCaseParameter, caseParameterContract } from './commuting-case-parameter.ts';

const euros = (description: string) => z.number().meta({ description, example: 1968.8 });

const amounts = {
  jaarbedrag: euros('Reisvergoeding per jaar in euro.'),
  onbelast: euros('Deel van het jaarbedrag dat onbelast is.'),
  bovenmatig: euros('Deel van het jaarbedrag boven de vrijstelling.'),
  thuiswerkJaarbedrag: euros('Thuiswerkvergoeding per jaar in euro.'),
  thuiswerkBovenmatig: euros(
    'Deel van de thuiswerkvergoeding boven de vrijstelling; ontbreekt als dat er niet is.',
  ).optional(),
};

export const commutingCaseOutcomeContract = z
  .strictObject({
    reizen: z
      .array(
        z
          .strictObject({
            id: z.string().meta({ description: 'Kenmerk uit de vraag.', example: 'a' }),
            dagen: z
              .number()
              .meta({ description: 'Reisdagen per jaar waarmee is gerekend.', example: 128.4 }),
            maandbedrag: euros('Een twaalfde van het onafgeronde jaarbedrag.'),
            ...amounts,
          })
          .meta({ id: 'ReiskostenPerReis', description: 'Wat een reis oplevert.' }),
      )
      .meta({ description: 'De reizen, in de volgorde van de vraag.', example: [] }),
    totaal: z
      .strictObject(amounts)
      .meta({ id: 'ReiskostenTotaal', description: 'Som van de reizen.' }),
    parameters: z
      .array(caseParameterContract)
      .meta({ description: 'De waarden die zijn gebruikt.', example: [] }),
  })
  .meta({ id: 'Reiskostenantwoord', description: 'Wat de reizen kosten.' });

type CaseOutcomeContract = z.output<typeof commutingCaseOutcomeContract>;

const presentAmounts = (sum: CommutingAmounts): CaseOutcomeContract['totaal'] => ({
  jaarbedrag: toEuros(sum.commutingCents),
  onbelast: toEuros(sum.untaxedCents),
  bovenmatig: toEuros(sum.excessCents),
  thuiswerkJaarbedrag: toEuros(sum.homeWorkingCents),
  ...(sum.homeWorkingExcessCents > 0 && {
    thuiswerkBovenmatig: toEuros(sum.homeWorkingExcessCents),
  }),
});

/** The answer of the calculator `reiskosten`: amounts in euros with two decimals. */
export const presentCommutingCase = ({
  commuters,
  total,
  basis,
}: CommutingCaseOutcome): CaseOutcomeContract => ({
  reizen: commuters.map((commuter) => {
    const { jaarbedrag, ...rest } = presentAmounts(commuter);
    return {
      id: commuter.id,
      dagen: commuter.travelDays,
      jaarbedrag,
      maandbedrag: toEuros(commuter.commutingCentsPerMonth),
      ...rest,
    };
  }),
  totaal: presentAmounts(total),
  parameters: basis.map(presentCaseParameter),
});
