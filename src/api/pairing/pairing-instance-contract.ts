import * as z from 'zod';
import type { PairingInstance } from '../../engine/pairing/pairing-instance.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { parseInput } from '../parse-input.ts';

/**
 * A whole number as a multiple of 1: with `z.int` one fraction would keep the checks over several
 * fields from running, and not all problems would be told at once.
 */
const whole = (expected: string) => z.number(expected).multipleOf(1, expected);

const index = (what: string, example: number) =>
  whole(`${what}, geteld vanaf 0`)
    .min(0, `${what}, geteld vanaf 0`)
    .meta({ description: `${what}, geteld vanaf 0.`, example });

const amount = (what: string, example: number) =>
  z
    .number(`${what} van 0 of meer`)
    .min(0, `${what} van 0 of meer`)
    .meta({ description: `${what}.`, example });

const bareInstance = z.strictObject({
  jaren: whole('een heel aantal jaren van 1 of meer')
    .min(1, 'een heel aantal jaren van 1 of meer')
    .max(100, 'hoogstens 100 jaren')
    .meta({ description: 'Aantal jaren.', example: 2 }),
  budget: z
    .array(amount('een bedrag', 60000), 'een lijst van bedragen')
    .meta({ description: 'Budget per jaar.', example: [60000, 60000] }),
  paren: z
    .array(
      z.strictObject({
        meester: index('nummer van de meester', 0),
        gezel: index('nummer van de gezel', 1),
        jaar: index('jaar', 0),
        waarde: z
          .number('een getal')
          .meta({ description: 'Wat het koppel waard is.', example: 50 }),
        kosten: amount('een bedrag', 40000),
      }),
      'een lijst van paren',
    )
    .max(200_000, 'hoogstens 200.000 paren')
    .meta({ description: 'De mogelijke koppels.', example: [] }),
});

/** What needs two fields; runs on input with other problems too, so any part may be missing. */
function checkYears(
  { jaren, budget, paren }: z.output<typeof bareInstance>,
  context: z.RefinementCtx,
): void {
  if (typeof jaren !== 'number') return;
  if (Array.isArray(budget) && budget.length !== jaren) {
    const message = `${jaren} bedragen, een voor elk jaar`;
    context.addIssue({ code: 'custom', path: ['budget'], message });
  }
  if (!Array.isArray(paren)) return;
  paren.forEach((pair, at) => {
    if (typeof pair?.jaar !== 'number' || pair.jaar < jaren) return;
    const message = `een jaar van 0 tot en met ${jaren - 1}`;
    context.addIssue({ code: 'custom', path: ['paren', at, 'jaar'], message });
  });
}

/** The instance file of the calculator `koppelen`. */
export const pairingInstanceContract = bareInstance
  .superRefine(checkYears, evenWithProblems)
  .meta({ id: 'Koppelvraag', description: 'Mogelijke koppels met waarde, kosten en budget.' });

/**
 * A plain pairing question as written by people.
 *
 * @throws InvalidInput with every problem at once
 */
export function readPairingInstance(input: unknown): PairingInstance {
  const { budget, paren } = parseInput(pairingInstanceContract, input);
  return {
    budgets: budget,
    pairs: paren.map(({ meester, gezel, jaar, waarde, kosten }) => ({
      master: meester,
      apprentice: gezel,
      year: jaar,
      value: waarde,
      cost: kosten,
    })),
  };
}
