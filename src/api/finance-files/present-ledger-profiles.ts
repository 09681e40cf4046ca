import type * as z from 'zod';
import type { LedgerProfile } from '../../engine/budget/ledger/ledger-profile.ts';
import type { ledgerProfileListContract } from './ledger-profile-contract.ts';

/** The layouts to choose from, as published. */
export const presentLedgerProfiles = (
  profiles: readonly LedgerProfile[],
): z.output<typeof ledgerProfileListContract> => ({
  grootboekprofielen: profiles.map(
    ({ id, title, columns, assumed, source, checkedOn, evidence }) => ({
      profiel: id,
      titel: title,
      koppen: columns.map(({ heading }) => heading),
      aangenomen: [...assumed],
      bron: source,
      gecontroleerdOp: checkedOn,
      bewijs: evidence,
    }),
  ),
});
