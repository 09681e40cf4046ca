import { escapeXml } from './escape-xml.ts';
import type { SheetChart } from './sheet-chart.ts';

const xmlns = 'http://schemas.openxmlformats.org';

const cornerXml = (name: 'from' | 'to', [column, row]: SheetChart['from']): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

const frameXml = ({ title, alternativeText, from, to }: SheetChart, index: number): string =>
  [
    '<xdr:twoCellAnchor editAs="oneCell">',
    cornerXml('from', from),
    cornerXml('to', to),
    // 1 is the drawing itself.
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(alternativeText)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${xmlns}/drawingml/2006/chart"><c:chart xmlns:c="${xmlns}/drawingml/2006/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');

/** The part `xl/drawings/drawingN.xml`: where the charts of one sheet stand; `rIdN` is the Nth chart. */
export const drawingXml = (charts: readonly SheetChart[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<xdr:wsDr xmlns:xdr="${xmlns}/drawingml/2006/spreadsheetDrawing" xmlns:a="${xmlns}/drawingml/2006/main" xmlns:r="${xmlns}/officeDocument/2006/relationships">`,
    ...charts.map(frameXml),
    '</xdr:wsDr>',
  ].join('');
