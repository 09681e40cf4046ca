import { countText } from '../../dutch-numbers.ts';

/** `1 medewerker`, `1.304 medewerkers`: the one word for them on the page. */
export const staffText = (count: number): string => countText(count, 'medewerker', 'medewerkers');

/** Why a figure is not there. */
export const fewStaff = 'het zou iets zeggen over een klein aantal medewerkers';
