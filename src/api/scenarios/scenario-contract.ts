import * as z from 'zod';
import { type CalendarDate, yearOf } from '../../engine/calendar/calendar-date.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { parseInput } from '../parse-input.ts';
import { budgetSettingsContract, toBudgetSettings } from './budget-settings-contract.ts';
import { commutingSettingsContract, toCommutingSettings } from './commuting-settings-contract.ts';
import { pairingSettingsContract, toPairingSettings } from './pairing-settings-contract.ts';
import {
  retirementSettingsContract,
  toRetirementSettings,
} from './retirement-settings-contract.ts';
import { salaryTablesContract, toSalaryTable } from './salary-table-contract.ts';
import { scenarioDefaults } from './scenario-defaults.ts';
import { toWorkforceSettings, workforceSettingsContract } from './workforce-settings-contract.ts';

const bareScenario = z.strictObject({
  naam: z
    .string('een naam')
    .min(1, 'een naam')
    .max(200, 'hoogstens 200 tekens')
    .meta({ description: 'Naam van het scenario.', example: 'Perspectiefnota 2026-2029' }),
  peildatum: z.iso.date('een bestaande dag als jjjj-mm-dd').meta({
    description: 'De dag die het personeelsbestand beschrijft en waarvandaan wordt geteld.',
    example: '2026-01-01',
  }),
  eersteJaar: z
    .int('een jaartal')
    .min(2000, 'een jaartal vanaf 2000')
    .max(2100, 'een jaartal tot en met 2100')
    .meta({ description: 'Eerste jaar van de begrotingstabel.', example: 2026 }),
  aantalJaren: z
    .int('een heel aantal jaren')
    .min(1, 'minstens 1 jaar')
    .max(10, 'hoogstens 10 jaar')
    .default(scenarioDefaults.yearCount)
    .meta({ description: 'Aantal jaren in de begrotingstabel.', example: 4 }),
  aannames: z
    .array(z.string('de naam van een aanname').min(1, 'de naam van een aanname'))
    .default([])
    .meta({
      description:
        'Aannames uit config/assumptions die de wet en de cao aanvullen; wat niet genoemd is, volgt de standaardaanname.',
      example: ['cbs-2026'],
    }),
  salaristabellen: salaryTablesContract,
  uitstroom: retirementSettingsContract,
  formatie: workforceSettingsContract,
  koppeling: pairingSettingsContract,
  reiskosten: commutingSettingsContract,
  begroting: budgetSettingsContract,
});

type BareScenario = z.output<typeof bareScenario>;

/** The fields that the checks over several fields look at; any of them may be wrong by itself. */
type Unchecked = Partial<{
  [Field in keyof BareScenario]: Partial<BareScenario[Field]> | BareScenario[Field];
}>;

function checkYears({ peildatum, eersteJaar }: Unchecked, context: z.RefinementCtx): void {
  if (typeof peildatum !== 'string' || typeof eersteJaar !== 'number') return;
  const referenceYear = yearOf(peildatum as CalendarDate);
  if (eersteJaar < referenceYear) {
    const message = `het jaar van de peildatum (${referenceYear}) of later`;
    context.addIssue({ code: 'custom', path: ['eersteJaar'], message });
  }
}

/** Every list per year has an entry for each budget year. */
function checkLengths(
  { aantalJaren, koppeling, begroting }: Unchecked,
  context: z.RefinementCtx,
): void {
  if (typeof aantalJaren !== 'number') return;
  const check = (list: unknown, path: readonly (string | number)[]): void => {
    if (!Array.isArray(list) || list.length === aantalJaren) return;
    const message = `${aantalJaren} bedragen, een voor elk begrotingsjaar`;
    context.addIssue({ code: 'custom', path: [...path], message });
  };
  check(koppeling?.fondsPerJaar, ['koppeling', 'fondsPerJaar']);
  check(koppeling?.eigenBijdragePerJaar, ['koppeling', 'eigenBijdragePerJaar']);
  check(begroting?.regelFormatie?.basisPerJaar, ['begroting', 'regelFormatie', 'basisPerJaar']);
  const lines: unknown = begroting?.overigeRegels;
  if (!Array.isArray(lines)) return;
  lines.forEach((line: { readonly bedragen?: unknown } | null, index) =>
    check(line?.bedragen, ['begroting', 'overigeRegels', index, 'bedragen']),
  );
}

/** Only a number that was written: what is left empty follows the horizon. */
function checkHorizon({ uitstroom, koppeling }: Unchecked, context: z.RefinementCtx): void {
  const horizon = uitstroom?.horizonJaren;
  const within = koppeling?.vertrekBinnenJaren;
  if (typeof horizon !== 'number' || typeof within !== 'number' || within <= horizon) return;
  context.addIssue({
    code: 'custom',
    path: ['koppeling', 'vertrekBinnenJaren'],
    message: `hoogstens ${horizon}: verder kijkt uitstroom.horizonJaren niet`,
  });
}

/** What happens on a day, or must be reached in a year, lies ahead; the roster holds what came before. */
function checkEvents({ peildatum, formatie }: Unchecked, context: z.RefinementCtx): void {
  if (typeof peildatum !== 'string') return;
  const check = (list: unknown, field: string, earliest: string | number, path: string[]): void => {
    if (!Array.isArray(list)) return;
    list.forEach((item: Readonly<Record<string, unknown>> | null, index) => {
      const value = item?.[field];
      if (typeof value !== typeof earliest || (value as typeof earliest) >= earliest) return;
      const message = `${earliest} of later: de peildatum is ${peildatum}`;
      context.addIssue({ code: 'custom', path: ['formatie', ...path, index, field], message });
    });
  };
  check(formatie?.traineegroepen, 'startdatum', peildatum, ['traineegroepen']);
  check(formatie?.inhuuromzetting, 'op', peildatum, ['inhuuromzetting']);
  const referenceYear = yearOf(peildatum as CalendarDate);
  check(formatie?.besparing?.doelen, 'jaar', referenceYear, ['besparing', 'doelen']);
}

/**
 * The table of the budget holds the cost of the proposal in each of its years; a scheme starts within
 * the years that are computed, and the one in force has started already.
 */
function checkCommuting(
  { peildatum, eersteJaar, aantalJaren, reiskosten }: Unchecked,
  context: z.RefinementCtx,
): void {
  const problemAt = (path: (string | number)[], message: string): void =>
    context.addIssue({ code: 'custom', path: ['reiskosten', ...path], message });
  const horizon = reiskosten?.horizonJaren ?? aantalJaren;
  if (typeof horizon === 'number' && typeof aantalJaren === 'number' && horizon < aantalJaren) {
    const message = `minstens ${aantalJaren}: zoveel jaren heeft de begrotingstabel (aantalJaren)`;
    problemAt(['horizonJaren'], message);
  }
  const currentStart: unknown = reiskosten?.huidig?.ingangsdatum;
  if (
    typeof currentStart === 'string' &&
    typeof peildatum === 'string' &&
    currentStart > peildatum
  ) {
    problemAt(['huidig', 'ingangsdatum'], `${peildatum} (peildatum) of eerder: zij geldt nu al`);
  }
  if (typeof horizon !== 'number' || typeof eersteJaar !== 'number') return;
  const lastDay = `${eersteJaar + horizon - 1}-12-31`;
  const checkStart = (start: unknown, path: (string | number)[]): void => {
    if (typeof start !== 'string' || start <= lastDay) return;
    problemAt([...path, 'ingangsdatum'], `hoogstens ${lastDay}: verder wordt niet doorgerekend`);
  };
  checkStart(reiskosten?.voorstel?.ingangsdatum, ['voorstel']);
  const others: unknown = reiskosten?.alternatieven;
  if (!Array.isArray(others)) return;
  others.forEach((scheme: { readonly ingangsdatum?: unknown } | null, index) =>
    checkStart(scheme?.ingangsdatum, ['alternatieven', index]),
  );
}

/** A scenario in Dutch, as in YAML files and over HTTP; only a name, a day and a year are required. */
export const scenarioContract = bareScenario
  .superRefine((scenario, context) => {
    for (const check of [checkYears, checkLengths, checkHorizon, checkEvents, checkCommuting]) {
      check(scenario, context);
    }
  }, evenWithProblems)
  .meta({ id: 'Scenario', description: 'Alle keuzes en aannames voor een berekening.' });

/**
 * A scenario as written by people.
 *
 * @throws InvalidInput with every problem at once, each with its path: unknown keys, wrong values,
 *   lists that do not have an entry for each budget year
 */
export function readScenario(input: unknown): Scenario {
  const contract = parseInput(scenarioContract, input);
  return {
    name: contract.naam,
    referenceDate: contract.peildatum as CalendarDate,
    firstYear: contract.eersteJaar,
    yearCount: contract.aantalJaren,
    assumptionIds: contract.aannames,
    salaryTables: contract.salaristabellen.map(toSalaryTable),
    retirement: toRetirementSettings(contract.uitstroom),
    workforce: toWorkforceSettings(contract.formatie),
    pairing: toPairingSettings(contract.koppeling, {
      yearCount: contract.aantalJaren,
      horizonYears: contract.uitstroom.horizonJaren,
    }),
    commuting: toCommutingSettings(contract.reiskosten, contract.aantalJaren),
    budget: toBudgetSettings(contract.begroting),
  };
}
