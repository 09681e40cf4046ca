import type * as z from 'zod';
import { pointsPerRisk } from '../../engine/pairing/knowledge-kept.ts';
import type { PairReference } from '../../engine/pairing/pairing-settings.ts';
import type { ValueRange } from '../../engine/pairing/questions/value-range.ts';
import type { pairReferenceContract, valueRangeContract } from './pairing-question-contract.ts';

/** Points as risk points. */
export const presentValueRange = ({
  least,
  most,
}: ValueRange): z.output<typeof valueRangeContract> => ({
  minstens: least / pointsPerRisk,
  hoogstens: most / pointsPerRisk,
});

/** A pair by its ids within one outcome. */
export const presentPairReference = ({
  postId,
  candidateId,
}: PairReference): z.output<typeof pairReferenceContract> => ({
  functieId: postId,
  gezelId: candidateId,
});
