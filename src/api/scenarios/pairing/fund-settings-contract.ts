import * as z from 'zod';
import { maximumContributionYears } from '../../../engine/pairing/pairing-limits.ts';
import type { PairingSettings } from '../../../engine/pairing/pairing-settings.ts';
import { toCents, toEuros } from '../../json-numbers.ts';
import { euroContract } from '../../number-contracts.ts';
import { orNone } from '../../optional-fields.ts';
import { scenarioDefaults } from '../scenario-defaults.ts';

/** What pairs may cost. */
export const fundFields = {
  fondsPerJaar: orNone(z.array(euroContract)).meta({
    description:
      'Het meester-gezelfonds in euro, een bedrag per begrotingsjaar; leeg = geen fonds.',
    example: [0, 300_000, 300_000, 300_000],
  }),
  meenemen: z.boolean('true of false').default(scenarioDefaults.carriesOver).meta({
    description: 'Of wat van het fonds overblijft, wordt meegenomen naar latere jaren.',
    example: false,
  }),
  eigenBijdragePerJaar: orNone(z.array(euroContract)).meta({
    description: `Wat er naast het fonds uit andere budgetten mag komen in euro, een bedrag per begrotingsjaar; geldt alleen voor het jaar zelf. Met meenemen in hoogstens ${maximumContributionYears} jaren. Leeg = niets.`,
    example: [0, 0, 25_000, 25_000],
  }),
  maximumPerProgramma: z
    .record(z.string().min(1, 'een programma'), euroContract)
    .default({})
    .meta({
      description:
        'Wat koppels van een programma per begrotingsjaar samen hoogstens mogen kosten in euro; een programma dat hier niet staat, heeft geen maximum.',
      example: { 'Ruimtelijke Ontwikkeling': 150_000 },
    }),
};

/** Carry-over with more contributions takes too many limits; either field may be wrong by itself. */
export function checkContributionYears(
  {
    meenemen,
    eigenBijdragePerJaar,
  }: { readonly meenemen?: unknown; readonly eigenBijdragePerJaar?: unknown },
  context: z.RefinementCtx,
): void {
  if (meenemen !== true || !Array.isArray(eigenBijdragePerJaar)) return;
  if (eigenBijdragePerJaar.filter((amount) => amount > 0).length <= maximumContributionYears)
    return;
  const message = `een bedrag in hoogstens ${maximumContributionYears} jaren, als het fonds wordt meegenomen naar een volgend jaar`;
  context.addIssue({ code: 'custom', path: ['eigenBijdragePerJaar'], message });
}

const fundContract = z.strictObject(fundFields);
type FundContract = z.output<typeof fundContract>;

type FundSettings = Pick<
  PairingSettings,
  'fundCentsByYear' | 'carriesOver' | 'ownContributionCentsByYear' | 'maximumCentsByProgramme'
>;

export function toFundSettings(contract: FundContract, yearCount: number): FundSettings {
  const centsByYear = (euros: readonly number[] | null): number[] =>
    (euros ?? Array.from({ length: yearCount }, () => 0)).map((amount) => toCents(amount));
  return {
    fundCentsByYear: centsByYear(contract.fondsPerJaar),
    carriesOver: contract.meenemen,
    ownContributionCentsByYear: centsByYear(contract.eigenBijdragePerJaar),
    maximumCentsByProgramme: mapAmounts(contract.maximumPerProgramma, toCents),
  };
}

export const presentFundSettings = (settings: FundSettings): FundContract => ({
  fondsPerJaar: settings.fundCentsByYear.map((cents) => toEuros(cents)),
  meenemen: settings.carriesOver,
  eigenBijdragePerJaar: settings.ownContributionCentsByYear.map((cents) => toEuros(cents)),
  maximumPerProgramma: mapAmounts(settings.maximumCentsByProgramme, toEuros),
});

const mapAmounts = (
  amounts: Readonly<Record<string, number>>,
  change: (amount: number) => number,
): Record<string, number> =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, change(amount)]));
