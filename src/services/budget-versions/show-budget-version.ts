import { budgetVersion } from '../../data/queries/budget-versions.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { budgetVersionView, type BudgetVersionView } from './budget-version-view.ts';

/**
 * One frozen budget, as it was when it was frozen.
 *
 * @throws NotFound
 */
export const showBudgetVersion = async (
  { em }: ServiceContext,
  { versionNumber }: { readonly versionNumber: number },
): Promise<BudgetVersionView> =>
  budgetVersionView(
    requireFound(
      await budgetVersion(em, versionNumber),
      'De vastgestelde begroting met versienummer',
      String(versionNumber),
    ),
  );
