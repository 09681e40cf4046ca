import { SaxesParser } from 'saxes';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** What stands before the settings of calculation; Open XML has one order for the parts of a workbook. */
const before = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** The workbook part with a request to compute everything when it is opened; all else stays. */
export function askForRecalculation(xml: string): string {
  let place: { readonly from: number; readonly to: number; readonly text: string } | null = null;
  const parser = new SaxesParser({ position: true, xmlns: false });
  parser.on('opentag', (tag) => {
    if (localName(tag.name) !== 'calcPr') return;
    const from = xml.lastIndexOf('<', parser.position - 1);
    const text = xml.slice(from, parser.position);
    const without = text.replace(/\sfullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '');
    const wanted = `<${tag.name} fullCalcOnLoad="1"${without.slice(tag.name.length + 1)}`;
    place = { from, to: parser.position, text: wanted };
  });
  parser.on('closetag', (tag) => {
    const name = localName(tag.name);
    if (!before.has(name)) return;
    const prefix = tag.name.slice(0, tag.name.length - name.length);
    place = {
      from: parser.position,
      to: parser.position,
      text: `<${prefix}calcPr fullCalcOnLoad="1"/>`,
    };
  });
  parser.write(xml).close();
  if (place === null) return xml;
  const { from, to, text } = place as { from: number; to: number; text: string };
  return xml.slice(0, from) + text + xml.slice(to);
}
