import { InvalidInput } from '../../engine/problems.ts';

/**
 * Keeps files about very few people from being made.
 *
 * @throws InvalidInput when fewer people are in service than the threshold for exports
 */
export function requireEnoughPeople(headcount: number, smallest: number): void {
  if (headcount >= smallest) return;
  throw new InvalidInput(
    [
      {
        place: 'personeelsbestand',
        found: headcount === 1 ? '1 mens in dienst' : `${headcount} mensen in dienst`,
        expected: `minstens ${smallest} mensen in dienst op de peildatum`,
      },
    ],
    `Een werkboek is om te delen. Met minder dan ${smallest} mensen in dienst gaan de getallen over herkenbare personen; daarom wordt het niet gemaakt.`,
  );
}
