/** Width of a line, as in our own files. */
const width = 100;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

function partsOf(value: unknown, write: (part: unknown) => string): readonly string[] {
  if (isList(value)) return value.map(write);
  return Object.entries(value as object)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${JSON.stringify(key)}: ${write(part)}`);
}

function onOneLine(value: unknown): string {
  if (isList(value)) return `[${partsOf(value, onOneLine).join(', ')}]`;
  if (!isGroup(value)) return JSON.stringify(value);
  const parts = partsOf(value, onOneLine);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function onLines(value: unknown, indent: string): string {
  if (!isList(value) && !isGroup(value)) return JSON.stringify(value);
  const line = onOneLine(value);
  // A list of numbers is a course: it can be overseen on one line, however long.
  const isCourse = isList(value) && value.every((part) => typeof part === 'number');
  if (isCourse || indent.length + line.length <= width) return line;
  const deeper = `${indent}  `;
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const parts = partsOf(value, (part) => onLines(part, deeper));
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}

/** JSON for people: what fits on a line takes one, all else is indented. */
export const readableJson = (value: unknown): string => `${onLines(value, '')}\n`;
