import type { EntityManager } from '@mikro-orm/postgresql';
import { Installation } from '../installation.ts';

/** What tells this installation from others that use the same Redis; the same for all its processes. */
export async function installationId(em: EntityManager): Promise<string> {
  const { id } = await em.findOneOrFail(Installation, { isOnly: true });
  return id;
}
