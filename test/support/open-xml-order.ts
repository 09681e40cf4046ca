const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Shared by the series of every plot. */
const chartSeries =
  'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth c:shape c:extLst';

/** Children per element in the order of their sequence: ECMA-376 part 1, chapters 18, 20.5 and 21.2. */
export const childOrder: Readonly<Record<string, readonly string[]>> = {
  worksheet: words(
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  ),
  c: words('f v is extLst'),
  cfRule: words('formula colorScale dataBar iconSet extLst'),
  workbook: words(
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  ),
  styleSheet: words(
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  ),
  dxf: words('font numFmt fill alignment border protection extLst'),
  table: words('autoFilter sortState tableColumns tableStyleInfo extLst'),
  'xdr:twoCellAnchor': words(
    'xdr:from xdr:to xdr:sp xdr:grpSp xdr:graphicFrame xdr:cxnSp xdr:pic xdr:contentPart xdr:clientData',
  ),
  'xdr:graphicFrame': words('xdr:nvGraphicFramePr xdr:xfrm a:graphic'),
  'c:chartSpace': words(
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotFmts c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst',
  ),
  'c:chart': words(
    'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:extLst',
  ),
  'c:plotArea': words(
    'c:layout c:areaChart c:lineChart c:barChart c:catAx c:valAx c:dTable c:spPr c:extLst',
  ),
  'c:areaChart': words('c:grouping c:varyColors c:ser c:dLbls c:dropLines c:axId c:extLst'),
  'c:lineChart': words(
    'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId c:extLst',
  ),
  'c:barChart': words(
    'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst',
  ),
  'c:ser': words(chartSeries),
  'c:marker': words('c:symbol c:size c:spPr c:extLst'),
  'c:catAx': words(
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl c:extLst',
  ),
  'c:valAx': words(
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:crossBetween c:majorUnit c:minorUnit c:dispUnits c:extLst',
  ),
  'c:title': words('c:tx c:layout c:overlay c:spPr c:txPr c:extLst'),
  'c:legend': words('c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr c:extLst'),
  'c:numCache': words('c:formatCode c:ptCount c:pt c:extLst'),
  'c:strCache': words('c:ptCount c:pt c:extLst'),
};
