import * as z from 'zod';

export const signInContract = z.strictObject({
  aanmeldcode: z.string().min(1).max(200).meta({
    description: 'De eenmalige code die bij het starten is getoond.',
    example: 'k3Jx9-voorbeeld',
  }),
});

export const sessionContract = z
  .strictObject({
    toegangssleutel: z.string().meta({
      description: 'Stuur deze bij elk verzoek mee: "Authorization: Bearer <toegangssleutel>".',
      example: '3f1c0f4e5a7b4c0d9e8f7a6b5c4d3e2f',
    }),
    geldigTot: z.iso.datetime().meta({
      description: 'Tijdstip (UTC) waarna opnieuw aanmelden nodig is.',
      example: '2026-01-02T17:00:00Z',
    }),
  })
  .meta({ id: 'Sessie', description: 'Een aanmelding.' });
