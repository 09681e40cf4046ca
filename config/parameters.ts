import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ParameterFile, ParameterLibrary } from '../src/engine/parameter-library.ts';
import type { DatedParameter, Parameters } from '../src/engine/parameters.ts';
import { InvalidInput, type Problem } from '../src/engine/problems.ts';
import { parameterForms } from './parameter-forms.ts';
import { tellAbout } from './problem-list.ts';
import { projectRoot } from './project-root.ts';
import {
  isExtension,
  readAssumptionFile,
  type Extendable,
  type ExtensionFile,
} from './read-assumption-file.ts';
import { readParameterFile } from './read-parameter-file.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

const authorities = ['legislation', 'agreements', 'assumptions'] as const;

/** A file with the folder it stands in. */
interface AuthoritySource {
  readonly authority: ParameterFile['authority'];
  readonly source: YamlSource;
}

/**
 * Reads every file below `config/legislation`, `config/agreements` and `config/assumptions` of the
 * project at `root`. Reads them again on each call; call it once, at start.
 *
 * @throws InvalidInput with everything that is wrong in any of the files, each with its file and line
 */
export function loadParameters(root: string = projectRoot): ParameterLibrary {
  const problems: Problem[] = [];
  const sources = authorities.flatMap((authority) =>
    readFolder(root, authority, problems).map((source) => ({ authority, source })),
  );
  problems.push(...sources.flatMap(({ source }) => source.syntaxProblems));
  const [extending, holding] = partition(
    sources.filter(({ source }) => source.syntaxProblems.length === 0),
    ({ authority, source }) => authority === 'assumptions' && isExtension(source),
  );

  const files = readParameterFiles(holding, problems);
  const parameters = new Map<string, DatedParameter<unknown>>(
    [...files].map(([id, { parameter }]) => [id, parameter]),
  );
  const brokenIds = new Set(
    sources.map(({ source }) => idOfPath(source.path)).filter((id) => !files.has(id)),
  );
  const extensions = readExtensions(extending, { parameters, brokenIds }, problems);
  problems.push(...missingParameters((id) => files.has(id) || brokenIds.has(id)));

  if (problems.length > 0) {
    throw new InvalidInput(problems.sort(byPlace), 'De parameters in config/ kloppen niet.');
  }
  return {
    // Each id has a file, and each value the form that belongs to its id: checked above.
    legal: Object.fromEntries(parameters) as unknown as Parameters,
    extensions: extensions.map(({ extension }) => extension),
    files: [...files.values(), ...extensions.map(({ file }) => file)],
  };
}

/** The files in which nothing is wrong, by id. */
function readParameterFiles(
  sources: readonly AuthoritySource[],
  problems: Problem[],
): Map<string, ParameterFile> {
  const files = new Map<string, ParameterFile>();
  for (const { authority, source } of sources) {
    const tell = tellAbout(source, problems);
    const problemsBefore = problems.length;
    const file = readParameterFile(source, authority, tell);
    if (file === null || problems.length > problemsBefore) continue;
    const earlier = files.get(file.parameter.id);
    if (earlier === undefined) files.set(file.parameter.id, file);
    else tell(['id'], file.parameter.id, `één bestand per id; ook ${earlier.path} heeft dit id`);
  }
  return files;
}

function readExtensions(
  sources: readonly AuthoritySource[],
  extendable: Extendable,
  problems: Problem[],
): ExtensionFile[] {
  const extensions: ExtensionFile[] = [];
  for (const { source } of sources) {
    const tell = tellAbout(source, problems);
    for (const extension of readAssumptionFile(source, extendable, tell)) {
      const rival = extensions.find((other) => areRivals(extension, other));
      if (rival === undefined) {
        extensions.push(extension);
        continue;
      }
      const { assumptionId, parameterId } = extension.extension;
      const expected =
        'per parameter één bestand met deze naam, en één standaardaanname; ' +
        `${rival.file.path} verlengt ${parameterId} ook`;
      tell(['assumption'], assumptionId, expected);
    }
  }
  return extensions;
}

/** The files of one authority in the order of their paths, so that every machine reads the same. */
function readFolder(root: string, authority: string, problems: Problem[]): YamlSource[] {
  const folder = `config/${authority}`;
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return paths.flatMap((path) => {
    if (!path.endsWith('.yaml')) {
      problems.push({
        place: path,
        found: null,
        expected: 'alleen bestanden die op .yaml eindigen',
      });
      return [];
    }
    return [readYaml(path, readFileSync(join(root, path), 'utf8'))];
  });
}

/** Two files that could both be meant when a scenario chooses by name, or chooses nothing. */
const areRivals = ({ extension: a }: ExtensionFile, { extension: b }: ExtensionFile): boolean =>
  a.parameterId === b.parameterId &&
  (a.assumptionId === b.assumptionId || (a.isDefault && b.isDefault));

/** The id that a file must have by its path. */
const idOfPath = (path: string): string =>
  path
    .split('/')
    .slice(2)
    .join('/')
    .replace(/\.yaml$/, '');

const missingParameters = (hasFile: (id: string) => boolean): Problem[] =>
  Object.keys(parameterForms)
    .filter((id) => !hasFile(id))
    .map((id) => ({
      place: 'config/legislation, config/agreements of config/assumptions',
      found: null,
      expected: `een bestand ${id}.yaml`,
    }));

/** By file, then by line. */
function byPlace(a: Problem, b: Problem): number {
  const [[pathA = '', lineA], [pathB = '', lineB]] = [a.place.split(':'), b.place.split(':')];
  if (pathA !== pathB) return pathA < pathB ? -1 : 1;
  return Number(lineA ?? 0) - Number(lineB ?? 0);
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
