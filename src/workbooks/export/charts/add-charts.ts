import { chartXml } from './chart-xml.ts';
import { drawingXml } from './drawing-xml.ts';
import { escapeXml } from './escape-xml.ts';
import type { SheetChart } from './sheet-chart.ts';

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

/** What every sheet has got when charts come; in CT_Worksheet a drawing stands right behind it. */
const beforeDrawing = '</ignoredErrors>';

const relation = (id: string, kind: 'drawing' | 'chart', target: string): string =>
  `<Relationship Id="${id}" Type="${relationTypes}/${kind}" Target="${target}"/>`;

const relations = (list: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

const override = (path: string, kind: keyof typeof contentTypes): string =>
  `<Override PartName="/${path}" ContentType="${contentTypes[kind]}"/>`;

const tags = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name} [^>]*>`, 'g')) ?? [];

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** `xl/worksheets/sheet4.xml` of the sheet with this name. */
function pathOfSheet(parts: Readonly<Record<string, string>>, name: string): string {
  const sheet = tags(parts['xl/workbook.xml'] ?? '', 'sheet').find(
    (tag) => attribute(tag, 'name') === escapeXml(name),
  );
  const target = tags(parts['xl/_rels/workbook.xml.rels'] ?? '', 'Relationship').find(
    (tag) => attribute(tag, 'Id') === attribute(sheet ?? '', 'r:id'),
  );
  if (sheet === undefined || target === undefined) throw new Error(`There is no sheet ${name}.`);
  return `xl/${attribute(target, 'Target').replace(/^\/?(?:xl\/)?/, '')}`;
}

/**
 * The parts of a workbook with native charts on its sheets, which exceljs cannot write. Tables and
 * comments of a sheet stay; a sheet with images has a drawing already, and none of ours has.
 */
export function addCharts(
  parts: Readonly<Record<string, string>>,
  chartsBySheet: Readonly<Record<string, readonly SheetChart[]>>,
): Record<string, string> {
  const added: Record<string, string> = { ...parts };
  const overrides: string[] = [];
  let chartCount = 0;
  Object.entries(chartsBySheet).forEach(([name, charts], index) => {
    if (charts.length === 0) return;
    const drawing = `drawings/drawing${index + 1}.xml`;
    const path = pathOfSheet(parts, name);
    const xml = parts[path] ?? '';
    if (xml.includes('<drawing ') || !xml.includes(beforeDrawing)) {
      throw new Error(`There is no place for charts on sheet ${name}.`);
    }
    const first = chartCount + 1;
    charts.forEach((chart) => {
      chartCount += 1;
      added[`xl/charts/chart${chartCount}.xml`] = chartXml(chart);
      overrides.push(override(`xl/charts/chart${chartCount}.xml`, 'chart'));
    });
    added[`xl/${drawing}`] = drawingXml(charts);
    overrides.push(override(`xl/${drawing}`, 'drawing'));
    added[`xl/drawings/_rels/drawing${index + 1}.xml.rels`] = relations(
      charts.map((_, place) =>
        relation(`rId${place + 1}`, 'chart', `../charts/chart${first + place}.xml`),
      ),
    );
    const relationsPath = `${path.replace('worksheets/', 'worksheets/_rels/')}.rels`;
    const link = relation('rIdCharts', 'drawing', `../${drawing}`);
    added[relationsPath] =
      parts[relationsPath]?.replace('</Relationships>', `${link}</Relationships>`) ??
      relations([link]);
    added[path] = xml.replace(beforeDrawing, `${beforeDrawing}<drawing r:id="rIdCharts"/>`);
  });
  added['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
    '</Types>',
    `${overrides.join('')}</Types>`,
  );
  return added;
}
