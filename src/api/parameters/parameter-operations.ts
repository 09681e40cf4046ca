import { operation } from '../operation.ts';
import { parameterListContract } from './parameter-contract.ts';
import { presentParameters } from './present-parameters.ts';

export const parameterOperations = [
  operation({
    id: 'toonParameters',
    method: 'get',
    path: '/parameters',
    tag: 'Parameters',
    summary: 'Alle parameters en aannames',
    description:
      'Elke wettelijke, afgesproken of aangenomen waarde, met de dagen waarop zij geldt en waar zij vandaan komt.',
    answers: { 200: { description: 'De parameters.', contract: parameterListContract } },
    handle: async ({ context }) => ({ status: 200, json: presentParameters(context.library) }),
  }),
];
