import type { Worksheet } from 'exceljs';
import { address } from '../export/cells.ts';
import { declaration, namespaces, titleXml } from './document-xml.ts';
import { numberStyle } from './number-style.ts';
import { attributeText, odsReference } from './ods-text.ts';
import type { DrawnChart, DrawnSeries } from './read-charts.ts';
import { columnCentimetres, rowCentimetres } from './sheet-xml.ts';

const added = (from: number, to: number, size: (index: number) => number): number =>
  Array.from({ length: to - from }, (_, index) => size(from + index + 1)).reduce(
    (sum, one) => sum + one,
    0,
  );

/** As large as the cells that the chart covers. */
function sizeOf(sheet: Worksheet, { from, to }: DrawnChart): string {
  const width = added(from[0], to[0], (column) => columnCentimetres(sheet, column));
  const height = added(from[1], to[1], (row) => rowCentimetres(sheet, row));
  return `svg:width="${width.toFixed(2)}cm" svg:height="${height.toFixed(2)}cm"`;
}

/** The frame in the sheet, with the text for who cannot see the chart. */
export const chartFrame = (sheet: Worksheet, chart: DrawnChart, folder: string): string =>
  `<draw:frame draw:style-name="kader" draw:name="${attributeText(chart.title)}" ${sizeOf(sheet, chart)}><draw:object xlink:href="./${folder}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${attributeText(chart.title)}</svg:title><svg:desc>${attributeText(chart.alternativeText)}</svg:desc></draw:frame>`;

/** Of every frame; without it LibreOffice fills it with its own blue. */
export const frameStyle =
  '<style:style style:name="kader" style:family="graphic"><style:graphic-properties draw:fill="none" draw:stroke="none"/></style:style>';

/** The cell that a chart hangs on. */
export const chartCell = ({ from }: DrawnChart): string => address(from[0] + 1, from[1] + 1);

/** As in the charts of Excel. */
const gridColour = 'd5dcdf';
const plain = '<style:graphic-properties draw:fill="none" draw:stroke="none"/>';

const styleXml = (name: string, properties: string, dataStyle = ''): string =>
  `<style:style style:name="${name}" style:family="chart"${dataStyle}>${properties}</style:style>`;

function seriesStyle({ kind, colour }: DrawnSeries, index: number): string {
  const graphic =
    colour === null
      ? 'draw:fill="none" draw:stroke="none"'
      : kind === 'line'
        ? `draw:stroke="solid" svg:stroke-width="0.08cm" svg:stroke-color="#${colour}"`
        : `draw:fill="solid" draw:fill-color="#${colour}" draw:stroke="solid" svg:stroke-color="#ffffff"`;
  return styleXml(
    `serie${index}`,
    `<style:chart-properties/><style:graphic-properties ${graphic}/>`,
  );
}

const seriesXml = ({ kind, name, values, count, colour }: DrawnSeries, index: number): string =>
  `<chart:series chart:style-name="serie${index}" chart:class="chart:${kind}" chart:values-cell-range-address="${attributeText(odsReference(values).slice(1))}" chart:label-cell-address="${attributeText(odsReference(name).slice(1))}"${colour === null ? ' loext:hide-legend="true"' : ''}><chart:data-point chart:repeated="${count}"/></chart:series>`;

/** The part `Object N/content.xml`: the chart itself, over cells of the sheets. */
export function chartObject(sheet: Worksheet, chart: DrawnChart): string {
  const { series } = chart;
  const isStacked = series.some((one) => one.isStacked);
  const letters = (size: number, weight: string): string =>
    `<style:text-properties style:font-family-generic="swiss" fo:font-family="Arial" fo:font-size="${size}pt" fo:font-weight="${weight}"/>`;
  const text = (size: number, weight: string, more = ''): string =>
    `<style:chart-properties${more}/>${letters(size, weight)}`;
  const axis = (dimension: 'x' | 'y', title: string, more: string): string =>
    `<chart:axis chart:dimension="${dimension}" chart:name="primary-${dimension}" chart:style-name="as-${dimension}">${titleXml(title, 'onder')}${more}</chart:axis>`;
  const categories = attributeText(odsReference(chart.categories).slice(1));
  return [
    `${declaration}<office:document-content ${namespaces}><office:automatic-styles>`,
    styleXml('titel', text(12, 'bold')),
    styleXml('onder', text(9, 'normal')),
    numberStyle('waarde', chart.valueFormat === '' ? '0' : chart.valueFormat),
    styleXml('as-x', text(9, 'normal', ' chart:display-label="true"')),
    styleXml(
      'as-y',
      text(9, 'normal', ' chart:display-label="true" chart:link-data-style-to-source="false"'),
      ' style:data-style-name="waarde"',
    ),
    styleXml('legenda', `<style:chart-properties/>${plain}${letters(9, 'normal')}`),
    styleXml('wand', plain),
    styleXml(
      'blad',
      '<style:graphic-properties draw:fill="solid" draw:fill-color="#ffffff" draw:stroke="none"/>',
    ),
    styleXml(
      'rooster',
      `<style:graphic-properties svg:stroke-width="0.02cm" svg:stroke-color="#${gridColour}"/>`,
    ),
    styleXml(
      'vlak',
      `<style:chart-properties${isStacked ? ' chart:stacked="true"' : ''} chart:gap-width="60" chart:treat-empty-cells="leave-gap"/>`,
    ),
    ...series.map(seriesStyle),
    '</office:automatic-styles><office:body><office:chart>',
    `<chart:chart ${sizeOf(sheet, chart)} chart:class="chart:${series[0]?.kind ?? 'bar'}" chart:style-name="blad">`,
    titleXml(chart.title, 'titel'),
    '<chart:legend chart:legend-position="bottom" style:legend-expansion="wide" chart:style-name="legenda"/>',
    '<chart:plot-area chart:style-name="vlak" chart:data-source-has-labels="both">',
    axis('x', chart.categoryTitle, `<chart:categories table:cell-range-address="${categories}"/>`),
    axis('y', chart.valueTitle, '<chart:grid chart:class="major" chart:style-name="rooster"/>'),
    ...series.map(seriesXml),
    '<chart:wall chart:style-name="wand"/>',
    '</chart:plot-area></chart:chart></office:chart></office:body></office:document-content>',
  ].join('');
}
