import { InvalidInput } from '../problems.ts';
import type { TableProfile } from './budget-table.ts';
import type { FinanceTables } from './finance-tables.ts';

/**
 * The table profile of an id, or the default one.
 *
 * @throws InvalidInput when there is no such profile, naming those that exist
 * @see not law: `config/finance/table-profiles.yaml`
 */
export function chosenProfile(
  { defaultProfile, profiles }: FinanceTables,
  profileId: string | null,
): TableProfile {
  if (profileId === null) return defaultProfile;
  const found = profiles.find(({ id }) => id === profileId);
  if (found) return found;
  throw new InvalidInput([
    {
      place: 'begroting.tabelprofiel',
      found: profileId,
      expected: `een van ${profiles.map(({ id }) => id).join(', ')}`,
    },
  ]);
}
