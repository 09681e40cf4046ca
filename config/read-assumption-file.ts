import { plusDays, type CalendarDate } from '../src/engine/calendar/calendar-date.ts';
import type { ParameterExtension, ParameterFile } from '../src/engine/parameter-library.ts';
import type { DatedParameter } from '../src/engine/parameters.ts';
import { isParameterId, parameterForms } from './parameter-forms.ts';
import {
  carryForwardFileSchema,
  extensionFileSchema,
  type CarryForwardInFile,
  type ExtensionInFile,
} from './parameter-schema.ts';
import { checkPeriods, readValues, sourceText } from './parameter-values.ts';
import { checkShape, type Tell } from './problem-list.ts';
import type { ValuePath, YamlSource } from './yaml-source.ts';

/** An extension with the housekeeping of its file. */
export interface ExtensionFile {
  readonly extension: ParameterExtension;
  readonly file: ParameterFile;
}

/** What an assumption can extend. */
export interface Extendable {
  readonly parameters: ReadonlyMap<string, DatedParameter<unknown>>;
  /** Ids with a file that could not be read; told about already. */
  readonly brokenIds: ReadonlySet<string>;
}

/** Whether a file below `config/assumptions` extends other parameters, instead of holding one of its own. */
export const isExtension = ({ data }: YamlSource): boolean =>
  typeof data === 'object' && data !== null && 'extends' in data;

/** Reads a file that extends one or more parameters beyond their last known day; tells what is wrong. */
export function readAssumptionFile(
  source: YamlSource,
  extendable: Extendable,
  tell: Tell,
): ExtensionFile[] {
  const isCarryForward =
    typeof source.data === 'object' && source.data !== null && 'carry_forward' in source.data;
  if (isCarryForward) {
    const file = checkShape(carryForwardFileSchema, source, tell);
    if (file === null) return [];
    checkAssumptionId(file, source, tell);
    return [file.extends].flat().flatMap((id, index) => {
      const place = typeof file.extends === 'string' ? ['extends'] : ['extends', index];
      const extended = extendedParameter(id, extendable, place, tell);
      return extended === null ? [] : carryForward(file, extended, source.path, place, tell);
    });
  }
  const file = checkShape(extensionFileSchema, source, tell);
  if (file === null) return [];
  checkAssumptionId(file, source, tell);
  const extended = extendedParameter(file.extends, extendable, ['extends'], tell);
  return extended === null ? [] : [extend(file, extended, source.path, tell)];
}

/** Chosen by name, so the name is where people look for it: the file, or the folder below assumptions. */
function checkAssumptionId(
  { assumption }: ExtensionInFile | CarryForwardInFile,
  { path }: YamlSource,
  tell: Tell,
): void {
  const named = path.split('/')[2]?.replace(/\.yaml$/, '');
  if (assumption !== named) {
    tell(['assumption'], assumption, `${named}, de naam van het bestand of de map`);
  }
}

function extendedParameter(
  id: string,
  extendable: Extendable,
  place: ValuePath,
  tell: Tell,
): DatedParameter<unknown> | null {
  const extended = extendable.parameters.get(id);
  if (extended !== undefined && isParameterId(id)) return extended;
  if (!extendable.brokenIds.has(id))
    tell(place, id, 'het id van een parameter die een bestand heeft');
  return null;
}

/** The first day that an extension must supply; `null` when the parameter goes on for ever. */
function dayAfter({ values }: DatedParameter<unknown>): CalendarDate | null {
  const last = values.at(-1)?.validTo ?? 'open';
  return last === 'open' ? null : plusDays(last, 1);
}

function carryForward(
  file: CarryForwardInFile,
  extended: DatedParameter<unknown>,
  path: string,
  place: ValuePath,
  tell: Tell,
): ExtensionFile[] {
  const validFrom = dayAfter(extended);
  const last = extended.values.at(-1);
  if (validFrom === null || last === undefined) {
    tell(place, extended.id, 'een parameter waarvan de laatste periode een einddag heeft');
    return [];
  }
  if (last.value === null) {
    tell(place, extended.id, 'een parameter waarvan de laatste periode een waarde heeft');
    return [];
  }
  const { valid_to: validTo, reason } = file.carry_forward;
  if (validTo !== 'open' && validTo < validFrom) {
    tell(['carry_forward', 'valid_to'], validTo, `een dag op of na ${validFrom} (${extended.id})`);
  }
  const value = {
    validFrom,
    validTo,
    value: last.value,
    status: 'assumed' as const,
    evidence: file.evidence,
    source: `${reason} ${sourceText(file.source)}`,
    assumptionId: file.assumption,
  };
  return [toExtensionFile(file, extended, path, [value])];
}

function extend(
  file: ExtensionInFile,
  extended: DatedParameter<unknown>,
  path: string,
  tell: Tell,
): ExtensionFile {
  const expected = dayAfter(extended);
  const first = file.values[0]?.valid_from;
  if (expected === null) {
    tell(['extends'], extended.id, 'een parameter waarvan de laatste periode een einddag heeft');
  } else if (first !== expected) {
    const text = `${expected}, de dag na de laatste bekende dag van ${extended.id}`;
    tell(['values', 0, 'valid_from'], first, text);
  }
  if (!isParameterId(extended.id)) throw new Error(`${extended.id} has no form`);
  const defaults = { ...file, status: 'assumed' as const, assumptionId: file.assumption };
  const values = readValues(file.values, parameterForms[extended.id], defaults, tell);
  checkPeriods(values, tell);
  return toExtensionFile(file, extended, path, values);
}

function toExtensionFile(
  file: ExtensionInFile | CarryForwardInFile,
  extended: DatedParameter<unknown>,
  path: string,
  values: ParameterExtension['values'],
): ExtensionFile {
  const { id: parameterId, unit } = extended;
  if (!isParameterId(parameterId)) throw new Error(`${parameterId} has no form`);
  return {
    extension: {
      assumptionId: file.assumption,
      title: file.title,
      parameterId,
      evidence: file.evidence,
      source: sourceText(file.source),
      isDefault: file.default,
      values,
    },
    file: {
      path,
      authority: 'assumptions',
      checkedOn: file.checked_on,
      parameter: { id: parameterId, title: file.title, unit, values },
    },
  };
}
