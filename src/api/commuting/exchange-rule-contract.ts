import * as z from 'zod';
import type { ExchangeRule } from '../../engine/commuting/commuting-scheme.ts';
import { toExact, toNumber } from '../json-numbers.ts';
import { shareContract } from '../number-contracts.ts';
import { orNone, withoutEmpty } from '../optional-fields.ts';

export const exchangeRuleContract = z
  .strictObject({
    aandeel: orNone(shareContract).meta({
      description:
        'Deel (0-1) van wie ruimte over heeft dat uitruilt; leeg = de aanname commuting/exchange-share.',
      example: 0.3,
    }),
  })
  .meta({
    id: 'IkbUitruil',
    description:
      'Uitruil van individueel keuzebudget voor wat de werkgever van de onbelaste ruimte overlaat.',
    example: { aandeel: 0.3 },
  });

export const toExchangeRule = ({
  aandeel,
}: z.output<typeof exchangeRuleContract>): ExchangeRule => ({ shareRatio: toExact(aandeel) });

export const presentExchangeRule = ({
  shareRatio,
}: ExchangeRule): z.input<typeof exchangeRuleContract> =>
  withoutEmpty({ aandeel: toNumber(shareRatio) });
