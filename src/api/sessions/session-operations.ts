import { operation } from '../operation.ts';
import { HttpRefusal } from '../problem.ts';
import { sessionContract, signInContract } from './session-contract.ts';

export const sessionOperations = [
  operation({
    id: 'meldAan',
    method: 'post',
    path: '/sessies',
    tag: 'Sessies',
    summary: 'Aanmelden met de eenmalige code',
    description:
      'Ruilt de code die bij het starten is getoond voor een toegangssleutel. De code werkt één keer.',
    isOpen: true,
    refusals: [401],
    body: { contract: signInContract },
    answers: { 201: { description: 'Aangemeld.', contract: sessionContract } },
    handle: async ({ composition, body }) => {
      const session = composition.sessions.signIn(body.aanmeldcode);
      if (session === null) {
        throw new HttpRefusal(401, 'Deze aanmeldcode klopt niet, of is al gebruikt.', {
          'WWW-Authenticate': 'Bearer realm="meesterplan"',
        });
      }
      const { sessionKey, validUntil } = session;
      return {
        status: 201,
        json: { toegangssleutel: sessionKey, geldigTot: validUntil.toISOString() },
      };
    },
  }),
];
