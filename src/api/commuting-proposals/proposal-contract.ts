import * as z from 'zod';
import { runHashesContract } from '../calculations/calculation-contract.ts';
import { askedSchemeFields, checkAskedScheme } from '../commuting/asked-scheme-contract.ts';
import { commuterGroupContract, schemeYearContract } from '../commuting/scheme-outcome-contract.ts';
import { schemeContract } from '../commuting/scheme-contract.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { momentContract } from '../field-contracts.ts';
import { orNone } from '../optional-fields.ts';
import { roleInDutch } from '../pairing-decisions/pair-decision-contract.ts';

const longestProposer = 100;
const longestNote = 500; // a remark, not a report

const proposerContract = z
  .string('een partij, zoals werkgever of vakbond')
  .trim()
  .min(1, 'een partij, zoals werkgever of vakbond')
  .max(longestProposer, `hoogstens ${longestProposer} tekens`)
  .meta({
    description:
      'Welke partij het voorstel doet, zoals werkgever of vakbond; geen naam van een persoon.',
    example: 'vakbond',
  });

export const newProposalContract = z
  .strictObject({
    ...askedSchemeFields,
    indiener: proposerContract,
    toelichting: orNone(
      z.string('tekst').trim().min(1, 'tekst').max(longestNote, `hoogstens ${longestNote} tekens`),
    ).meta({
      description: 'Korte toelichting, zonder namen of andere gegevens van personen.',
      example: 'Tweede ronde, na het overleg van 12 maart.',
    }),
  })
  .superRefine(checkAskedScheme, evenWithProblems);

export const proposalContract = z
  .strictObject({
    nummer: z.int().meta({ description: 'Volgnummer binnen het scenario.', example: 2 }),
    indiener: proposerContract,
    regeling: schemeContract,
    toelichting: z
      .string()
      .nullable()
      .meta({ description: 'Korte toelichting; leeg als die er niet is.', example: null }),
    voorgesteldOp: momentContract('Tijdstip (UTC) waarop het voorstel is vastgelegd.'),
    vastgelegdDoor: z.enum(roleInDutch).meta({
      description: 'De rol van wie het vastlegde; wie dat was, wordt niet bewaard.',
      example: 'hr-adviseur',
    }),
    jaren: z
      .array(schemeYearContract)
      .meta({ description: 'Wat het kostte, zoals toen berekend.', example: [] }),
    eersteVolleJaar: z.int().meta({
      description: 'Het eerste jaar waarin de regeling het hele jaar geldt.',
      example: 2027,
    }),
    totaal: commuterGroupContract.meta({
      description:
        'Wat iedereen samen krijgt, en wie erop vooruit- en achteruitgaat, zoals toen berekend.',
    }),
    vorigVoorstel: z.int().nullable().meta({
      description: 'Nummer van het voorstel ervoor; leeg = vergeleken met de regeling van nu.',
      example: 1,
    }),
    wijzigingen: z.array(z.string()).meta({
      description: 'Wat er anders is dan in het voorstel ervoor, of dan in de regeling van nu.',
      example: ['Fiets, tarief: van 0,19 naar 0,23.'],
    }),
    verschilMeerkosten: z.number().meta({
      description: 'Meerkosten in het eerste volle jaar min die van het voorstel ervoor.',
      example: 120_000,
    }),
    vingerafdrukken: runHashesContract,
  })
  .meta({ id: 'Reiskostenvoorstel', description: 'Een voorstel met wat het toen deed.' });

export const proposalListContract = z
  .strictObject({
    voorstellen: z
      .array(proposalContract)
      .meta({ description: 'Alle voorstellen, oudste eerst.', example: [] }),
  })
  .meta({ id: 'Reiskostenvoorstellen', description: 'Wie wat voorstelde, en wat het deed.' });
