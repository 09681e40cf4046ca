import type * as z from 'zod';
import { pointsPerRisk } from '../../engine/pairing/knowledge-kept.ts';
import type { UnchosenReason } from '../../engine/pairing/questions/unchosen-reason.ts';
import type { UnchosenPairs } from '../../services/pairing/explain-unchosen-pairs.ts';
import { toEuros } from '../json-numbers.ts';
import { presentPairReference, presentValueRange } from './present-pairing-question.ts';
import { reasonSentence } from './reason-sentence.ts';
import { unchosenReasonInDutch, type whyNotContract } from './why-not-contract.ts';

type Published = z.output<typeof whyNotContract>;

/** Why pairs are not in the plan, as published. */
export function presentWhyNot(answer: UnchosenPairs): Published {
  const posts = new Map(answer.posts.map((post) => [post.postId, post]));
  const candidates = new Map(answer.candidates.map((each) => [each.candidateId, each]));
  return {
    waarde: answer.worthPoints / pointsPerRisk,
    bovengrens: answer.upperBoundPoints / pointsPerRisk,
    functies: answer.summaries.map(({ postId, candidateCount, counts }) => {
      const { position, team, risk } = posts.get(postId)!;
      return {
        functieId: postId,
        functie: position,
        team,
        risico: risk,
        inPlan: answer.plannedPostIds.has(postId),
        kandidaten: candidateCount,
        redenen: counts.map(({ kind, count }) => ({
          soort: unchosenReasonInDutch[kind],
          aantal: count,
        })),
      };
    }),
    koppels: answer.pairs.map(({ postId, candidateId, reasons }) => ({
      functieId: postId,
      gezelId: candidateId,
      gezel: candidates.get(candidateId)!.label,
      redenen: reasons.map(presentReason),
    })),
    metKoppel: presentPlanWithPair(answer.withPair),
  };
}

const presentReason = (
  reason: UnchosenReason,
): Published['koppels'][number]['redenen'][number] => ({
  soort: unchosenReasonInDutch[reason.kind],
  zin: reasonSentence(reason),
  jaar: 'year' in reason ? reason.year : null,
  ontbrekendBedrag: 'shortCents' in reason ? toEuros(reason.shortCents) : null,
});

function presentPlanWithPair(withPair: UnchosenPairs['withPair']): Published['metKoppel'] {
  if (withPair === null) return null;
  if (!withPair.isPossible) {
    return {
      mogelijk: false,
      belemmeringen: withPair.problems.map(({ found, expected }) =>
        found === null ? expected : `${found}: ${expected}`,
      ),
      verlies: null,
      vervallen: [],
      verschoven: [],
      nieuw: [],
    };
  }
  const { loss, changes } = withPair;
  return {
    mogelijk: true,
    belemmeringen: [],
    verlies: presentValueRange(loss),
    vervallen: changes.gone.map(presentPairReference),
    verschoven: changes.moved.map(({ now }) => presentPairReference(now)),
    nieuw: changes.added.map(presentPairReference),
  };
}
