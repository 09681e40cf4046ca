import type { PairingModel } from '../src/engine/pairing/build-pairing-model.ts';

/** Terms on one line; some readers stop at 255 characters. */
const termsPerLine = 8;

/**
 * A 0/1 program as text in the LP format of CPLEX, which HiGHS, CBC, GLPK and SCIP all read.
 * Variables are x0, x1, ... in the order of the choices.
 */
export function lpText({ objective, constraints }: PairingModel): string {
  const sum = (terms: PairingModel['constraints'][number]['terms']): string => {
    const texts = terms.map(({ variable, coefficient }) =>
      coefficient === 1 ? `+ x${variable}` : `+ ${coefficient} x${variable}`,
    );
    return inLines(texts);
  };
  const rows = constraints.flatMap(({ terms, least, limit }, row) => [
    ` r${row}:${sum(terms)} <= ${limit}`,
    ...(least === undefined ? [] : [` l${row}:${sum(terms)} >= ${least}`]),
  ]);
  return [
    'Maximize',
    ` points:${sum(objective.map((coefficient, variable) => ({ variable, coefficient })))}`,
    'Subject To',
    ...rows,
    'Binary',
    inLines(objective.map((_, variable) => `x${variable}`)),
    'End',
    '',
  ].join('\n');
}

function inLines(texts: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < texts.length; at += termsPerLine) {
    lines.push(` ${texts.slice(at, at + termsPerLine).join(' ')}`);
  }
  return lines.join('\n');
}
