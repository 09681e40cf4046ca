import * as z from 'zod';
import type { RiskOverview } from '../../engine/pairing/pairing-outcome.ts';

const count = (description: string) => z.int().meta({ description, example: 12 });
const risk = (description: string) => z.int().meta({ description, example: 16 });

/** How posts are spread over risk, as published: numbers of posts, nobody in particular. */
export const riskOverviewContract = z
  .strictObject({
    risicomatrix: z.array(z.array(z.int())).meta({
      description:
        'Aantal functies per vertrekfactor (rij 1 tot en met 5) en functiefactor (kolom 1 tot en met 5), ook die onder het minimumrisico.',
      example: [
        [0, 3, 1, 0, 0],
        [0, 2, 4, 1, 0],
        [1, 0, 2, 2, 1],
        [0, 1, 3, 2, 0],
        [2, 5, 4, 3, 2],
      ],
    }),
    risicobanden: z
      .array(
        z.strictObject({
          laagsteRisico: risk('Laagste risico van de band.'),
          hoogsteRisico: risk('Hoogste risico van de band.'),
          actie: z.string().meta({
            description: 'Wat er bij zo een risico te doen is.',
            example: 'Maak een bezettingsplan met aanpak en tijdpad',
          }),
          aantalFuncties: count('Aantal functies in de band.'),
        }),
      )
      .meta({
        description: 'De functies naar risico, laagste band eerst; de grenzen zijn een aanname.',
        example: [],
      }),
    nietBeoordeeld: z
      .array(
        z.strictObject({
          functie: z.string().meta({ description: 'Naam van de functie.', example: 'Taxateur' }),
          aantalFuncties: count('Aantal functies met die naam.'),
        }),
      )
      .meta({
        description:
          'Functies waarvan niemand heeft gezegd hoe moeilijk ze zijn over te dragen; ze tellen met overigeFunctiefactor, of de aanname daarvoor.',
        example: [{ functie: 'Taxateur', aantalFuncties: 2 }],
      }),
  })
  .meta({ id: 'Risicobeeld', description: 'De functies die vrijkomen, naar risico.' });

export const presentRiskOverview = ({
  matrix,
  bands,
  unassessed,
}: RiskOverview): z.output<typeof riskOverviewContract> => ({
  risicomatrix: matrix.map((counts) => [...counts]),
  risicobanden: bands.map(({ from, to, action, postCount }) => ({
    laagsteRisico: from,
    hoogsteRisico: to,
    actie: action,
    aantalFuncties: postCount,
  })),
  nietBeoordeeld: unassessed.map(({ position, postCount }) => ({
    functie: position,
    aantalFuncties: postCount,
  })),
});
