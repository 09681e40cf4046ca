import * as z from 'zod';
import type { CommutingScheme, ModeRule } from '../../engine/commuting/commuting-scheme.ts';
import type { TravelMode } from '../../engine/roster.ts';
import { toCents, toEuros } from '../json-numbers.ts';
import { euroContract } from '../number-contracts.ts';
import { orNone } from '../optional-fields.ts';
import { parseInput } from '../parse-input.ts';
import {
  fixedAmountsContract,
  presentFixedAmount,
  toFixedAmount,
} from './fixed-amount-contract.ts';
import {
  modeRuleContract,
  presentModeRule,
  publicTransportRuleContract,
  toModeRule,
} from './mode-rule-contract.ts';
import {
  presentTravelDaysRule,
  toTravelDaysRule,
  travelDaysContract,
} from './travel-days-contract.ts';
import { travelModeInDutch } from '../../words/roster-words.ts';
import { modeByDutchName, type DutchMode } from './travel-mode.ts';

const modeField = (mode: DutchMode) =>
  modeRuleContract
    .optional()
    .meta({ description: `Vergoeding voor ${mode}.`, example: { tarief: 0.23 } });

const modesContract = z
  .strictObject({
    auto: modeField('auto'),
    motor: modeField('motor'),
    brommer: modeField('brommer'),
    fiets: modeField('fiets'),
    'e-fiets': modeField('e-fiets'),
    lopen: modeField('lopen'),
    carpool: modeField('carpool'),
    ov: publicTransportRuleContract
      .optional()
      .meta({ description: 'Vergoeding voor ov.', example: { aandeel: 1 } }),
    groepsvervoer: modeField('groepsvervoer'),
  })
  .meta({
    description: 'Vergoeding per vervoermiddel; wat er niet staat, wordt niet vergoed.',
    example: { auto: { tarief: 0.23, maximumKm: 75 }, fiets: { tarief: 0.23 } },
  });

/** A commuting scheme in Dutch: `regeling` of a case for the calculator, and twice in a scenario. */
export const schemeContract = z
  .strictObject({
    naam: z
      .string('een naam')
      .min(1, 'een naam')
      .default('regeling')
      .meta({ description: 'Naam van de regeling.', example: 'voorstel 2027' }),
    dagen: travelDaysContract,
    vervoer: modesContract,
    vasteBedragen: fixedAmountsContract,
    thuiswerken: orNone(
      z.strictObject({
        perDag: euroContract.meta({
          description: 'Euro per dag waarop thuis wordt gewerkt.',
          example: 2.45,
        }),
      }),
    ).meta({ description: 'Vergoeding voor thuiswerken; leeg = geen.', example: { perDag: 2.45 } }),
    maximumPerMaand: orNone(euroContract).meta({
      description: 'Hoogste reisvergoeding per maand in euro; over het jaar twaalf keer zoveel.',
      example: 250,
    }),
  })
  .meta({ id: 'Reiskostenregeling', description: 'Een regeling voor woon-werkverkeer.' });

export type SchemeContract = z.output<typeof schemeContract>;

/** A scheme that already passed its contract, such as the ones inside a scenario. */
export function toScheme(contract: SchemeContract): CommutingScheme {
  const modes: Partial<Record<TravelMode, ModeRule>> = {};
  for (const [name, rule] of Object.entries(contract.vervoer)) {
    if (rule !== undefined) modes[modeByDutchName[name as DutchMode]] = toModeRule(rule);
  }
  return {
    name: contract.naam,
    days: toTravelDaysRule(contract.dagen),
    modes,
    fixedAmounts: contract.vasteBedragen.map(toFixedAmount),
    homeWorkingCentsPerDay: toCents(contract.thuiswerken?.perDag ?? null),
    maximumCentsPerMonth: toCents(contract.maximumPerMaand),
  };
}

/**
 * A scheme as written by people.
 *
 * @throws InvalidInput with every problem: unknown keys and modes, bands that do not follow on each
 *   other, negative or too finely divided amounts, two ways of paying one mode
 */
export const readScheme = (input: unknown): CommutingScheme =>
  toScheme(parseInput(schemeContract, input));

/** A scheme as people write it; `readScheme` gives the same scheme back. */
export const presentScheme = (scheme: CommutingScheme): z.input<typeof schemeContract> => ({
  naam: scheme.name,
  dagen: presentTravelDaysRule(scheme.days),
  vervoer: Object.fromEntries(
    Object.entries(scheme.modes).map(([mode, rule]) => [
      travelModeInDutch[mode as TravelMode],
      presentModeRule(rule),
    ]),
  ),
  vasteBedragen: scheme.fixedAmounts.map(presentFixedAmount),
  thuiswerken:
    scheme.homeWorkingCentsPerDay === null
      ? null
      : { perDag: toEuros(scheme.homeWorkingCentsPerDay) },
  maximumPerMaand: toEuros(scheme.maximumCentsPerMonth),
});
