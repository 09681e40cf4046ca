import * as z from 'zod';
import { pairStatusInDutch } from '../../services/pairing-decisions/pair-status-words.ts';
import { evenWithProblemsInList } from '../even-with-problems.ts';
import { momentContract } from '../field-contracts.ts';
import { orNone } from '../optional-fields.ts';

export const pairStatusInEnglish = {
  voorstel: 'proposed',
  besproken: 'discussed',
  vastgesteld: 'decided',
  lopend: 'running',
  afgerond: 'finished',
} as const;

export const roleInDutch = { 'hr-adviser': 'hr-adviseur' } as const;

/** More than anybody decides in one meeting. */
const maximumChanges = 200;

const longestNote = 500; // a remark, not a report

const statusContract = (description: string, example: keyof typeof pairStatusInEnglish) =>
  z.enum(pairStatusInDutch).meta({ description, example });

const postIdContract = z
  .string('een kenmerk zoals P12')
  .regex(/^P[1-9]\d*$/, 'een kenmerk zoals P12')
  .meta({ description: 'De functie, zoals in het resultaat van de koppeling.', example: 'P12' });

const candidateIdContract = z
  .string('een kenmerk zoals V12, T1 of E12')
  .regex(/^[VTE][1-9]\d*$/, 'een kenmerk zoals V12, T1 of E12')
  .meta({ description: 'De gezel, zoals in het resultaat van de koppeling.', example: 'T1' });

const firstMonthContract = z.iso
  .date('de eerste dag van een maand')
  .refine((day) => day.endsWith('-01'), 'de eerste dag van een maand')
  .meta({ description: 'Eerste dag van de overlap.', example: '2027-09-01' });

const overlapMonthsContract = z
  .int('een heel aantal maanden')
  .min(1, 'minstens 1 maand')
  .max(12, 'hoogstens 12 maanden')
  .meta({ description: 'Lengte van de overlap in maanden.', example: 6 });

const timeShareContract = z
  .number('een deel groter dan 0, hoogstens 1')
  .gt(0, 'een deel groter dan 0, hoogstens 1')
  .max(1, 'een deel groter dan 0, hoogstens 1')
  .meta({
    description: 'Deel van de werktijd van de gezel, groter dan 0, hoogstens 1.',
    example: 1,
  });

const changeContract = z.strictObject({
  functieId: postIdContract,
  gezelId: candidateIdContract,
  van: statusContract(
    'De status die u zag. Is die intussen anders, dan wordt er niets vastgelegd.',
    'voorstel',
  ),
  naar: statusContract('De nieuwe status.', 'besproken'),
  vanaf: orNone(firstMonthContract),
  maanden: orNone(overlapMonthsContract),
  tijddeel: orNone(timeShareContract),
  toelichting: orNone(
    z
      .string('tekst')
      .trim()
      .min(1, 'tekst')
      .max(longestNote, `hoogstens ${longestNote} tekens`)
      .meta({
        description: 'Korte toelichting, zonder namen of andere gegevens van personen.',
        example: 'Besproken in het overleg van 12 maart.',
      }),
  ),
});

const pairOf = (change: unknown): string | null => {
  const { functieId, gezelId } = (change ?? {}) as Record<string, unknown>;
  return typeof functieId === 'string' && typeof gezelId === 'string'
    ? `${functieId} ${gezelId}`
    : null;
};

export const newPairDecisionsContract = z.strictObject({
  besluiten: z
    .array(changeContract)
    .min(1, 'minstens een besluit')
    .max(maximumChanges, `hoogstens ${maximumChanges} besluiten tegelijk`)
    .superRefine((changes, context) => {
      const pairs = changes.map(pairOf);
      pairs.forEach((pair, index) => {
        if (pair === null || pairs.indexOf(pair) === index) return;
        context.addIssue({ code: 'custom', path: [index], message: 'elk koppel een keer' });
      });
    }, evenWithProblemsInList)
    .meta({
      description:
        'Wat er over koppels is besloten; alles of niets. Zonder vanaf, maanden of tijddeel gelden die van het laatste besluit, en anders die van het plan.',
      example: [{ functieId: 'P12', gezelId: 'T1', van: 'voorstel', naar: 'besproken' }],
    }),
});

const decisionContract = z
  .strictObject({
    status: statusContract('De status die het koppel kreeg.', 'besproken'),
    vanaf: firstMonthContract,
    maanden: overlapMonthsContract,
    tijddeel: timeShareContract,
    beslotenOp: momentContract('Tijdstip (UTC) waarop het besluit is vastgelegd.'),
    door: z.enum(roleInDutch).meta({
      description: 'De rol van wie het vastlegde; wie dat was, wordt niet bewaard.',
      example: 'hr-adviseur',
    }),
    toelichting: z.string().nullable().meta({
      description: 'Korte toelichting; leeg als die er niet is.',
      example: 'Besproken in het overleg van 12 maart.',
    }),
  })
  .meta({ id: 'Koppelbesluit', description: 'Wat mensen over een koppel besloten.' });

const pairContract = z
  .strictObject({
    functieId: postIdContract,
    gezelId: candidateIdContract,
    status: statusContract('De status nu; zonder besluit is een koppel een voorstel.', 'besproken'),
    vanaf: firstMonthContract,
    maanden: overlapMonthsContract,
    tijddeel: timeShareContract,
    inPlan: z.boolean().meta({
      description: 'Of het koppel in het laatst berekende plan van dit scenario staat.',
      example: true,
    }),
    geschiedenis: z
      .array(decisionContract)
      .meta({ description: 'Alle besluiten over dit koppel, oudste eerst.', example: [] }),
  })
  .meta({ id: 'KoppelMetStatus', description: 'Hoe mensen over een koppel hebben besloten.' });

export const pairDecisionListContract = z
  .strictObject({
    koppels: z.array(pairContract).meta({
      description:
        'De koppels van het laatst berekende plan, en alle koppels waarover is besloten; op functie.',
      example: [],
    }),
  })
  .meta({ id: 'Koppelbesluiten', description: 'De status van elk koppel, met de geschiedenis.' });

export const replanContract = z.strictObject({
  naam: z.string('een naam').min(1, 'een naam').meta({
    description: 'Naam van het nieuwe scenario.',
    example: 'Plan na de besluiten van maart',
  }),
});
