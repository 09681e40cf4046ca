import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from './project-root.ts';

/** Schemes with a public source, as written: parsed YAML by file name. Their contract reads them. */
export function loadCommutingTemplates(
  root: string = projectRoot,
): readonly { readonly file: string; readonly content: unknown }[] {
  const folder = join(root, 'templates/commuting');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      file,
      content: parse(readFileSync(join(folder, file), 'utf8')) as unknown,
    }));
}
