import type { Worksheet } from 'exceljs';
import { paragraphs } from './ods-text.ts';

/** `&P` and the like; fonts and sizes are those of the sheet. */
function footerText(text: string): string {
  const fields: Readonly<Record<string, string>> = {
    '&A': '<text:sheet-name>-</text:sheet-name>',
    '&P': '<text:page-number>1</text:page-number>',
    '&N': '<text:page-count>1</text:page-count>',
  };
  const plain = text.replaceAll(/&"[^"]*"|&\d+ ?/g, '').trim();
  return paragraphs(plain).replaceAll(
    /&amp;[APN]/g,
    (field) => fields[field.replace('&amp;', '&')] ?? '',
  );
}

function footerXml(footer: string): string {
  const region = (mark: string, name: string): string => {
    const text = new RegExp(`&${mark}(.*?)(?=&[LCR]|$)`, 's').exec(footer)?.[1];
    return text === undefined
      ? ''
      : `<style:region-${name}>${footerText(text)}</style:region-${name}>`;
  };
  return `<style:footer>${region('L', 'left')}${region('C', 'center')}${region('R', 'right')}</style:footer>`;
}

/** How a sheet is printed: paper, margins, scale and footer. */
export function pageXml(
  sheet: Worksheet,
  number: number,
): { readonly layout: string; readonly master: string } {
  const { pageSetup, headerFooter } = sheet;
  const { margins } = pageSetup;
  const [width, height] =
    pageSetup.orientation === 'landscape' ? ['29.7cm', '21cm'] : ['21cm', '29.7cm'];
  const scale =
    pageSetup.fitToPage === true
      ? [
          ` style:scale-to-X="${pageSetup.fitToWidth ?? 1}"`,
          // 0 = as many pages long as it takes.
          (pageSetup.fitToHeight ?? 0) > 0 ? ` style:scale-to-Y="${pageSetup.fitToHeight}"` : '',
        ].join('')
      : ` style:scale-to="${pageSetup.scale ?? 100}%"`;
  const margin = (side: string, inches: number | undefined): string =>
    inches === undefined ? '' : ` fo:margin-${side}="${inches}in"`;
  return {
    layout: `<style:page-layout style:name="pm${number}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${pageSetup.orientation ?? 'portrait'}"${margin('left', margins?.left)}${margin('right', margins?.right)}${margin('top', margins?.top)}${margin('bottom', margins?.footer)} style:print="charts drawings objects zero-values"${scale}/><style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="0.4in" fo:margin-top="0.1in"/></style:footer-style></style:page-layout>`,
    master: `<style:master-page style:name="Pagina${number}" style:page-layout-name="pm${number}"><style:header style:display="false"/>${footerXml(headerFooter.oddFooter ?? '')}</style:master-page>`,
  };
}
