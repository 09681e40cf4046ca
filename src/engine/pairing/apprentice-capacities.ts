import type { PairingSettings } from './pairing-settings.ts';

/**
 * How many masters a kind of trainees can follow at one moment: as many as there are of them. Whoever is
 * not in it follows one.
 *
 * @returns by the id of the candidate
 * @see not law: counting
 */
export const apprenticeCapacities = ({
  traineePool,
}: Pick<PairingSettings, 'traineePool'>): ReadonlyMap<string, number> =>
  new Map(traineePool.map(({ count }, index) => [`T${index + 1}`, count]));
