import type { CommuterGrouping } from '../../engine/commuting/commuting-outcome.ts';
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import type { CommutingSettings } from '../../engine/commuting/commuting-settings.ts';
import type {
  ShownCommuting,
  ShownGroup,
  ShownScheme,
} from '../../engine/commuting/shown-commuting.ts';
import type { TravelMode } from '../../engine/roster.ts';
import { capitalised, modeText } from './dutch-text.ts';

/** A scheme with its part in the comparison: "Nu", "Voorstel", "Alternatief 1". */
export interface ComparedScheme {
  readonly role: string;
  readonly scheme: CommutingScheme;
  readonly outcome: ShownScheme;
}

/** The scheme in force first, the proposal second; always at least these two. */
export const comparedSchemes = (
  { current, proposed, alternatives }: ShownCommuting,
  settings: CommutingSettings,
): readonly [ComparedScheme, ComparedScheme, ...ComparedScheme[]] => [
  { role: 'Nu', scheme: settings.current, outcome: current },
  { role: 'Voorstel', scheme: settings.proposed, outcome: proposed },
  ...alternatives.flatMap((outcome, index): ComparedScheme[] => {
    const scheme = settings.alternatives[index];
    return scheme === undefined ? [] : [{ role: `Alternatief ${index + 1}`, scheme, outcome }];
  }),
];

/** "Voorstel: fietsen en lopen ook vergoed" */
export const schemeTitle = ({ role, outcome }: ComparedScheme): string =>
  `${role}: ${outcome.schemeName}`;

/** What the roles in a table stand for, in one line. */
export const schemesLegend = (schemes: readonly ComparedScheme[]): string =>
  `${schemes.map(({ role, outcome }) => `${role} = ${outcome.schemeName}`).join('; ')}.`;

export const groupingText: Readonly<Record<CommuterGrouping, string>> = {
  all: 'Iedereen',
  mode: 'Vervoermiddel',
  distance: 'Afstand, enkele reis',
  programme: 'Programma',
  'scale-band': 'Schaal',
  'part-time': 'Voltijd of deeltijd',
  team: 'Team',
};

const keyText: Readonly<Partial<Record<CommuterGrouping, (key: string) => string>>> = {
  mode: (key) => capitalised(modeText(key as TravelMode | 'unknown')),
  distance: capitalised,
  'scale-band': (key) => `Schaal ${key}`,
  'part-time': (key) => (key === 'full-time' ? 'Voltijd' : 'Deeltijd'),
};

/** How a group is called on a sheet. */
export function groupText({
  grouping,
  key,
  isTogether,
}: Pick<ShownGroup, 'grouping' | 'key' | 'isTogether'>): string {
  if (grouping === 'all') return '';
  if (isTogether === true) return 'Kleine groepen samen';
  if (key === null) return 'Niet ingevuld';
  return keyText[grouping]?.(key) ?? key;
}
