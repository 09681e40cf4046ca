import type * as z from 'zod';

/** A field that may be left out or left empty. */
export const orNone = <Contract extends z.ZodType>(
  contract: Contract,
): z.ZodDefault<z.ZodNullable<Contract>> =>
  contract.nullable().default(null as z.util.NoUndefined<z.output<z.ZodNullable<Contract>>>);

/** Leaves out the fields that are null, as people write it. */
export const withoutEmpty = <Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], null> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], null>;
  };
