import type * as z from 'zod';
import type { ParameterLibrary } from '../../engine/parameter-library.ts';
import type { DatedValue, RateTable, SalaryTable } from '../../engine/parameters.ts';
import {
  authorityInDutch,
  statusInDutch,
  unitInDutch,
  type parameterListContract,
} from './parameter-contract.ts';

type ParameterList = z.output<typeof parameterListContract>;

/** A value that is no single one: salaries in whole cents per scale and step, or a rate per key. */
const isTable = (value: unknown): value is SalaryTable | RateTable =>
  typeof value === 'object' && value !== null;
const isSalaryTable = (table: SalaryTable | RateTable): table is SalaryTable =>
  Object.values(table).every((each: unknown) => Array.isArray(each));

const mutable = (table: SalaryTable): Record<string, number[]> =>
  Object.fromEntries(Object.entries(table).map(([scale, cents]) => [scale, [...cents]]));

const presentValue = ({
  validFrom,
  validTo,
  value,
  status,
  evidence,
  source,
}: DatedValue<unknown>): ParameterList['parameters'][number]['waarden'][number] => ({
  geldigVanaf: validFrom,
  geldigTot: validTo === 'open' ? null : validTo,
  waarde: typeof value === 'string' || typeof value === 'number' ? String(value) : null,
  tabel: isTable(value) && isSalaryTable(value) ? mutable(value) : null,
  reeks: isTable(value) && !isSalaryTable(value) ? value : null,
  status: statusInDutch[status],
  bewijs: evidence,
  bron: source,
});

/** All parameters and assumptions, as they are in `config/`. */
export const presentParameters = ({ files, extensions }: ParameterLibrary): ParameterList => ({
  parameters: files.map(({ authority, checkedOn, parameter }) => ({
    id: parameter.id,
    titel: parameter.title,
    eenheid: unitInDutch[parameter.unit],
    gezag: authorityInDutch[authority],
    gecontroleerdOp: checkedOn,
    waarden: parameter.values.map(presentValue),
  })),
  aannames: extensions.map((extension) => ({
    id: extension.assumptionId,
    parameterId: extension.parameterId,
    titel: extension.title,
    standaard: extension.isDefault,
    bewijs: extension.evidence,
    bron: extension.source,
    waarden: extension.values.map(presentValue),
  })),
});
