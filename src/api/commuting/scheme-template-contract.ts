import * as z from 'zod';
import { isCalendarDate, type CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import type { ParameterUse } from '../../engine/parameters.ts';
import { parseInput } from '../parse-input.ts';
import { schemeContract, toScheme } from './scheme-contract.ts';

/** A scheme of which a public source was found, as an example to start from (`templates/commuting`). */
export interface SchemeTemplate {
  readonly title: string;
  /** Addresses. */
  readonly sources: readonly string[];
  /** `null` = the source does not say. */
  readonly validFrom: CalendarDate | null;
  readonly evidence: ParameterUse['evidence'];
  /** Who has it, and what the source leaves open; Dutch. */
  readonly explanation: string;
  readonly scheme: CommutingScheme;
}

const evidences = [
  'V',
  'V-old',
  'P',
  'P-old',
  'D',
  'A',
  'U',
] as const satisfies readonly ParameterUse['evidence'][];

export const schemeTemplateContract = z
  .strictObject({
    titel: z
      .string('een titel')
      .min(1, 'een titel')
      .meta({ description: 'Wat de regeling kenmerkt.', example: 'Fiscaal maximum, tot 75 km' }),
    bron: z
      .array(z.url('een adres op internet'), 'een lijst van adressen')
      .min(1, 'minstens een adres')
      .meta({
        description: 'Waar de regeling staat.',
        example: ['https://lokaleregelgeving.overheid.nl/CVDR754506/1'],
      }),
    geldigVanaf: z
      .string('een datum als JJJJ-MM-DD')
      .refine(isCalendarDate, 'een bestaande datum als JJJJ-MM-DD')
      .nullable()
      .meta({
        description: 'Eerste dag waarop de regeling gold; leeg = de bron zegt het niet.',
        example: '2026-01-01',
        format: 'date',
      }),
    bewijs: z
      .enum(evidences, evidences.join(', '))
      .meta({ description: 'Hoe sterk de bron is.', example: 'V' }),
    toelichting: z.string('een toelichting').min(1, 'een toelichting').meta({
      description: 'Wie de regeling heeft, en wat de bron openlaat.',
      example: 'Omgevingsdienst Twente. Het tarief stijgt mee met het fiscale maximum.',
    }),
    regeling: schemeContract,
  })
  .meta({
    id: 'Reiskostensjabloon',
    description: 'Een regeling met een openbare bron, om mee te beginnen.',
  });

/**
 * A template as written by people.
 *
 * @throws InvalidInput with every problem of template and scheme at once
 */
export function readSchemeTemplate(input: unknown): SchemeTemplate {
  const { titel, bron, geldigVanaf, bewijs, toelichting, regeling } = parseInput(
    schemeTemplateContract,
    input,
  );
  return {
    title: titel,
    sources: bron,
    validFrom: geldigVanaf,
    evidence: bewijs,
    explanation: toelichting,
    scheme: toScheme(regeling),
  };
}
