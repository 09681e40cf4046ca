import ExcelJS from 'exceljs';

/** The values and formulas of a workbook, to be written once more by exceljs without any look. */
interface BareWorkbook {
  readonly sheetCount: number;
  readonly cellCount: number;
  readonly write: () => Promise<ArrayBuffer>;
}

/** What a workbook of ours holds, as the reference for writing it. */
export async function bareWorkbook(bytes: Uint8Array): Promise<BareWorkbook> {
  const made = new ExcelJS.Workbook();
  await made.xlsx.load(bytes.slice().buffer);
  const cells: {
    readonly sheet: string;
    readonly address: string;
    readonly value: ExcelJS.CellValue;
  }[] = [];
  for (const sheet of made.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell(({ address, value }) => cells.push({ sheet: sheet.name, address, value })),
    );
  }
  return {
    sheetCount: made.worksheets.length,
    cellCount: cells.length,
    write: () => {
      const workbook = new ExcelJS.Workbook();
      for (const { name } of made.worksheets) workbook.addWorksheet(name);
      for (const { sheet, address, value } of cells) {
        workbook.getWorksheet(sheet)!.getCell(address).value = value;
      }
      return workbook.xlsx.writeBuffer();
    },
  };
}
