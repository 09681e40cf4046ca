import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import type { PreparedCommuting } from '../../engine/commuting/prepared-commuting.ts';
import {
  withLever,
  type CommutingLever,
} from '../../engine/commuting/questions/commuting-lever.ts';
import type { ExactDecimal } from '../../engine/parameters.ts';
import { InvalidInput } from '../../engine/problems.ts';

/** A lever with the value it is turned to. */
interface TurnedLever {
  readonly lever: CommutingLever;
  readonly value: ExactDecimal;
}

/** A scheme that somebody asks about: one of the scenario, or one of their own, with levers turned. */
export interface AskedScheme {
  /** `null` = as `baseName` says. */
  readonly scheme: CommutingScheme | null;
  /** Name of a scheme of the scenario; `null` = the proposed one. */
  readonly baseName: string | null;
  /** What the result is called; `null` = as what it starts from. */
  readonly name: string | null;
  readonly turned: readonly TurnedLever[];
}

function baseOf({ settings }: PreparedCommuting, { scheme, baseName }: AskedScheme) {
  if (scheme !== null) return scheme;
  const { current, proposed, alternatives } = settings;
  if (baseName === null) return proposed;
  return [proposed, ...alternatives, current].find(({ name }) => name === baseName) ?? null;
}

/**
 * The schemes that are asked about.
 *
 * @param places - where each of them stands in the request
 * @throws InvalidInput with every name that no scheme of the scenario has
 */
export function schemesAsked(
  prepared: PreparedCommuting,
  asked: readonly AskedScheme[],
  places: readonly string[],
): CommutingScheme[] {
  const bases = asked.map((one) => baseOf(prepared, one));
  const { current, proposed, alternatives } = prepared.settings;
  const names = [current, proposed, ...alternatives].map(({ name }) => `"${name}"`);
  const problems = bases.flatMap((base, index) =>
    base !== null
      ? []
      : [
          {
            place: [places[index], 'uitgaandeVan'].filter(Boolean).join('.'),
            found: asked[index]!.baseName,
            expected: `een regeling van dit scenario: ${names.join(', ')}`,
          },
        ],
  );
  if (problems.length > 0) throw new InvalidInput(problems);
  return asked.map(({ name, turned }, index) => {
    const base = bases[index]!;
    // The scheme itself where nothing changes: what is known of the current one is used again.
    if (turned.length === 0 && (name === null || name === base.name)) return base;
    const scheme = turned.reduce((so, { lever, value }) => withLever(so, lever, value), base);
    return { ...scheme, name: name ?? base.name };
  });
}

/** The one scheme that a question is about. */
export const schemeAsked = (prepared: PreparedCommuting, asked: AskedScheme): CommutingScheme =>
  schemesAsked(prepared, [asked], [''])[0]!;
