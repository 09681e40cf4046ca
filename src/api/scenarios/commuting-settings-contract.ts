import * as z from 'zod';
import type { CommutingSettings } from '../../engine/commuting/commuting-settings.ts';
import {
  budgetBasisInDutch,
  budgetBasisInEnglish,
  headcountInDutch,
  headcountInEnglish,
  missingInDutch,
  missingInEnglish,
  modeShiftInDutch,
  modeShiftInEnglish,
} from '../../words/commuting-words.ts';
import { presentScheme, schemeContract, toScheme } from '../commuting/scheme-contract.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { toCents, toEuros } from '../json-numbers.ts';
import { euroContract } from '../number-contracts.ts';
import { orNone } from '../optional-fields.ts';
import { scenarioDefaults } from './scenario-defaults.ts';

/** A scheme that pays nothing: until somebody fills in the real one, there is nothing to compare. */
const noScheme = { naam: 'geen regeling', dagen: { grondslag: 'werkelijk' }, vervoer: {} } as const;

const exampleScheme = {
  naam: 'voorstel 2026',
  dagen: { grondslag: 'werkelijk' },
  vervoer: { fiets: { tarief: 0.23 } },
};

const oneOf = <Words extends Readonly<Record<string, string>>>(words: Words) =>
  z.enum(words, Object.values(words).join(' of '));

/** Rates and staff that far ahead are guesses. */
const longestHorizon = 40;

const budgetContract = z
  .strictObject({
    perJaar: euroContract
      .default(toEuros(scenarioDefaults.commutingBudget.centsPerYear))
      .meta({ description: 'Wat er per jaar is, in euro.', example: 1_000_000 }),
    soort: oneOf(budgetBasisInDutch)
      .default(budgetBasisInDutch[scenarioDefaults.commutingBudget.basis])
      .meta({
        description:
          'meerkosten: voor wat een regeling meer kost dan die van nu; totaal: voor alles wat zij kost.',
        example: 'meerkosten',
      }),
  })
  .prefault({})
  .meta({
    description: 'Waaraan de kosten van een regeling worden afgemeten.',
    example: { perJaar: 1_000_000, soort: 'meerkosten' },
  });

type Unchecked = Readonly<Partial<Record<'huidig' | 'voorstel' | 'alternatieven', unknown>>>;

const nameOf = (scheme: unknown): unknown =>
  typeof scheme === 'object' && scheme !== null && 'naam' in scheme ? scheme.naam : undefined;

/** Schemes are told apart by their names in every table; two that pay nothing may both say so. */
function checkNames(
  { huidig, voorstel, alternatieven }: Unchecked,
  context: z.RefinementCtx,
): void {
  const problemAt = (path: (string | number)[], name: string): void => {
    const message = `een andere naam: er is al een regeling "${name}"`;
    context.addIssue({ code: 'custom', path: [...path, 'naam'], message });
  };
  const taken = new Set([nameOf(huidig)]);
  const proposed = nameOf(voorstel);
  if (typeof proposed === 'string' && taken.has(proposed) && proposed !== noScheme.naam) {
    problemAt(['voorstel'], proposed);
  }
  taken.add(proposed);
  if (!Array.isArray(alternatieven)) return;
  alternatieven.forEach((scheme: unknown, index) => {
    const name = nameOf(scheme);
    if (typeof name === 'string' && taken.has(name)) problemAt(['alternatieven', index], name);
    taken.add(name);
  });
}

/** `reiskosten` of a scenario. */
export const commutingSettingsContract = z
  .strictObject({
    huidig: schemeContract.prefault(noScheme).meta({
      description: 'De regeling van nu; de kosten ervan staan al in de begroting.',
      example: exampleScheme,
    }),
    voorstel: schemeContract.prefault(noScheme).meta({
      description: 'De voorgestelde regeling; de meerkosten staan in de begrotingstabel.',
      example: exampleScheme,
    }),
    alternatieven: z.array(schemeContract, 'een lijst van regelingen').default([]).meta({
      description: 'Andere regelingen om ernaast te leggen; elk met een eigen naam.',
      example: [],
    }),
    horizonJaren: orNone(
      z
        .int('een heel aantal jaren')
        .min(1, 'minstens 1 jaar')
        .max(longestHorizon, `hoogstens ${longestHorizon} jaar`),
    ).meta({
      description:
        'Zoveel jaren vanaf het eerste begrotingsjaar worden doorgerekend; leeg = de jaren van de begrotingstabel.',
      example: 11,
    }),
    budget: budgetContract,
    personeel: oneOf(headcountInDutch)
      .default(headcountInDutch[scenarioDefaults.commutingHeadcount])
      .meta({
        description:
          'gelijk: elk jaar hetzelfde personeel; projectie: de kosten volgen het aantal medewerkers van de projectie.',
        example: 'gelijk',
      }),
    ontbrekend: oneOf(missingInDutch)
      .default(missingInDutch[scenarioDefaults.commutingMissing])
      .meta({
        description:
          'Wat er gebeurt met regels zonder afstand of vervoermiddel: niet-vergoeden, of rekenen met het gemiddelde van de andere regels.',
        example: 'niet-vergoeden',
      }),
    overigGebruikVrijeRuimte: euroContract.default(0).meta({
      description: 'Wat andere zaken per jaar van de vrije ruimte gebruiken, in euro.',
      example: 500_000,
    }),
    gedrag: oneOf(modeShiftInDutch).default(modeShiftInDutch[scenarioDefaults.modeShift]).meta({
      description:
        'Hoeveel automobilisten gaan fietsen als fietsen meer oplevert. Een aanname, geen voorspelling; geen voor een besluit over de begroting.',
      example: 'geen',
    }),
  })
  .superRefine(checkNames, evenWithProblems)
  .prefault({})
  .meta({ description: 'De regelingen voor woon-werkverkeer die worden vergeleken.' });

type CommutingSettingsContract = z.output<typeof commutingSettingsContract>;

/** @param yearCount - years of the budget table, for a scenario that names no horizon */
export const toCommutingSettings = (
  contract: CommutingSettingsContract,
  yearCount: number,
): CommutingSettings => ({
  current: toScheme(contract.huidig),
  proposed: toScheme(contract.voorstel),
  alternatives: contract.alternatieven.map(toScheme),
  horizonYears: contract.horizonJaren ?? yearCount,
  budget: {
    centsPerYear: toCents(contract.budget.perJaar),
    basis: budgetBasisInEnglish[contract.budget.soort],
  },
  headcount: headcountInEnglish[contract.personeel],
  missing: missingInEnglish[contract.ontbrekend],
  otherRoomUseCents: toCents(contract.overigGebruikVrijeRuimte),
  modeShift: modeShiftInEnglish[contract.gedrag],
});

export const presentCommutingSettings = (
  settings: CommutingSettings,
): z.input<typeof commutingSettingsContract> => ({
  huidig: presentScheme(settings.current),
  voorstel: presentScheme(settings.proposed),
  alternatieven: settings.alternatives.map(presentScheme),
  horizonJaren: settings.horizonYears,
  budget: {
    perJaar: toEuros(settings.budget.centsPerYear),
    soort: budgetBasisInDutch[settings.budget.basis],
  },
  personeel: headcountInDutch[settings.headcount],
  ontbrekend: missingInDutch[settings.missing],
  overigGebruikVrijeRuimte: toEuros(settings.otherRoomUseCents),
  gedrag: modeShiftInDutch[settings.modeShift],
});
