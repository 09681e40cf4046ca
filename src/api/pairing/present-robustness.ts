import type * as z from 'zod';
import { pointsPerRisk } from '../../engine/pairing/knowledge-kept.ts';
import type { Robustness } from '../../services/pairing/test-robustness.ts';
import { hundredths, tenThousandths } from '../workforce/published-numbers.ts';
import { valuationInDutch } from '../../words/pairing-words.ts';
import { presentValueRange } from './present-pairing-question.ts';
import type { robustnessContract } from './robustness-contract.ts';

/** What comes of the plan when people leave earlier, as published. */
export const presentRobustness = (robustness: Robustness): z.output<typeof robustnessContract> => ({
  waardering: valuationInDutch[robustness.valuation],
  verwachteWaarde: robustness.expectedPoints / pointsPerRisk,
  nominaleWaarde: robustness.nominalPoints / pointsPerRisk,
  koppels: robustness.pairs.map(({ post, candidateId, overlapMonths, realised, ...worth }) => ({
    functieId: post.postId,
    functie: post.position,
    team: post.team,
    gezelId: candidateId,
    maanden: overlapMonths,
    kansVolledig: tenThousandths(realised.fullChance),
    kansGeen: tenThousandths(realised.noneChance),
    gemiddeldeMaanden: hundredths(realised.mean),
    kansOpMaanden: realised.chances.map(tenThousandths),
    verwachteWaarde: worth.expectedPoints / pointsPerRisk,
    nominaleWaarde: worth.nominalPoints / pointsPerRisk,
  })),
  plannen: robustness.plans.map((plan) => ({
    waardering: valuationInDutch[plan.valuation],
    verwachteWaarde: plan.expectedPoints / pointsPerRisk,
    nominaleWaarde: plan.nominalPoints / pointsPerRisk,
    bovengrens: plan.upperBoundPoints / pointsPerRisk,
    aantalKoppels: plan.pairCount,
  })),
  verliesBijNominaal: presentValueRange(robustness.lossByNominal),
});
