import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../../config/project-root.ts';
import type { Scale } from '../../../src/engine/parameters.ts';
import { keyedWhole } from './keyed-draw.ts';

/** Where the work is done, which decides the days at home. */
type Workplace = 'kantoor' | 'balie' | 'buiten';

/** A post of the invented municipality, held by somebody, hired for or vacant. */
export interface Post {
  /** `team/position/number`: stable when another team changes. */
  readonly id: string;
  readonly team: string;
  readonly programme: string;
  readonly taakveld: string;
  readonly costCentre: string;
  readonly position: string;
  readonly positionFamily: string;
  readonly scale: Scale | null;
  readonly workplace: Workplace;
}

interface OrganisationFile {
  readonly naam: string;
  readonly functies: Readonly<
    Record<string, { familie: string; schaal: string | null; werk: Workplace }>
  >;
  readonly teams: readonly {
    readonly team: string;
    readonly programma: string;
    readonly taakveld: string;
    readonly kostenplaats: string;
    readonly bezetting: Readonly<Record<string, number>>;
  }[];
  readonly inhuur: Readonly<Record<string, number>>;
  readonly vacatures: Readonly<Record<string, number>>;
}

const file = parse(
  readFileSync(join(projectRoot, 'templates/example/generator/organisation.yaml'), 'utf8'),
) as OrganisationFile;

export const municipalityName = file.naam;

function postOf(team: OrganisationFile['teams'][number], position: string, id: string): Post {
  const { familie, schaal, werk } = file.functies[position]!;
  return {
    id,
    team: team.team,
    programme: team.programma,
    taakveld: team.taakveld,
    costCentre: team.kostenplaats,
    position,
    positionFamily: familie,
    scale: schaal,
    workplace: werk,
  };
}

/** Posts held by people in service. */
export const filledPosts: readonly Post[] = file.teams.flatMap((team) =>
  Object.entries(team.bezetting).flatMap(([position, count]) =>
    Array.from({ length: count }, (_, index) =>
      postOf(team, position, `${team.team}/${position}/${index}`),
    ),
  ),
);

/** Posts without an employee, in one of the teams that have such a position. */
const openPosts = (kind: string, counts: Readonly<Record<string, number>>): readonly Post[] =>
  Object.entries(counts).flatMap(([position, count]) => {
    const teams = file.teams.filter(({ bezetting }) => position in bezetting);
    return Array.from({ length: count }, (_, index) => {
      const id = `${kind}/${position}/${index}`;
      return postOf(teams[keyedWhole(id, 'team', 0, teams.length - 1)]!, position, id);
    });
  });

export const hiredPosts = openPosts('inhuur', file.inhuur);
export const vacantPosts = openPosts('vacature', file.vacatures);
