import * as z from 'zod';
import { commutingContract } from '../commuting/commuting-contract.ts';
import { pairingContract } from '../pairing/pairing-contract.ts';
import { retirementContract } from '../retirement/retirement-contract.ts';
import { workforceContract } from '../workforce/workforce-contract.ts';

const kind = <Kind extends string>(name: Kind) =>
  z.literal(name).meta({ description: 'Wat is berekend.', example: name });

/** The result of a calculation; `soort` says which of the four shapes `resultaat` has. */
export const resultContract = z
  .discriminatedUnion('soort', [
    z
      .strictObject({ soort: kind('uitstroom'), resultaat: retirementContract })
      .meta({ id: 'ResultaatUitstroom', description: 'De uitstroom.' }),
    z
      .strictObject({ soort: kind('formatie'), resultaat: workforceContract })
      .meta({ id: 'ResultaatFormatie', description: 'Formatie en bezetting.' }),
    z
      .strictObject({ soort: kind('koppeling'), resultaat: pairingContract })
      .meta({ id: 'ResultaatKoppeling', description: 'Het meester-gezelplan.' }),
    z
      .strictObject({ soort: kind('reiskosten'), resultaat: commutingContract })
      .meta({ id: 'ResultaatReiskosten', description: 'De kosten van woon-werkverkeer.' }),
  ])
  .meta({ id: 'Resultaat', description: 'De uitkomst van een berekening, naar soort.' });
