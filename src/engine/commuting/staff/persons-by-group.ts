/** Who is who: person by commuter, from 0. */
interface Persons {
  readonly personOf: Int32Array;
  readonly personCount: number;
}

/**
 * Persons per group of whom at least one commuter is meant; somebody whose rows fall in two groups may count
 * in both. Made for every rate that is tried, so it looks twice only at who has rows in several groups.
 *
 * @param groupOf - group by commuter
 * @see not law: counting
 */
export function personsByGroup(
  { personOf, personCount }: Persons,
  groupOf: Int32Array,
  groupCount: number,
  isMeant: (commuter: number) => boolean,
): number[] {
  const people = Array.from({ length: groupCount }, () => 0);
  const firstGroup = new Int32Array(personCount).fill(-1);
  const further = new Set<number>();
  for (let commuter = 0; commuter < personOf.length; commuter += 1) {
    if (!isMeant(commuter)) continue;
    const [person, group] = [personOf[commuter]!, groupOf[commuter]!];
    if (firstGroup[person] === -1) firstGroup[person] = group;
    else if (firstGroup[person] === group || further.has(person * groupCount + group)) continue;
    else further.add(person * groupCount + group);
    people[group]! += 1;
  }
  return people;
}

/**
 * Persons of whom at least one commuter is meant.
 *
 * @see not law: counting
 */
export function countPersons(
  { personOf, personCount }: Persons,
  isMeant: (commuter: number) => boolean,
): number {
  const isCounted = new Uint8Array(personCount);
  let count = 0;
  for (let commuter = 0; commuter < personOf.length; commuter += 1) {
    const person = personOf[commuter]!;
    if (isCounted[person] === 1 || !isMeant(commuter)) continue;
    isCounted[person] = 1;
    count += 1;
  }
  return count;
}
