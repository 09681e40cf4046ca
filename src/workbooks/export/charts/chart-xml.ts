import { escapeXml } from './escape-xml.ts';
import { axisIds, plotXml, solidFill } from './series-xml.ts';
import type { SheetChart } from './sheet-chart.ts';

const xmlns = 'http://schemas.openxmlformats.org';
const [ink, gridColour] = ['1F2A30', 'D5DCDF'];
/** In hundredths of a point. */
const sizes = { title: 1200, text: 900 } as const;

function titleXml(text: string, size: number, isBold: boolean): string {
  const run = `lang="nl-NL" sz="${size}" b="${isBold ? 1 : 0}"`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${isBold ? 1 : 0}"/></a:pPr><a:r><a:rPr ${run}/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const noTicks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';

const categoryAxis = ({ categoryTitle }: SheetChart): string =>
  `<c:catAx><c:axId val="${axisIds.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${titleXml(categoryTitle, sizes.text, false)}<c:numFmt formatCode="0" sourceLinked="0"/>${noTicks}<c:tickLblPos val="low"/><c:crossAx val="${axisIds.value}"/><c:crosses val="autoZero"/></c:catAx>`;

const valueAxis = ({ valueTitle, valueFormat }: SheetChart): string =>
  `<c:valAx><c:axId val="${axisIds.value}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350">${solidFill(gridColour)}</a:ln></c:spPr></c:majorGridlines>${titleXml(valueTitle, sizes.text, false)}<c:numFmt formatCode="${escapeXml(valueFormat)}" sourceLinked="0"/>${noTicks}<c:tickLblPos val="nextTo"/><c:crossAx val="${axisIds.category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;

/** Below the plot; what is not drawn is not explained. */
function legendXml({ plots }: SheetChart): string {
  const hidden = plots
    .flatMap(({ series }) => series)
    .flatMap(({ colour }, index) =>
      colour === null
        ? [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`]
        : [],
    );
  return `<c:legend><c:legendPos val="b"/>${hidden.join('')}<c:overlay val="0"/></c:legend>`;
}

/** The part `xl/charts/chartN.xml`: DrawingML chart, ECMA-376 part 1, chapter 21.2. */
export function chartXml(chart: SheetChart): string {
  let seriesBefore = 0;
  const plots = chart.plots.map((plot) => {
    const xml = plotXml(plot, seriesBefore, chart.categories);
    seriesBefore += plot.series.length;
    return xml;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace xmlns:c="${xmlns}/drawingml/2006/chart" xmlns:a="${xmlns}/drawingml/2006/main" xmlns:r="${xmlns}/officeDocument/2006/relationships">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title, sizes.title, true),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    ...plots,
    categoryAxis(chart),
    valueAxis(chart),
    '</c:plotArea>',
    legendXml(chart),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${sizes.text}">${solidFill(ink)}<a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="nl-NL"/></a:p></c:txPr>`,
    '</c:chartSpace>',
  ].join('');
}
