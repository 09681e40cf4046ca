import * as z from 'zod';
import { isCalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { CommutingScheme, ModeRule } from '../../engine/commuting/commuting-scheme.ts';
import type { TravelMode } from '../../engine/roster.ts';
import { excessInDutch, excessInEnglish, taxMaximumInDutch } from '../../words/commuting-words.ts';
import { travelModeInDutch } from '../../words/roster-words.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { toCents, toEuros } from '../json-numbers.ts';
import { orNone } from '../optional-fields.ts';
import { parseInput } from '../parse-input.ts';
import { amountCapFields, presentAmountCaps, toAmountCaps } from './amount-caps-contract.ts';
import { checkScheme } from './check-scheme.ts';
import {
  companyBikeRuleContract,
  presentCompanyBikeRule,
  toCompanyBikeRule,
} from './company-bike-rule-contract.ts';
import {
  exchangeRuleContract,
  presentExchangeRule,
  toExchangeRule,
} from './exchange-rule-contract.ts';
import {
  fixedAmountsContract,
  presentFixedAmount,
  toFixedAmount,
} from './fixed-amount-contract.ts';
import {
  hardshipRuleContract,
  presentHardshipRule,
  toHardshipRule,
} from './hardship-rule-contract.ts';
import {
  indexationRuleContract,
  presentIndexationRule,
  toIndexationRule,
} from './indexation-rule-contract.ts';
import {
  modeRuleContract,
  presentModeRule,
  publicTransportRuleContract,
  toModeRule,
} from './mode-rule-contract.ts';
import { parkingRuleContract, presentParkingRule, toParkingRule } from './parking-rule-contract.ts';
import { amountPerDayContract } from './rate-contract.ts';
import {
  presentStationAccessRule,
  stationAccessRuleContract,
  toStationAccessRule,
} from './station-access-rule-contract.ts';
import {
  presentTransitionGuarantee,
  toTransitionGuarantee,
  transitionGuaranteeContract,
} from './transition-guarantee-contract.ts';
import {
  presentTravelDaysRule,
  toTravelDaysRule,
  travelDaysContract,
} from './travel-days-contract.ts';
import { modeByDutchName, type DutchMode } from './travel-mode.ts';

const modeField = (mode: DutchMode) =>
  modeRuleContract
    .optional()
    .meta({ description: `Vergoeding voor ${mode}.`, example: { tarief: 0.23 } });

const payByModeContract = z
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
    'fiets-van-de-zaak': modeField('fiets-van-de-zaak'),
  })
  .meta({
    description: 'Vergoeding per vervoermiddel; wat er niet staat, wordt niet vergoed.',
    example: { auto: { tarief: 0.23, maximumKm: 75 }, fiets: { tarief: 0.23 } },
  });

/** A commuting scheme in Dutch: `regeling` of a case for the calculator, and several times in a scenario. */
export const schemeContract = z
  .strictObject({
    naam: z
      .string('een naam')
      .min(1, 'een naam')
      .max(200, 'hoogstens 200 tekens')
      .default('regeling')
      .meta({ description: 'Naam van de regeling.', example: 'voorstel 2027' }),
    ingangsdatum: orNone(
      z
        .string('een datum als JJJJ-MM-DD')
        .refine(isCalendarDate, 'een bestaande datum als JJJJ-MM-DD'),
    ).meta({
      description:
        'Eerste dag waarop de regeling geldt; ervoor geldt de regeling van nu. Leeg = in elk jaar het hele jaar.',
      example: '2026-07-01',
      format: 'date',
    }),
    dagen: travelDaysContract,
    vervoer: payByModeContract,
    vasteBedragen: fixedAmountsContract,
    voorNatransport: orNone(stationAccessRuleContract),
    thuiswerken: orNone(
      z.strictObject({
        perDag: amountPerDayContract.meta({
          description:
            'Euro per dag waarop thuis wordt gewerkt, of fiscaal-maximum: het onbelaste bedrag van elk jaar.',
          example: 2.45,
        }),
      }),
    ).meta({ description: 'Vergoeding voor thuiswerken; leeg = geen.', example: { perDag: 2.45 } }),
    ...amountCapFields('voor woon-werkverkeer in totaal'),
    parkeren: orNone(parkingRuleContract),
    fietsVanDeZaak: orNone(companyBikeRuleContract),
    hardheidsclausule: orNone(hardshipRuleContract),
    indexering: orNone(indexationRuleContract),
    overgangsgarantie: orNone(transitionGuaranteeContract),
    bovenmatig: z
      .enum(Object.values(excessInDutch), 'belast, vrije-ruimte of gebruteerd')
      .default('belast')
      .meta({
        description:
          'Wat er gebeurt met wat boven de vrijstelling komt: belast als loon, aangewezen voor de vrije-ruimte (met eindheffing als die vol is) of gebruteerd door de werkgever.',
        example: 'belast',
      }),
    saldering: z.boolean('true of false').default(false).meta({
      description:
        'Of eigen vervoer boven en onder het onbelaste tarief over het kalenderjaar wordt gemiddeld.',
      example: true,
    }),
    ikbUitruil: orNone(exchangeRuleContract),
  })
  .superRefine(checkScheme, evenWithProblems)
  .meta({ id: 'Reiskostenregeling', description: 'Een regeling voor woon-werkverkeer.' });

export type SchemeContract = z.output<typeof schemeContract>;

const orNull = <From, To>(value: From | null, to: (value: From) => To): To | null =>
  value === null ? null : to(value);

/** A scheme that already passed its contract, such as the ones inside a scenario. */
export function toScheme(contract: SchemeContract): CommutingScheme {
  const modes: Partial<Record<TravelMode, ModeRule>> = {};
  for (const [name, rule] of Object.entries(contract.vervoer)) {
    if (rule !== undefined) modes[modeByDutchName[name as DutchMode]] = toModeRule(rule);
  }
  return {
    name: contract.naam,
    startsOn: contract.ingangsdatum,
    days: toTravelDaysRule(contract.dagen),
    modes,
    fixedAmounts: contract.vasteBedragen.map(toFixedAmount),
    stationAccess: orNull(contract.voorNatransport, toStationAccessRule),
    homeWorkingCentsPerDay: orNull(contract.thuiswerken, ({ perDag }) =>
      perDag === taxMaximumInDutch ? 'tax-maximum' : toCents(perDag),
    ),
    caps: toAmountCaps(contract),
    parking: orNull(contract.parkeren, toParkingRule),
    companyBike: orNull(contract.fietsVanDeZaak, toCompanyBikeRule),
    hardship: orNull(contract.hardheidsclausule, toHardshipRule),
    indexation: orNull(contract.indexering, toIndexationRule),
    guarantee: orNull(contract.overgangsgarantie, toTransitionGuarantee),
    excess: excessInEnglish[contract.bovenmatig],
    averagesOverYear: contract.saldering,
    exchange: orNull(contract.ikbUitruil, toExchangeRule),
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
  ingangsdatum: scheme.startsOn,
  dagen: presentTravelDaysRule(scheme.days),
  vervoer: Object.fromEntries(
    Object.entries(scheme.modes).map(([mode, rule]) => [
      travelModeInDutch[mode as TravelMode],
      presentModeRule(rule),
    ]),
  ),
  vasteBedragen: scheme.fixedAmounts.map(presentFixedAmount),
  voorNatransport: orNull(scheme.stationAccess, presentStationAccessRule),
  thuiswerken: orNull(scheme.homeWorkingCentsPerDay, (perDay) => ({
    perDag: perDay === 'tax-maximum' ? taxMaximumInDutch : toEuros(perDay),
  })),
  ...presentAmountCaps(scheme.caps),
  parkeren: orNull(scheme.parking, presentParkingRule),
  fietsVanDeZaak: orNull(scheme.companyBike, presentCompanyBikeRule),
  hardheidsclausule: orNull(scheme.hardship, presentHardshipRule),
  indexering: orNull(scheme.indexation, presentIndexationRule),
  overgangsgarantie: orNull(scheme.guarantee, presentTransitionGuarantee),
  bovenmatig: excessInDutch[scheme.excess],
  saldering: scheme.averagesOverYear,
  ikbUitruil: orNull(scheme.exchange, presentExchangeRule),
});
