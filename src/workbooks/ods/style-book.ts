import type { Border, Cell, Color, Style } from 'exceljs';
import { attributeText } from './ods-text.ts';
import { numberStyle } from './number-style.ts';

/** A look that a cell takes while a formula holds; the first that holds wins. */
export interface ConditionalLook {
  /** OpenFormula, as seen from `baseCell`. */
  readonly condition: string;
  readonly baseCell: string;
  readonly style: Partial<Style>;
}

/** Gives each different look a name, and keeps what must be written of it. */
export interface StyleBook {
  readonly nameFor: (cell: Cell, looks: readonly ConditionalLook[]) => string;
  /** Styles that belong to the content. */
  readonly automaticXml: () => string;
  /** Styles that a condition applies; these must have a name that a reader sees. */
  readonly commonXml: () => string;
}

const colourOf = (colour: Partial<Color> | undefined): string | null =>
  colour?.argb === undefined ? null : `#${colour.argb.slice(-6)}`;

const sides = ['top', 'bottom', 'left', 'right'] as const;

const borderXml = (side: string, border: Partial<Border> | undefined): string =>
  border?.style === undefined
    ? ''
    : ` fo:border-${side}="0.5pt solid ${colourOf(border.color) ?? '#000000'}"`;

/** Excel indents by three spaces of the font at a time. */
const indentMillimetres = 2.5;

function propertiesXml({ font, fill, border, alignment }: Partial<Style>): string {
  const background =
    fill?.type === 'pattern' && fill.pattern === 'solid'
      ? (colourOf(fill.fgColor) ?? colourOf(fill.bgColor))
      : null;
  const ink = colourOf(font?.color);
  const horizontal = alignment?.horizontal;
  const align = horizontal === 'right' ? 'end' : horizontal === 'left' ? 'start' : horizontal;
  const cell = [
    background === null ? '' : ` fo:background-color="${background}"`,
    alignment?.wrapText === true ? ' fo:wrap-option="wrap"' : '',
    alignment?.vertical === undefined ? '' : ` style:vertical-align="${alignment.vertical}"`,
    ...sides.map((side) => borderXml(side, border?.[side])),
  ].join('');
  const paragraph = [
    align === undefined ? '' : ` fo:text-align="${align}"`,
    alignment?.indent === undefined || alignment.indent === 0
      ? ''
      : ` fo:margin-left="${alignment.indent * indentMillimetres}mm"`,
  ].join('');
  const text = [
    font?.name === undefined ? '' : ` style:font-name="${attributeText(font.name)}"`,
    font?.size === undefined ? '' : ` fo:font-size="${font.size}pt"`,
    font?.bold === true ? ' fo:font-weight="bold"' : '',
    font?.italic === true ? ' fo:font-style="italic"' : '',
    ink === null ? '' : ` fo:color="${ink}"`,
  ].join('');
  return `<style:table-cell-properties${cell}/><style:paragraph-properties${paragraph}/><style:text-properties${text}/>`;
}

/** An empty book of styles. */
export function styleBook(): StyleBook {
  const styles = new Map<string, { name: string; xml: string }>();
  const numbers = new Map<string, { name: string; xml: string }>();
  const common = new Map<string, { name: string; xml: string }>();

  function entry(
    list: Map<string, { name: string; xml: string }>,
    key: string,
    prefix: string,
    xml: (name: string) => string,
  ): string {
    const known = list.get(key);
    if (known !== undefined) return known.name;
    const name = `${prefix}${list.size + 1}`;
    list.set(key, { name, xml: xml(name) });
    return name;
  }

  const mapXml = ({ condition, baseCell, style }: ConditionalLook): string => {
    const applied = entry(
      common,
      JSON.stringify(style),
      'Oordeel_',
      (name) =>
        `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">${propertiesXml(style)}</style:style>`,
    );
    return `<style:map style:condition="${attributeText(`is-true-formula(${condition})`)}" style:apply-style-name="${applied}" style:base-cell-address="${attributeText(baseCell)}"/>`;
  };

  return {
    nameFor: ({ style }, looks) =>
      entry(styles, JSON.stringify([style, looks]), 'ce', (name) => {
        const numFmt = style.numFmt ?? '';
        const isGeneral = numFmt === '' || numFmt === 'General' || numFmt === '@';
        const data = isGeneral
          ? ''
          : ` style:data-style-name="${entry(numbers, numFmt, 'n', (number) => numberStyle(number, numFmt))}"`;
        return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data}>${propertiesXml(style)}${looks.map(mapXml).join('')}</style:style>`;
      }),
    automaticXml: () => [...numbers.values(), ...styles.values()].map(({ xml }) => xml).join(''),
    commonXml: () => [...common.values()].map(({ xml }) => xml).join(''),
  };
}
