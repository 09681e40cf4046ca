import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadParameters } from '../../config/parameters.ts';
import { projectRoot } from '../../config/project-root.ts';
import { InvalidInput, type Problem } from '../../src/engine/problems.ts';

/** A copy of the parameter files that a test may spoil. */
export interface ConfigCopy {
  readonly root: string;
  write(path: string, text: string): void;
  /** Replaces the first `from`; it must be there. */
  edit(path: string, from: string, to: string): void;
  remove(path: string): void;
  /** What the loader says about it; empty when it loads. */
  problems(): readonly Problem[];
}

export function copyConfig(): ConfigCopy {
  const root = mkdtempSync(join(tmpdir(), 'meesterplan-config-'));
  for (const authority of ['legislation', 'agreements', 'assumptions']) {
    cpSync(join(projectRoot, 'config', authority), join(root, 'config', authority), {
      recursive: true,
    });
  }
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    write,
    edit(path, from, to) {
      const text = readFileSync(join(root, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
      write(path, text.replace(from, to));
    },
    remove: (path) => rmSync(join(root, path)),
    problems() {
      try {
        loadParameters(root);
        return [];
      } catch (error) {
        if (error instanceof InvalidInput) return error.problems;
        throw error;
      }
    },
  };
}
