import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';

/** The one row that says which installation this database is of; made by a migration. */
export const Installation = defineEntity({
  name: 'Installation',
  tableName: 'installation',
  properties: (p) => ({
    /** Always true, so that there is room for one row. */
    isOnly: p.boolean().primary(),
    id: p.uuid(),
  }),
});
export type Installation = InferEntity<typeof Installation>;
