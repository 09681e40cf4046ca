import { calculationById } from '../../data/queries/calculations.ts';
import type { DepartureExplanation } from '../../engine/explanation/departure-explanation.ts';
import { explainDeparture as explain } from '../../engine/explanation/explain-departure.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import { Conflict } from '../../engine/problems.ts';
import { loadRunInput } from '../calculations/run-input.ts';
import { requireFound } from '../errors/require-found.ts';
import { canonicalJson, sha256 } from '../fingerprints/fingerprint.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * How the departure date of one person came about, for the HR adviser: worked out anew from what the
 * calculation was made from, and only if that has stayed the same. Nothing is stored or logged.
 *
 * @param rowNumber - of the roster file; a personnel number never stands in an address
 * @throws NotFound when there is no such calculation, or no contract in that row
 * @throws Conflict when it is no succeeded calculation of retirement, or when values or the program have
 *   changed since
 */
export async function explainDeparture(
  { em, library, engineVersion }: ServiceContext,
  { calculationId, rowNumber }: { readonly calculationId: string; readonly rowNumber: number },
): Promise<DepartureExplanation> {
  const {
    kind,
    scenario: scenarioId,
    hashes,
  } = requireFound(await calculationById(em, calculationId), 'De berekening', calculationId);
  if (kind !== 'retirement') {
    throw new Conflict('Vertrekdatums horen bij een berekening van uitstroom.');
  }
  if (hashes == null) throw new Conflict('Deze berekening heeft (nog) geen uitkomst.');
  const { rows, scenario } = await loadRunInput(em, scenarioId);
  const parameters = scenarioParameters(library, scenario);
  const isUnchanged =
    hashes.engineVersion === engineVersion &&
    hashes.parameters === sha256(canonicalJson(parameters));
  if (!isUnchanged) {
    throw new Conflict(
      'De waarden of het programma zijn sinds deze berekening gewijzigd. Herhaal de berekening en vraag daarvan de toelichting op.',
    );
  }
  return explain(rows, rowNumber, scenario, parameters);
}
