import { CommanderError } from 'commander';
import { toProblem } from '../api/problem.ts';
import { InvalidInput, ParameterUnknown } from '../engine/problems.ts';

/** What is printed on stderr (empty = nothing), and the exit code. */
interface ProblemReport {
  readonly text: string;
  readonly exitCode: 0 | 1 | 2;
}

const asText = (fout: string, problemen: readonly object[]): string =>
  `${JSON.stringify({ fout, problemen }, null, 2)}\n`;

/** What commander calls wrong, by its own codes; it names one thing at a time, in English. */
const usageProblems: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'een opdracht uit "npx meesterplan --help"',
  'commander.unknownOption': 'een optie uit de hulp van de opdracht (--help)',
  'commander.missingArgument': 'een waarde voor dit argument',
  'commander.optionMissingArgument': 'een waarde achter deze optie',
  'commander.excessArguments': 'niet meer argumenten dan in de hulp van de opdracht (--help)',
};

function usageText({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? null;
  const isMissing = /missing/i.test(code);
  return asText('De opdracht klopt niet.', [
    {
      plaats: isMissing ? named : 'opdrachtregel',
      gevonden: isMissing ? null : named,
      verwacht: usageProblems[code] ?? 'een opdracht zoals in "npx meesterplan --help"',
    },
  ]);
}

/** What went wrong, as JSON: input that can be put right, or a failure of the program itself. */
export function problemReport(error: unknown): ProblemReport {
  if (error instanceof CommanderError) {
    // Asking for help or the version ends this way too.
    return error.exitCode === 0
      ? { text: '', exitCode: 0 }
      : { text: usageText(error), exitCode: 1 };
  }
  if (error instanceof InvalidInput || error instanceof ParameterUnknown) {
    const { detail, problemen } = toProblem(error);
    return { text: asText(detail, problemen), exitCode: 1 };
  }
  const cause = error instanceof Error ? error.message : String(error);
  return { text: asText(`Er ging iets mis in het programma zelf: ${cause}`, []), exitCode: 2 };
}
