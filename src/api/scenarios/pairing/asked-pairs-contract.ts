import * as z from 'zod';
import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import type {
  PairingSettings,
  PairReference,
  PinnedPair,
} from '../../../engine/pairing/pairing-settings.ts';
import { evenWithProblemsInList } from '../../even-with-problems.ts';
import { orNone, withoutEmpty } from '../../optional-fields.ts';
import { scenarioDefaults } from '../scenario-defaults.ts';
import { longestOverlapMonths, monthsContract } from './months-contract.ts';
import { timeShareContract } from './time-share-contract.ts';

/** More than the highest risk adds nothing: no pair is worth more. */
const highestRisk = 25;

const pairFields = {
  functieId: z
    .string('het kenmerk van een functie')
    .min(1, 'het kenmerk van een functie')
    .meta({ description: 'De functie: P en de rij in het personeelsbestand.', example: 'P12' }),
  gezelId: z
    .string('het kenmerk van een gezel')
    .min(1, 'het kenmerk van een gezel')
    .meta({ description: 'De gezel, zoals de uitkomst hem noemt.', example: 'T1' }),
};

const pairContract = z
  .strictObject(pairFields)
  .meta({ description: 'Een koppel.', example: { functieId: 'P12', gezelId: 'T1' } });

const pairWithTimeContract = z
  .strictObject({
    ...pairFields,
    vanaf: orNone(
      z.iso
        .date('een bestaande dag als jjjj-mm-dd')
        .refine(
          (day) => day.endsWith('-01'),
          'de eerste dag van een maand, want een overlap duurt hele maanden',
        ),
    ).meta({
      description: 'Eerste dag van de overlap, de eerste van een maand; leeg = vrij te kiezen.',
      example: '2027-09-01',
    }),
    maanden: orNone(monthsContract(1, longestOverlapMonths)).meta({
      description: 'Lengte van de overlap in maanden; leeg = vrij te kiezen.',
      example: 6,
    }),
    tijddeel: orNone(timeShareContract).meta({
      description:
        'Deel (0-1) van de uren van de gezel, een van de tijddelen; leeg = vrij te kiezen.',
      example: 0.5,
    }),
  })
  .meta({
    description: 'Een koppel met zijn tijd.',
    example: { functieId: 'P12', gezelId: 'T1', vanaf: '2027-09-01', maanden: 6, tijddeel: 0.5 },
  });

type PairContract = z.output<typeof pairContract>;
type PairWithTimeContract = z.output<typeof pairWithTimeContract>;

/** As far as it can be read: a pair that is wrong by itself is told already. */
function keyOf(pair: unknown): string | null {
  const { functieId, gezelId } = (pair ?? {}) as Partial<Record<keyof PairContract, unknown>>;
  if (typeof functieId !== 'string' || typeof gezelId !== 'string') return null;
  return JSON.stringify([functieId, gezelId]);
}

function checkDoubles(pairs: readonly unknown[], context: z.RefinementCtx): void {
  const places = new Map<string, number>();
  pairs.forEach((pair, index) => {
    const key = keyOf(pair);
    if (key === null) return;
    const earlier = places.get(key);
    if (earlier === undefined) places.set(key, index);
    else {
      const message = `elk koppel een keer; dit staat ook op plaats ${earlier + 1}`;
      context.addIssue({ code: 'custom', path: [index], message });
    }
  });
}

/** Pairs that the scenario names itself. */
export const askedPairsFields = {
  vastgezet: z
    .array(pairWithTimeContract)
    .superRefine(checkDoubles, evenWithProblemsInList)
    .default([])
    .meta({
      description:
        'Koppels die in het plan moeten, als dat kan. Wat samen niet kan, wordt samen genoemd.',
      example: [{ functieId: 'P12', gezelId: 'T1', vanaf: '2027-09-01', maanden: 6 }],
    }),
  verboden: z
    .array(pairContract)
    .superRefine(checkDoubles, evenWithProblemsInList)
    .default([])
    .meta({
      description: 'Koppels die niet in het plan mogen.',
      example: [{ functieId: 'P12', gezelId: 'T1' }],
    }),
  eerderPlan: z
    .array(pairWithTimeContract)
    .superRefine(checkDoubles, evenWithProblemsInList)
    .default([])
    .meta({
      description:
        'Een eerder plan, waarvan zoveel mogelijk blijft zoals het was; zie voorkeurEerderPlan.',
      example: [{ functieId: 'P12', gezelId: 'T1', vanaf: '2027-09-01', maanden: 6 }],
    }),
  voorkeurEerderPlan: z
    .number('een aantal risicopunten')
    .min(0, '0 of meer')
    .max(highestRisk, `hoogstens ${highestRisk}: meer is geen koppel waard`)
    .default(scenarioDefaults.keepingPremium)
    .meta({
      description:
        'Zoveel risicopunten telt een koppel extra als het blijft zoals in eerderPlan; 0 = opnieuw plannen.',
      example: 1,
    }),
};

/**
 * A pair cannot be required and forbidden at once. For the contract that holds both lists; either may
 * be wrong by itself.
 */
export function checkForbiddenPins(
  { vastgezet, verboden }: { readonly vastgezet?: unknown; readonly verboden?: unknown },
  context: z.RefinementCtx,
): void {
  if (!Array.isArray(vastgezet) || !Array.isArray(verboden)) return;
  const pinned = new Set(vastgezet.map(keyOf));
  verboden.forEach((pair, index) => {
    const key = keyOf(pair);
    if (key === null || !pinned.has(key)) return;
    const message = 'een koppel dat niet ook is vastgezet';
    context.addIssue({ code: 'custom', path: ['verboden', index], message });
  });
}

/**
 * A pin runs with a share that the scenario lists. For the contract that holds both lists; either may be
 * wrong by itself.
 */
export function checkPinnedShares(
  { vastgezet, tijddelen }: { readonly vastgezet?: unknown; readonly tijddelen?: unknown },
  context: z.RefinementCtx,
): void {
  if (!Array.isArray(vastgezet) || !Array.isArray(tijddelen)) return;
  vastgezet.forEach((pair: Partial<PairWithTimeContract> | null, index) => {
    const share = timeShareContract.safeParse(pair?.tijddeel);
    if (!share.success || tijddelen.includes(share.data)) return;
    const message = `een tijddeel van het scenario: ${tijddelen.join(' of ')}`;
    context.addIssue({ code: 'custom', path: ['vastgezet', index, 'tijddeel'], message });
  });
}

const askedPairsContract = z.strictObject(askedPairsFields);
type AskedPairsContract = z.output<typeof askedPairsContract>;

type AskedPairs = Pick<PairingSettings, 'pinned' | 'forbidden' | 'earlierPlan' | 'keepingPremium'>;

export const toAskedPairs = (contract: AskedPairsContract): AskedPairs => ({
  pinned: contract.vastgezet.map(toPinnedPair),
  forbidden: contract.verboden.map(toPair),
  earlierPlan: contract.eerderPlan.map(toPinnedPair),
  keepingPremium: contract.voorkeurEerderPlan,
});

export const presentAskedPairs = (settings: AskedPairs): z.input<typeof askedPairsContract> => ({
  vastgezet: settings.pinned.map(presentPinnedPair),
  verboden: settings.forbidden.map(presentPair),
  eerderPlan: settings.earlierPlan.map(presentPinnedPair),
  voorkeurEerderPlan: settings.keepingPremium,
});

const toPair = ({ functieId, gezelId }: PairContract): PairReference => ({
  postId: functieId,
  candidateId: gezelId,
});

const toPinnedPair = ({ vanaf, maanden, tijddeel, ...pair }: PairWithTimeContract): PinnedPair => ({
  ...toPair(pair),
  firstMonth: vanaf as CalendarDate | null,
  overlapMonths: maanden,
  timeShare: tijddeel,
});

const presentPair = ({ postId, candidateId }: PairReference): PairContract => ({
  functieId: postId,
  gezelId: candidateId,
});

const presentPinnedPair = (pair: PinnedPair): z.input<typeof pairWithTimeContract> => ({
  ...presentPair(pair),
  ...withoutEmpty({
    vanaf: pair.firstMonth,
    maanden: pair.overlapMonths,
    tijddeel: pair.timeShare,
  }),
});
