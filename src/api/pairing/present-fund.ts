import type * as z from 'zod';
import { pointsPerRisk } from '../../engine/pairing/knowledge-kept.ts';
import type { FundPoint } from '../../engine/pairing/questions/fund-frontier.ts';
import type { FundExploration } from '../../services/pairing/explore-fund.ts';
import { toEuros } from '../json-numbers.ts';
import type { fundContract } from './fund-contract.ts';
import { presentValueRange } from './present-pairing-question.ts';

type Published = z.output<typeof fundContract>;

/** What the fund buys, as published. */
export const presentFund = (exploration: FundExploration): Published => ({
  jaren: [...exploration.years],
  waarde: exploration.points / pointsPerRisk,
  bovengrens: exploration.upperBoundPoints / pointsPerRisk,
  totaalRisico: exploration.totalRisk,
  gevraagdGat: exploration.gapRatio,
  meerPerJaar: exploration.extra.map(({ year, extraCents, foundPoints, gain }) => ({
    jaar: year,
    bedrag: toEuros(extraCents),
    winst: foundPoints / pointsPerRisk,
    bewezenWinst: presentValueRange(gain),
  })),
  verloop: exploration.frontier.map(presentPoint),
});

const presentPoint = ({
  level: { factor, centsByYear },
  plan,
}: FundPoint): Published['verloop'][number] => ({
  factor,
  fondsPerJaar: factor === null ? null : centsByYear.map((cents) => toEuros(cents)),
  mogelijk: plan !== null,
  waarde: (plan?.points ?? 0) / pointsPerRisk,
  bovengrens: (plan?.upperBoundPoints ?? 0) / pointsPerRisk,
  gedektRisico: plan?.coveredRisk ?? 0,
  aantalKoppels: plan?.pairCount ?? 0,
  besteedPerJaar: (plan?.spentCentsByYear ?? centsByYear.map(() => 0)).map((cents) =>
    toEuros(cents),
  ),
});
