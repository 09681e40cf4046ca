import * as z from 'zod';

const file = {
  bestand: z.string().meta({
    description: 'Bestand onder de hoofdmap van het programma.',
    example: 'config/legislation/aow/pension-age.yaml',
  }),
  parameterId: z
    .string()
    .meta({ description: 'Vaste naam van de parameter.', example: 'aow/pension-age' }),
  titel: z.string().meta({ description: 'Naam voor mensen.', example: 'AOW-leeftijd' }),
};

/** What needs attention in `config/`. */
export const parameterReviewContract = z
  .strictObject({
    peildatum: z.iso
      .date()
      .meta({ description: 'De dag waarop is gekeken.', example: '2026-11-23' }),
    verouderd: z
      .array(
        z.strictObject({
          ...file,
          gecontroleerdOp: z.iso
            .date()
            .meta({ description: 'Laatst met de bron vergeleken.', example: '2025-06-01' }),
        }),
      )
      .meta({ description: 'Langer dan een jaar niet met de bron vergeleken.', example: [] }),
    looptAf: z
      .array(
        z.strictObject({
          ...file,
          geldigTot: z.iso
            .date()
            .meta({ description: 'Laatste dag met een waarde.', example: '2026-12-31' }),
          aanname: z.string().nullable().meta({
            description: 'De standaardaanname die daarna geldt; leeg als er geen is.',
            example: 'tax-rules-unchanged',
          }),
        }),
      )
      .meta({ description: 'Loopt binnen achttien maanden af, of is al afgelopen.', example: [] }),
    nietGeverifieerd: z
      .array(
        z.strictObject({
          ...file,
          bewijs: z
            .enum(['A', 'U'])
            .meta({ description: 'A = aanname, U = niet in een bron nagekeken.', example: 'U' }),
        }),
      )
      .meta({ description: 'Waarden die een aanname of niet geverifieerd zijn.', example: [] }),
  })
  .meta({ id: 'Parametercontrole', description: 'Wat er in de parameters aandacht vraagt.' });
