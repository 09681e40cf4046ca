import { escapeXml } from './escape-xml.ts';
import type { ChartCells, ChartPlot, ChartSeries } from './sheet-chart.ts';

const lineWidth = { series: 28_575, edge: 3_175 } as const;

export const solidFill = (colour: string | null): string =>
  colour === null ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const points = (values: ChartCells['values']): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`)
    .join('');

const numbers = ({ reference, values }: ChartCells): string =>
  `<c:numRef><c:f>${escapeXml(reference)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef>`;

const texts = ({ reference, values }: ChartCells): string =>
  `<c:strRef><c:f>${escapeXml(reference)}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`;

const cells = (from: ChartCells): string =>
  from.values.every((value) => typeof value === 'number') ? numbers(from) : texts(from);

/** Bars and areas get a white edge, so that neighbours are told apart without their colour. */
const look = (kind: ChartPlot['kind'], { colour }: ChartSeries): string =>
  kind === 'line'
    ? `<c:spPr><a:ln w="${lineWidth.series}">${solidFill(colour)}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solidFill(colour)}</c:spPr></c:marker>`
    : `<c:spPr>${solidFill(colour)}<a:ln w="${lineWidth.edge}">${solidFill(colour === null ? null : 'FFFFFF')}</a:ln></c:spPr>`;

const isBars = (kind: ChartPlot['kind']): boolean => kind === 'bars' || kind === 'stacked-bars';

/** One series of a plot; the order of its parts is that of CT_BarSer, CT_AreaSer and CT_LineSer. */
function seriesXml(
  kind: ChartPlot['kind'],
  series: ChartSeries,
  index: number,
  categories: ChartCells,
): string {
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${texts(series.name)}</c:tx>`,
    look(kind, series),
    isBars(kind) ? '<c:invertIfNegative val="0"/>' : '',
    `<c:cat>${cells(categories)}</c:cat><c:val>${numbers(series.values)}</c:val>`,
    kind === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

/** Of all plots of a chart, which share one pair of axes. */
export const axisIds = { category: 111, value: 222 } as const;

/**
 * A plot with its series.
 *
 * @param firstIndex - of its series among all of the chart
 */
export function plotXml(
  { kind, series }: ChartPlot,
  firstIndex: number,
  categories: ChartCells,
): string {
  const drawn = series
    .map((one, index) => seriesXml(kind, one, firstIndex + index, categories))
    .join('');
  const axes = `<c:axId val="${axisIds.category}"/><c:axId val="${axisIds.value}"/>`;
  const grouped = (grouping: string): string =>
    `<c:grouping val="${grouping}"/><c:varyColors val="0"/>${drawn}`;
  const gap = '<c:gapWidth val="60"/>';
  const plots: Readonly<Record<ChartPlot['kind'], string>> = {
    bars: `<c:barChart><c:barDir val="col"/>${grouped('clustered')}${gap}${axes}</c:barChart>`,
    'stacked-bars': `<c:barChart><c:barDir val="col"/>${grouped('stacked')}${gap}<c:overlap val="100"/>${axes}</c:barChart>`,
    'stacked-areas': `<c:areaChart>${grouped('stacked')}${axes}</c:areaChart>`,
    line: `<c:lineChart>${grouped('standard')}<c:marker val="1"/>${axes}</c:lineChart>`,
  };
  return plots[kind];
}
