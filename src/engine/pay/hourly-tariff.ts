import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';
import type { RateTable, Scale } from '../parameters.ts';
import { InvalidInput } from '../problems.ts';
import { scaleHeight, scalesInOrder } from './scale-order.ts';

/**
 * What an hour of hire costs, in cents without VAT: the tariff of the highest scale in the table that is
 * not above the scale of the work.
 *
 * @param tariffs - euros per hour, by the lowest scale that each holds for
 * @throws InvalidInput when even the first tariff is for a higher scale
 * @see not law: parameter `pay/hire-tariff`
 */
export function hourlyTariffCents(scale: Scale, tariffs: RateTable): Decimal {
  const lowestScales = scalesInOrder(Object.keys(tariffs));
  const from = lowestScales.findLast((lowest) => scaleHeight(lowest) <= scaleHeight(scale));
  if (from === undefined) {
    throw new InvalidInput([
      {
        place: 'uurtarief van inhuur (pay/hire-tariff)',
        found: `schaal ${scale}`,
        expected: `een schaal vanaf ${lowestScales[0] ?? 'de eerste sleutel van de tabel'}`,
      },
    ]);
  }
  return new Exact(tariffs[from]!).times(100);
}
