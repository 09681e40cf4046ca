import { shareContract } from '../../number-contracts.ts';

/** How much of the own hours a gezel spends beside the master. */
export const timeShareContract = shareContract
  .positive('een deel boven 0 en hoogstens 1')
  .meta({ description: 'Deel (0-1) van de uren van de gezel.', example: 0.5 });
