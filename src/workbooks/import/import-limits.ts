/** What one uploaded file may cost. A municipality of 20,000 staff stays far below all of them. */
export interface ImportLimits {
  /** The file as uploaded. */
  readonly maxBytes: number;
  /** All parts of the workbook together, as really inflated; declared sizes are not believed. */
  readonly maxUnzippedBytes: number;
  /** Inflated to compressed size of one part; real sheets stay under about 60, a zip bomb nears 1,000. */
  readonly maxCompressionRatio: number;
  /** Files inside the workbook. */
  readonly maxParts: number;
  /** Filled rows per sheet. */
  readonly maxRows: number;
  /** Right-most filled column. */
  readonly maxColumns: number;
  /** Filled cells of all sheets together. */
  readonly maxCells: number;
  /** Errors and warnings listed one by one, each; more are counted. */
  readonly maxProblems: number;
}

const megabyte = 1024 * 1024;

export const defaultImportLimits: ImportLimits = {
  maxBytes: 20 * megabyte,
  maxUnzippedBytes: 200 * megabyte,
  maxCompressionRatio: 200,
  maxParts: 1000,
  maxRows: 250_000,
  maxColumns: 100,
  maxCells: 5_000_000,
  maxProblems: 10_000,
};
