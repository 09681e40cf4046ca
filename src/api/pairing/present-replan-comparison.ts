import type * as z from 'zod';
import { pointsPerRisk } from '../../engine/pairing/knowledge-kept.ts';
import type { ReplanComparison } from '../../services/pairing/compare-with-earlier-plan.ts';
import { presentPairReference, presentValueRange } from './present-pairing-question.ts';
import type { replanComparisonContract } from './replan-comparison-contract.ts';

/** The plan beside the earlier one, as published. */
export const presentReplanComparison = ({
  changes,
  worthPoints,
  freePoints,
  price,
}: ReplanComparison): z.output<typeof replanComparisonContract> => ({
  gebleven: changes.kept.map(presentPairReference),
  verschoven: changes.moved.map(({ before, now }) => ({
    ...presentPairReference(now),
    vanafEerder: before.firstMonth,
    maandenEerder: before.overlapMonths,
    tijddeelEerder: before.timeShare,
    vanaf: now.firstMonth,
    maanden: now.overlapMonths,
    tijddeel: now.timeShare,
  })),
  vervallen: changes.gone.map(presentPairReference),
  nieuw: changes.added.map(presentPairReference),
  waarde: worthPoints / pointsPerRisk,
  waardeOpnieuw: freePoints / pointsPerRisk,
  prijs: presentValueRange(price),
});
