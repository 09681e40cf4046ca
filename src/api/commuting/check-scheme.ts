import type * as z from 'zod';

/** The fields that the checks over several rules look at; any of them may be wrong by itself. */
interface Unchecked {
  readonly vervoer?: Readonly<Record<string, unknown>> | null;
  readonly vasteBedragen?: unknown;
  readonly fietsVanDeZaak?: unknown;
  readonly hardheidsclausule?: { readonly vervoer?: unknown } | null;
}

const companyBike = 'fiets-van-de-zaak';

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

const modesOfTable = (rows: unknown): readonly unknown[] =>
  Array.isArray(rows) ? rows.map((row: { readonly vervoer?: unknown } | null) => row?.vervoer) : [];

/** A company bicycle and what its riders are paid are told together, so that neither is forgotten. */
function checkCompanyBike({ vervoer, fietsVanDeZaak }: Unchecked, context: z.RefinementCtx): void {
  const isMode = isGiven(vervoer?.[companyBike]);
  if (isMode === isGiven(fietsVanDeZaak)) return;
  const [path, message] = isMode
    ? [['vervoer', companyBike], 'ook fietsVanDeZaak, met wat de fiets kost']
    : [
        ['fietsVanDeZaak'],
        `ook vervoer.${companyBike}, met wat per km wordt vergoed; tarief 0 mag`,
      ];
  context.addIssue({ code: 'custom', path, message });
}

/** A hardship rate comes in place of what the mode pays, so the mode must pay something, if only 0. */
function checkHardship(
  { vervoer, vasteBedragen, hardheidsclausule }: Unchecked,
  context: z.RefinementCtx,
): void {
  const modes = hardheidsclausule?.vervoer;
  if (!Array.isArray(modes)) return;
  const paidByTable = modesOfTable(vasteBedragen);
  modes.forEach((mode: unknown, index) => {
    if (typeof mode !== 'string' || isGiven(vervoer?.[mode]) || paidByTable.includes(mode)) return;
    context.addIssue({
      code: 'custom',
      path: ['hardheidsclausule', 'vervoer', index],
      message: 'een vervoermiddel dat onder vervoer of vasteBedragen staat; tarief 0 mag',
    });
  });
}

/** What can only be seen over the rules of a scheme together; any of them may have problems of its own. */
export function checkScheme(scheme: Unchecked, context: z.RefinementCtx): void {
  checkCompanyBike(scheme, context);
  checkHardship(scheme, context);
}
