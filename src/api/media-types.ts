export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const odsType = 'application/vnd.oasis.opendocument.spreadsheet';
export const csvType = 'text/csv';
