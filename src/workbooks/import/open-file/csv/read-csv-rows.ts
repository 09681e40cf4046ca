import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse as openParser, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { inDutch, refuseFile } from '../refuse-file.ts';
import { headRowCount, lastSheetRow, type TableRow } from '../table-file.ts';

/** Longest line: a hundred long texts; a lost quote would otherwise swallow the file. */
const longestRecord = 64 * 1024;

/** Bytes that are parsed before other work gets a turn: some milliseconds. */
const pieceLength = 64 * 1024;

type OnRow = (row: TableRow) => void;

function optionsFor(delimiter: string, onRow: OnRow): Options {
  let number = 0;
  return {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    on_record: (record) => {
      number += 1;
      if (number > lastSheetRow) {
        refuseFile(`meer dan ${inDutch(lastSheetRow)} regels`, 'een bestand zonder lege regels');
      }
      const values = record.map((field) => field.trim() || undefined);
      if (values.some((value) => value !== undefined)) onRow({ number, values });
      return null;
    },
  };
}

async function* inPieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += pieceLength) {
    yield bytes.subarray(from, from + pieceLength);
    await setImmediate();
  }
}

/**
 * Reads the rows of a csv text in order and keeps none. Text stays text: what is a number or a date
 * depends on the column.
 *
 * @throws InvalidInput when a quoted field is never closed, or a line is longer than any real one
 */
export async function readCsvRows(text: string, delimiter: string, onRow: OnRow): Promise<void> {
  try {
    const parser = openParser(optionsFor(delimiter, onRow));
    parser.resume();
    await pipeline(inPieces(text), parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuseFile(
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'een veld dat met een aanhalingsteken begint en nergens eindigt'
        : 'een regel die te lang is of niet klopt',
      'een csv-bestand met gesloten aanhalingstekens en hooguit 64 kB per regel',
    );
  }
}

/** Reads the first rows as far as they can be read with this separator. */
export function readCsvHead(text: string, delimiter: string, onRow: OnRow): void {
  try {
    parse(text, { ...optionsFor(delimiter, onRow), to: headRowCount });
  } catch (error) {
    // With another separator the quotes may fall right; the chosen one is read again, errors and all.
    if (!(error instanceof CsvError)) throw error;
  }
}
