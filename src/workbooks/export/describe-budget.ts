import type { Scenario } from '../../engine/scenario.ts';

/** How the budget table of a scenario is made up, as pairs of setting and value in Dutch. */
export function describeBudget({
  budget,
}: Pick<Scenario, 'budget'>): readonly (readonly [string, string])[] {
  const { tableProfileId, incidentalMonths, retirementLine, workforceLine, reserveCover } = budget;
  const extra = [
    ...(retirementLine ? ['kosten van RVU en generatiepact'] : []),
    ...(workforceLine ? ['loonsom en inhuur boven de begroting'] : []),
    ...(reserveCover ? ['dekking uit een reserve'] : []),
  ];
  return [
    ['Begroting: tabelprofiel', tableProfileId ?? 'het standaardprofiel'],
    [
      'Begroting: een regel is incidenteel',
      incidentalMonths === null
        ? 'volgens de aanname budget/incidental-months'
        : `als hij hoogstens ${incidentalMonths} maanden duurt`,
    ],
    ['Begroting: extra berekende regels', extra.join(', ') || 'geen'],
  ];
}
