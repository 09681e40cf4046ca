import type { GroupComparison } from '../commuting-outcome.ts';
import type { CommuterGroups } from '../staff/commuter-groups.ts';

type Writable<Row> = { -readonly [Field in keyof Row]: Row[Field] };
type Counts = Writable<Omit<GroupComparison, 'apart'>> & {
  readonly apart: Writable<GroupComparison['apart']>;
};

/**
 * Who wins and loses in every group: a person in the group of the first row, so that the groups of one
 * grouping add up to everybody.
 *
 * @param differences - of what is received, by person, in whole cents per year
 * @param netDifferences - the same after tax and exchange
 * @param paidDifferences - of what is paid, before the contribution for parking
 * @see not law: a comparison
 */
export function compareGroups(
  { grouping, keys, groupOfPerson }: CommuterGroups,
  differences: Float64Array,
  netDifferences: Float64Array,
  paidDifferences: Float64Array,
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
    apart: { paidFromReceived: 0, paidFromNet: 0, receivedFromNet: 0 },
  }));
  for (let person = 0; person < differences.length; person += 1) {
    const group = groups[groupOfPerson[person]!]!;
    const [cents, net] = [differences[person]!, netDifferences[person]!];
    const paid = paidDifferences[person]!;
    if (paid !== cents) group.apart.paidFromReceived += 1;
    if (paid !== net) group.apart.paidFromNet += 1;
    if (cents !== net) group.apart.receivedFromNet += 1;
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
