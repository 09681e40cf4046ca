import type { ParameterFile } from '../src/engine/parameter-library.ts';
import { isParameterId, parameterForms } from './parameter-forms.ts';
import { assumedFileSchema, legalFileSchema, type ParameterInFile } from './parameter-schema.ts';
import { checkPeriods, readValues } from './parameter-values.ts';
import { checkShape, type Tell } from './problem-list.ts';
import type { YamlSource } from './yaml-source.ts';

/** Reads the file of one parameter; tells everything that is wrong and then returns `null`. */
export function readParameterFile(
  source: YamlSource,
  authority: ParameterFile['authority'],
  tell: Tell,
): ParameterFile | null {
  const isAssumption = authority === 'assumptions';
  const file: ParameterInFile | null = checkShape(
    isAssumption ? assumedFileSchema : legalFileSchema,
    source,
    tell,
  );
  if (file === null) return null;

  const { id } = file;
  if (source.path !== `config/${authority}/${id}.yaml`) {
    tell(['id'], id, `het pad van het bestand onder config/${authority}, zonder .yaml`);
  }
  if (!isParameterId(id)) {
    tell(['id'], id, 'een parameter die in src/engine/parameters.ts staat');
    return null;
  }
  const form = parameterForms[id];
  if (file.unit !== form.unit) tell(['unit'], file.unit, `${form.unit}, de eenheid van ${id}`);
  if (file.unit === 'euro-cent' && file.written_in === undefined) {
    tell(['unit'], file.unit, 'ook de sleutel written_in: euro');
  }
  if (file.unit !== 'euro-cent' && file.written_in !== undefined) {
    tell(['written_in'], file.written_in, 'niets; written_in hoort alleen bij unit euro-cent');
  }
  file.values.forEach((value, index) => {
    const isWeak = value.evidence === 'A' || value.evidence === 'U';
    if (isWeak && !isAssumption) {
      const expected = 'V, V-old, P, P-old of D; A en U horen in config/assumptions';
      tell(['values', index, 'evidence'], value.evidence, expected);
    }
  });

  const values = readValues(
    file.values,
    form,
    { ...file, status: 'assumed', assumptionId: isAssumption ? id : null },
    tell,
  );
  checkPeriods(values, tell);
  return {
    path: source.path,
    authority,
    checkedOn: file.checked_on,
    parameter: { id, title: file.title, unit: file.unit, values },
  };
}
