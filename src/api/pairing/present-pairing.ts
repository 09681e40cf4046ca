import { reasonOfLessFitting } from '../../engine/pairing/fit-rules.ts';
import type { ChosenPair, PairingOutcome } from '../../engine/pairing/pairing-outcome.ts';
import { candidateKindInDutch, positionFactorSourceInDutch } from '../../words/pairing-words.ts';
import { toEuros } from '../json-numbers.ts';
import { presentParameterUse } from '../parameters/parameter-use-contract.ts';
import { millionthsUp, tenThousandths } from '../workforce/published-numbers.ts';
import type { PairingContract } from './pairing-contract.ts';
import { presentRiskOverview } from './risk-overview-contract.ts';

const eurosPerYear = (centsByYear: readonly number[]): number[] =>
  centsByYear.map((cents) => toEuros(cents));

/**
 * The pairing plan as published. Of a departure only the month is given: the day would give away a
 * date of birth. Who may see the posts of small teams is the caller's to decide.
 */
export function presentPairing(outcome: PairingOutcome): PairingContract {
  const candidates = new Map(outcome.candidates.map((each) => [each.candidateId, each]));
  const inPlan = new Set(outcome.pairs.map(({ postId }) => postId));
  const presentPair = (pair: ChosenPair): PairingContract['koppels'][number] => {
    const candidate = candidates.get(pair.candidateId)!;
    return {
      functieId: pair.postId,
      gezelId: pair.candidateId,
      soort: candidateKindInDutch[candidate.kind],
      gezel: candidate.label,
      schaal: candidate.scale,
      deeltijdfactor: candidate.partTimeFactor,
      vanaf: pair.firstMonth,
      totEnMet: pair.lastDay,
      maanden: pair.overlapMonths,
      tijddeel: pair.timeShare,
      waarde: pair.value,
      verwachteWaarde: pair.expectedValue,
      nominaleWaarde: pair.nominalValue,
      kansVolledig: tenThousandths(pair.fullOverlapChance),
      minderPassend: pair.lessFitting.map(reasonOfLessFitting),
      vastgezet: pair.isPinned,
      kostenPerJaar: eurosPerYear(pair.costCentsByYear),
      kosten: toEuros(pair.costCentsByYear.reduce((sum, cents) => sum + cents, 0)),
    };
  };
  return {
    jaren: [...outcome.years],
    fondsPerJaar: eurosPerYear(outcome.fundCentsByYear),
    besteedPerJaar: eurosPerYear(outcome.spentCentsByYear),
    uitFondsPerJaar: eurosPerYear(outcome.fromFundCentsByYear),
    uitEigenBijdragePerJaar: eurosPerYear(outcome.contributionCentsByYear),
    overPerJaar: eurosPerYear(outcome.leftCentsByYear),
    besteedPerProgramma: outcome.spentByProgramme.map(({ programme, centsByYear }) => ({
      programma: programme,
      besteedPerJaar: eurosPerYear(centsByYear),
    })),
    waarde: outcome.value,
    verwachteWaarde: outcome.expectedValue,
    nominaleWaarde: outcome.nominalValue,
    bovengrens: outcome.upperBound,
    gat: millionthsUp(outcome.gapRatio),
    bewezen: outcome.isProved,
    gulzig: {
      waarde: outcome.greedy.value,
      besteedPerJaar: eurosPerYear(outcome.greedy.spentCentsByYear),
    },
    totaalRisico: outcome.totalRisk,
    gedektRisico: outcome.coveredRisk,
    geblevenVanEerderPlan: outcome.kept && {
      aantalKoppels: outcome.kept.pairCount,
      aantalEerder: outcome.kept.ofPairs,
    },
    mogelijkheden: outcome.optionCount,
    risicobeeld: presentRiskOverview(outcome.riskOverview),
    koppels: outcome.pairs.map(presentPair),
    functies: outcome.posts.map((post) => ({
      functieId: post.postId,
      functie: post.position,
      functiefamilie: post.positionFamily,
      team: post.team,
      programma: post.programme,
      schaal: post.scale,
      deeltijdfactor: post.partTimeFactor,
      vertrekmaand: post.departureDate.slice(0, 7),
      vertrekfactor: post.attritionFactor,
      functiefactor: post.positionFactor,
      bronFunctiefactor: positionFactorSourceInDutch[post.positionFactorSource],
      risico: post.risk,
      leertijdMaanden: post.learningMonths,
      inPlan: inPlan.has(post.postId),
    })),
    grondslag: outcome.basis.map(presentParameterUse),
  };
}
