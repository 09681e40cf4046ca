/**
 * What keeps Excel from opening a workbook without repair, as far as a program can see without the schemas:
 *
 * 1. package: every part has a content type and is reached by a relationship, every target exists;
 * 2. order: the children of an element stand in the order of ECMA-376 part 1;
 * 3. references: styles, shared strings, tables, names and charts point at something that is there.
 */
import { strFromU8, unzipSync } from 'fflate';
import { childOrder } from './open-xml-order.ts';
import { elementsIn, textIn, xmlTree, type XmlElement } from './xml-tree.ts';

type Parts = ReadonlyMap<string, XmlElement>;

const resolved = (from: string, target: string): string =>
  target.startsWith('/')
    ? target.slice(1)
    : new URL(target, `http://package/${from}`).pathname.slice(1);

/** The part that a `.rels` file is about; empty for the package itself. */
const ownerOf = (path: string): string => path.replace(/_rels\/(.*)\.rels$/, '$1');

interface Relation {
  readonly owner: string;
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const relationsOf = (parts: Parts): Relation[] =>
  [...parts]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, root]) =>
      elementsIn(root, 'Relationship')
        .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
        .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
          owner: ownerOf(path),
          id: Id,
          type: Type.split('/').at(-1) ?? '',
          target: resolved(ownerOf(path), Target),
        })),
    );

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

function packageProblems(parts: Parts, relations: readonly Relation[]): string[] {
  const types = parts.get('[Content_Types].xml');
  if (types === undefined) return ['no [Content_Types].xml'];
  const of = (name: string, attribute: string): string[] =>
    elementsIn(types, name).map(({ attributes }) => attributes[attribute] ?? '');
  const [extensions, overrides] = [of('Default', 'Extension'), of('Override', 'PartName')];
  const targets = new Set(relations.map(({ target }) => target));
  const own = [...parts.keys()].filter(
    (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml',
  );
  return [
    ...repeated(overrides).map((path) => `two content types for ${path}`),
    ...overrides
      .filter((path) => !parts.has(path.slice(1)))
      .map((path) => `content type of a missing part ${path}`),
    ...own
      .filter((path) => !overrides.includes(`/${path}`))
      .filter((path) => path.endsWith('.xml') || !extensions.includes(path.split('.').at(-1) ?? ''))
      .map((path) => `no content type for ${path}`),
    ...relations
      .filter(({ target }) => !parts.has(target))
      .map(({ owner, target }) => `${owner} points at a missing part ${target}`),
    ...own.filter((path) => !targets.has(path)).map((path) => `nothing points at ${path}`),
    ...repeated(relations.map(({ owner, id }) => `${owner}#${id}`)).map((id) => `two of ${id}`),
  ];
}

function orderProblems(path: string, element: XmlElement): string[] {
  const order = childOrder[element.name];
  const below = element.children.flatMap((child) => orderProblems(path, child));
  if (order === undefined) return below;
  const names = element.children.map(({ name }) => name);
  const places = names.map((name) => order.indexOf(name));
  const wrong = names.filter(
    (_, index) => places[index] === -1 || (places[index] ?? 0) < (places[index - 1] ?? 0),
  );
  return [...wrong.map((name) => `${path}: ${name} is out of place in ${element.name}`), ...below];
}

const columnNumber = (letters: string): number =>
  letters.split('').reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const placeOf = (reference: string): readonly [row: number, column: number] => {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  return [Number(digits), columnNumber(letters)];
};

/** Cells in an area such as `'Formatie'!$C$5:$G$5`. */
function cellCount(area: string): number {
  const [first = '', last = first] = (area.split('!').at(-1) ?? '').split(':');
  const [[top, left], [bottom, right]] = [placeOf(first), placeOf(last)];
  return (bottom - top + 1) * (right - left + 1);
}

function cellProblems(path: string, sheet: XmlElement, parts: Parts): string[] {
  const styles = parts.get('xl/styles.xml');
  const listed = (name: string): number =>
    styles === undefined
      ? 0
      : elementsIn(styles, name).reduce((sum, { children }) => sum + children.length, 0);
  const [formats, differentials] = [listed('cellXfs'), listed('dxfs')];
  const strings = parts.get('xl/sharedStrings.xml')?.children.length ?? 0;
  const problems: string[] = [];
  let [lastRow, lastColumn] = [0, 0];
  for (const { attributes, children } of elementsIn(sheet, 'c')) {
    const { r = '', s = '0', t } = attributes;
    const [row, column] = placeOf(r);
    if (row < lastRow || (row === lastRow && column <= lastColumn)) {
      problems.push(`${path}: ${r} is out of order`);
    }
    [lastRow, lastColumn] = [row, column];
    if (Number(s) >= formats) problems.push(`${path}: ${r} has no style ${s}`);
    const value = children.find(({ name }) => name === 'v');
    if (t === 's' && Number(value?.text) >= strings) {
      problems.push(`${path}: ${r} has no shared string`);
    }
    if (value === undefined && children.some(({ name }) => name === 'f')) {
      problems.push(`${path}: ${r} is a formula without a result`);
    }
  }
  for (const { attributes } of elementsIn(sheet, 'cfRule')) {
    if (Number(attributes['dxfId'] ?? -1) >= differentials) problems.push(`${path}: no such dxf`);
  }
  return problems;
}

function shownText(sheet: XmlElement, reference: string, parts: Parts): string | undefined {
  const cell = elementsIn(sheet, 'c').find(({ attributes }) => attributes['r'] === reference);
  if (cell?.attributes['t'] !== 's') return undefined;
  const index = Number(cell.children.find(({ name }) => name === 'v')?.text);
  const shared = parts.get('xl/sharedStrings.xml')?.children[index];
  return shared && textIn(shared);
}

const addressOf = (row: number, column: number): string =>
  `${column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}${row}`;

/** A table covers its headings, which are the names of its columns, and at least one row. */
function tableProblems({ owner, target }: Relation, parts: Parts): string[] {
  const [table, sheet] = [parts.get(target), parts.get(owner)];
  if (!table || !sheet) return [];
  const [first = '', last = ''] = (table.attributes['ref'] ?? '').split(':');
  const [[top, left], [bottom, right]] = [placeOf(first), placeOf(last)];
  const names = elementsIn(table, 'tableColumn').map(({ attributes }) => attributes['name'] ?? '');
  const autoFilter = elementsIn(table, 'autoFilter')[0]?.attributes['ref'];
  return [
    ...(bottom > top ? [] : [`${target}: no rows`]),
    ...(names.length === right - left + 1 ? [] : [`${target}: columns beside its area`]),
    ...(autoFilter === undefined || autoFilter === table.attributes['ref']
      ? []
      : [`${target}: filters another area`]),
    ...repeated(names).map((name) => `${target}: two columns ${name}`),
    ...names.flatMap((name, index) =>
      shownText(sheet, addressOf(top, left + index), parts) === name
        ? []
        : [`${target}: column ${name} has another heading`],
    ),
    ...(sheet.children.some(({ name }) => name === 'autoFilter')
      ? [`${owner}: a filter beside a table`]
      : []),
  ];
}

/** Letters and digits that read as a cell, such as Q1, are no name. */
const isLegalName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name);

function nameProblems(workbook: XmlElement, parts: Parts, tables: readonly Relation[]): string[] {
  const sheets = elementsIn(workbook, 'sheet').map(({ attributes }) => attributes['name'] ?? '');
  const defined = elementsIn(workbook, 'definedName').filter(
    ({ attributes }) => attributes['localSheetId'] === undefined,
  );
  const names = [
    ...defined.map(({ attributes }) => attributes['name'] ?? ''),
    ...tables.map(({ target }) => parts.get(target)?.attributes['displayName'] ?? ''),
  ];
  const tableIds = tables.map(({ target }) => parts.get(target)?.attributes['id'] ?? '');
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `two names ${name}`),
    ...repeated(tableIds).map((id) => `two tables with id ${id}`),
    ...names.filter((name) => !isLegalName(name)).map((name) => `${name} is no legal name`),
    ...repeated(sheets.map((name) => name.toLowerCase())).map((name) => `two sheets ${name}`),
    ...elementsIn(workbook, 'definedName')
      .filter(({ text }) => !sheets.some((name) => text.includes(name)))
      .map(({ text }) => `a name for ${text}, on no sheet`),
  ];
}

/** A chart points at sheets that exist, with as many points as it has cells. */
function chartProblems(path: string, chart: XmlElement, sheets: readonly string[]): string[] {
  const references = [...elementsIn(chart, 'c:numRef'), ...elementsIn(chart, 'c:strRef')];
  const axes = new Set(
    ['c:catAx', 'c:valAx']
      .flatMap((name) => elementsIn(chart, name))
      .map(({ children }) => children[0]?.attributes['val']),
  );
  return [
    ...references.flatMap(({ children: [place, cache] }) => {
      const area = place?.text ?? '';
      const [, sheet = ''] = /^'(.*)'!/.exec(area) ?? [];
      const points = cache ? elementsIn(cache, 'c:pt').length : 0;
      return [
        ...(sheets.includes(sheet.replaceAll("''", "'")) ? [] : [`${path}: no sheet of ${area}`]),
        ...(points === cellCount(area) ? [] : [`${path}: ${points} points for ${area}`]),
      ];
    }),
    ...['c:barChart', 'c:lineChart', 'c:areaChart']
      .flatMap((name) => elementsIn(chart, name))
      .flatMap(({ children }) => children.filter(({ name }) => name === 'c:axId'))
      .filter(({ attributes }) => !axes.has(attributes['val']))
      .map(() => `${path}: a plot without its axis`),
    ...repeated(elementsIn(chart, 'c:idx').map(({ attributes }) => attributes['val'] ?? ''))
      // A legend entry and a point repeat the index of a series.
      .filter(
        (index) =>
          elementsIn(chart, 'c:ser').filter(
            ({ children }) => children[0]?.attributes['val'] === index,
          ).length > 1,
      )
      .map((index) => `${path}: two series ${index}`),
  ];
}

/** All that is wrong with the structure of a workbook; empty when nothing is. */
export function openXmlProblems(bytes: Uint8Array): readonly string[] {
  const parts: Parts = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => !path.endsWith('/'))
      .map(([path, content]) => [path, xmlTree(strFromU8(content))]),
  );
  const relations = relationsOf(parts);
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) return ['no workbook'];
  const sheets = elementsIn(workbook, 'sheet').map(({ attributes }) => attributes['name'] ?? '');
  const tables = relations.filter(({ type }) => type === 'table');
  return [
    ...packageProblems(parts, relations),
    ...nameProblems(workbook, parts, tables),
    ...tables.flatMap((table) => tableProblems(table, parts)),
    ...[...parts].flatMap(([path, root]) => [
      ...orderProblems(path, root),
      ...(root.name === 'worksheet' ? cellProblems(path, root, parts) : []),
      ...(root.name === 'c:chartSpace' ? chartProblems(path, root, sheets) : []),
      ...elementsIn(root, 'drawing')
        .filter(
          ({ attributes }) =>
            !relations.some(({ owner, id }) => owner === path && id === attributes['r:id']),
        )
        .map(() => `${path}: a drawing without its part`),
    ]),
  ];
}
