import * as z from 'zod';
import type { AskedScheme } from '../../services/commuting/asked-scheme.ts';
import { toExact } from '../json-numbers.ts';
import { orNone } from '../optional-fields.ts';
import { checkLever, checkLeverValue, leverFields, toLever } from './lever-contract.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { schemeContract, toScheme } from './scheme-contract.ts';

/** Which scheme a question is about: one of the scenario or one's own, with levers turned. */

/** More than anybody turns at once. */
const mostLevers = 20;

const turnedLeverContract = z
  .strictObject({
    ...leverFields,
    waarde: z
      .number('een getal van 0 of meer')
      .nonnegative('een getal van 0 of meer')
      .meta({ description: 'De nieuwe waarde.', example: 0.21 }),
  })
  .superRefine((turned, context) => {
    checkLever(turned, context);
    checkLeverValue(turned.soort, turned.waarde, context, ['waarde']);
  }, evenWithProblems)
  .meta({
    id: 'GedraaideKnop',
    description: 'Een onderdeel van een regeling met een nieuwe waarde.',
  });

export const askedSchemeFields = {
  uitgaandeVan: orNone(z.string('een naam').min(1, 'een naam')).meta({
    description:
      'Naam van een regeling van het scenario; leeg = het voorstel, of de regeling die is meegestuurd.',
    example: 'voorstel 2026',
  }),
  regeling: orNone(schemeContract).meta({
    description: 'Een eigen regeling; leeg = een van het scenario.',
    example: null,
  }),
  naam: orNone(z.string('een naam').min(1, 'een naam').max(200, 'hoogstens 200 tekens')).meta({
    description: 'Hoe de uitkomst heet; leeg = als de regeling.',
    example: 'fiets 0,21',
  }),
  knoppen: z
    .array(turnedLeverContract, 'een lijst van knoppen')
    .max(mostLevers, `hoogstens ${mostLevers} knoppen`)
    .default([])
    .meta({
      description: 'Wat er aan de regeling verandert, na elkaar.',
      example: [{ soort: 'tarief', vervoer: ['fiets', 'e-fiets'], waarde: 0.21 }],
    }),
};

/** Either a scheme by name or one that is sent along. */
export function checkAskedScheme(
  { uitgaandeVan, regeling }: { readonly uitgaandeVan?: unknown; readonly regeling?: unknown },
  context: z.RefinementCtx,
): void {
  if (uitgaandeVan == null || regeling == null) return;
  const message = 'leeg, want er is een eigen regeling meegestuurd';
  context.addIssue({ code: 'custom', path: ['uitgaandeVan'], message });
}

export const askedSchemeContract = z
  .strictObject(askedSchemeFields)
  .superRefine(checkAskedScheme, evenWithProblems)
  .meta({
    id: 'GevraagdeRegeling',
    description: 'Een regeling van het scenario of een eigen, met wat eraan verandert.',
  });

export const toAskedScheme = ({
  uitgaandeVan,
  regeling,
  naam,
  knoppen,
}: Pick<
  z.output<typeof askedSchemeContract>,
  'uitgaandeVan' | 'regeling' | 'naam' | 'knoppen'
>): AskedScheme => ({
  baseName: uitgaandeVan,
  scheme: regeling === null ? null : toScheme(regeling),
  name: naam,
  turned: knoppen.map((knop) => ({ lever: toLever(knop), value: toExact(knop.waarde) })),
});
