import { InvalidInput } from '../../engine/problems.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { openOwnWorkbook } from '../../workbooks/import/own-workbook/open-own-workbook.ts';
import {
  readChangedInputs,
  type ChangedInput,
} from '../../workbooks/import/own-workbook/read-changed-inputs.ts';
import { workbookInputs } from '../../workbooks/inputs/workbook-inputs.ts';
import { canonicalJson, sha256 } from '../fingerprints/fingerprint.ts';

/**
 * The inputs that somebody changed in a workbook, held against the file as it was made; nothing is stored.
 *
 * @throws InvalidInput when the workbook was made of another scenario, or anything but inputs was changed
 * @throws Conflict when another version made it
 */
export async function readBackPlanned({
  scenario,
  outgoing,
  incoming,
}: {
  readonly scenario: Scenario;
  readonly outgoing: Uint8Array;
  readonly incoming: Uint8Array;
}): Promise<readonly ChangedInput[]> {
  const { fingerprints } = await openOwnWorkbook(outgoing);
  const found = sha256(canonicalJson(scenario));
  const expected = fingerprints.get('Vingerafdruk scenario');
  if (found !== expected) {
    throw new InvalidInput(
      [{ place: 'scenario', found, expected: expected ?? 'een werkboek van Meesterplan' }],
      'Het werkboek is niet met dit scenario gemaakt.',
    );
  }
  return readChangedInputs(outgoing, incoming, workbookInputs(scenario));
}
