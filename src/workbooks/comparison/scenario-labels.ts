/** What the scenarios are called: a number tells them apart when two have the same name. */

/** "1. Sober (basis)", "2. Ruim": in rows and charts, where there is room. */
export const scenarioLabels = (names: readonly string[]): readonly string[] =>
  names.map((name, index) => `${index + 1}. ${name}${index === 0 ? ' (basis)' : ''}`);

/** "Scenario 1": above a column. */
export const scenarioHeading = (index: number): string => `Scenario ${index + 1}`;

/** "Verschil 2-1": above the column of a difference with the first. */
export const differenceHeading = (index: number): string => `Verschil ${index + 1}-1`;

/** Which scenario has which number, in one line. */
export const scenariosLegend = (labels: readonly string[]): string =>
  `Scenario’s: ${labels.join('; ')}.`;
