import type { EntityManager } from '@mikro-orm/postgresql';
import { delay } from '../time/delay.ts';
import type { CalculationView } from './calculation-view.ts';
import { showCalculation } from './show-calculation.ts';

const lookEveryMs = 200;

const hasEnded = ({ status }: CalculationView): boolean =>
  status !== 'queued' && status !== 'running';

/**
 * Tells `onChange` how a calculation stands, now and after each change, until it has ended or `signal`
 * aborts. It looks at the row itself, so it works for every queue and every number of servers.
 *
 * @throws NotFound when there is no such calculation, or no longer
 */
export async function watchCalculation(
  { em }: { readonly em: EntityManager },
  calculationId: string,
  onChange: (view: CalculationView) => void,
  signal: AbortSignal,
): Promise<void> {
  let last = '';
  while (!signal.aborted) {
    const view = await showCalculation({ em: em.fork() }, calculationId);
    const text = JSON.stringify(view);
    if (text !== last) onChange(view);
    last = text;
    if (hasEnded(view)) return;
    await delay(lookEveryMs, signal);
  }
}
