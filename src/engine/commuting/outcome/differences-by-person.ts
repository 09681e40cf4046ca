import type { PreparedStaff } from '../staff/prepared-staff.ts';

/**
 * What every person gets more under one column than under another, in whole cents. The rows of one person
 * are added up first: a person wins or loses, not a contract.
 *
 * @returns by person
 * @see not law: a comparison
 */
export function differencesByPerson(
  { personOf, personCount }: Pick<PreparedStaff, 'personOf' | 'personCount'>,
  then: Float64Array,
  now: Float64Array,
): Float64Array {
  const differences = new Float64Array(personCount);
  for (let index = 0; index < then.length; index += 1) {
    const person = personOf[index]!;
    differences[person] = differences[person]! + then[index]! - now[index]!;
  }
  return differences;
}
