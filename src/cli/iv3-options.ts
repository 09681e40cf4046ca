import { resolve } from 'node:path';
import { InvalidInput, type Problem } from '../engine/problems.ts';

export interface Iv3Options {
  readonly personeel?: string;
  readonly gegevens?: string;
  readonly scenario?: string;
  readonly uit?: string;
}

type Checked = Iv3Options & Required<Pick<Iv3Options, 'personeel' | 'gegevens' | 'uit'>>;

const isComplete = (options: Iv3Options): options is Checked =>
  options.personeel !== undefined && options.gegevens !== undefined && options.uit !== undefined;

/** The options, or all that is wrong with them at once. */
export function checkIv3Options(options: Iv3Options): Checked {
  const problems: Problem[] = (['personeel', 'gegevens', 'uit'] as const)
    .filter((name) => options[name] === undefined)
    .map((name) => ({ place: `--${name}`, found: null, expected: 'deze verplichte optie' }));
  const { uit, ...inputs } = options;
  const overwritten = Object.values(inputs).find(
    (path: string | undefined) =>
      uit !== undefined && path !== undefined && resolve(path) === resolve(uit),
  );
  if (overwritten !== undefined) {
    const expected = 'een ander bestand dan wat wordt gelezen';
    problems.push({ place: '--uit', found: overwritten, expected });
  }
  if (!isComplete(options) || problems.length > 0) {
    throw new InvalidInput(problems, 'De opdracht klopt niet.');
  }
  return options;
}
