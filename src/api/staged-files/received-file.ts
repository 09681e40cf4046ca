import type * as z from 'zod';
import { xlsxType } from '../media-types.ts';

/** The limit of the importer, enforced while the bytes come in; `test/api` keeps the two equal. */
export const stagedFileLimitBytes = 20 * 1_048_576;

/** A file as it is sent in. */
export const stagedFileBody = {
  contentTypes: [xlsxType, 'text/csv', 'application/octet-stream'],
  limitBytes: stagedFileLimitBytes,
  description: 'Het bestand zelf, xlsx of csv.',
};

/** What whoever sends in a file can be told. */
export const receivedFileAnswers = <Contract extends z.ZodType>(contract: Contract) =>
  ({
    200: {
      description: 'Dit bestand was al eerder ingestuurd; hier is het.',
      contract,
      hasLocation: true,
    },
    202: { description: 'Ontvangen; de controle loopt.', contract, hasLocation: true },
  }) as const;

/** The answer itself. */
export const receivedFileReply = <Json extends object>(
  json: Json,
  { isKnown, location }: { readonly isKnown: boolean; readonly location: string },
) =>
  isKnown
    ? ({ status: 200, json: { ...json, bekend: true }, location } as const)
    : ({ status: 202, json, location } as const);
