import { resolve } from 'node:path';
import * as z from 'zod';
import { evenWithProblems } from '../api/even-with-problems.ts';
import { financeFileQueryContract } from '../api/finance-imports/finance-file-contract.ts';
import { toFinanceRequest } from '../api/finance-imports/finance-words.ts';
import { scenarioProposalRequestContract } from '../api/finance-imports/proposed-scenario-contract.ts';
import { parseInput } from '../api/parse-input.ts';
import type { CalendarDate } from '../engine/calendar/calendar-date.ts';
import type { MissingCodes } from '../services/finance-imports/proposed-lines.ts';

export type CheckFinanceOptions = Readonly<
  Partial<
    Record<
      | 'soort'
      | 'eenheid'
      | 'teken'
      | 'jaar'
      | 'kolommen'
      | 'scenario'
      | 'personeel'
      | 'programma'
      | 'taakveld'
      | 'categorie'
      | 'ingangsdatum'
      | 'gemarkeerd',
      string
    >
  >
>;

const { soort, eenheid, teken, jaar } = financeFileQueryContract.shape;
const { programma, taakveld, categorie, ingangsdatum } = scenarioProposalRequestContract.shape;
const path = z.string().optional();

/** The options as the API takes them, named as they are typed. */
const optionsContract = z
  .strictObject({
    bestand: z.string(),
    '--soort': soort,
    '--eenheid': eenheid,
    '--teken': teken,
    '--jaar': jaar,
    '--kolommen': path,
    '--scenario': path,
    '--personeel': path,
    '--programma': programma,
    '--taakveld': taakveld,
    '--categorie': categorie,
    '--ingangsdatum': ingangsdatum,
    '--gemarkeerd': path,
  })
  .refine(
    ({ '--gemarkeerd': marked, bestand, ...given }) => {
      const read = [bestand, given['--kolommen'], given['--scenario'], given['--personeel']];
      return !read.some((one) => one && marked && resolve(one) === resolve(marked));
    },
    {
      ...evenWithProblems,
      path: ['--gemarkeerd'],
      message: 'een ander bestand dan wat wordt gelezen',
    },
  );

/** How the file is to be read, and what a proposal gets that the file does not say. */
export function checkFinanceOptions(bestand: string, options: CheckFinanceOptions) {
  const named = Object.entries(options).map(([name, value]) => [`--${name}`, value] as const);
  const given = parseInput(optionsContract, { bestand, ...Object.fromEntries(named) });
  const missing: MissingCodes = {
    programme: given['--programma'],
    taakveld: given['--taakveld'],
    category: given['--categorie'],
    validFrom: given['--ingangsdatum'] as CalendarDate | null,
  };
  const request = toFinanceRequest({
    soort: given['--soort'],
    eenheid: given['--eenheid'],
    teken: given['--teken'],
    jaar: given['--jaar'],
  });
  return { ...request, missing };
}
