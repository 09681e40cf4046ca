import type { GroupComparison } from '../commuting-outcome.ts';
import type { CommuterGroups } from '../staff/commuter-groups.ts';

type Counts = { -readonly [Field in keyof GroupComparison]: GroupComparison[Field] };

/**
 * Who wins and loses in every group: a person in the group of the first row, so that the groups of one
 * grouping add up to everybody.
 *
 * @param differences - by person, in whole cents per year
 * @param netDifferences - the same after tax and exchange
 * @see not law: a comparison
 */
export function compareGroups(
  { grouping, keys, groupOfPerson }: CommuterGroups,
  differences: Float64Array,
  netDifferences: Float64Array,
): GroupComparison[] {
  const groups = keys.map((key): Counts => ({
    grouping,
    key,
    people: 0,
    winners: 0,
    losers: 0,
    unchanged: 0,
    gainCents: 0,
    lossCents: 0,
    largestGainCents: 0,
    largestLossCents: 0,
    netDifferenceCents: 0,
    netWinners: 0,
    netLosers: 0,
  }));
  for (let person = 0; person < differences.length; person += 1) {
    const group = groups[groupOfPerson[person]!]!;
    const [cents, net] = [differences[person]!, netDifferences[person]!];
    group.people += 1;
    group.netDifferenceCents += net;
    if (net > 0) group.netWinners += 1;
    if (net < 0) group.netLosers += 1;
    if (cents > 0) {
      group.winners += 1;
      group.gainCents += cents;
      group.largestGainCents = Math.max(group.largestGainCents, cents);
    } else if (cents < 0) {
      group.losers += 1;
      group.lossCents -= cents;
      group.largestLossCents = Math.max(group.largestLossCents, -cents);
    } else {
      group.unchanged += 1;
    }
  }
  return groups;
}
