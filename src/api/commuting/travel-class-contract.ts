import * as z from 'zod';

/** Class of a train by its number. */
export const travelClassContract = z
  .literal([1, 2], 'klasse 1 of 2')
  .meta({ description: 'Klasse van de trein.', example: 2 });
