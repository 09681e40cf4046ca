import { headingKey } from '../columns/heading-key.ts';

/** Data that may not come along, whatever it would be used for. */
interface ForbiddenKind {
  /** Dutch, completes "bevat ...". */
  readonly holds: string;
  /** On the key of the heading. */
  readonly pattern: RegExp;
}

/**
 * Special and criminal data (GDPR art. 9 and 10), numbers that open doors elsewhere (BSN, bank), judgement
 * of persons, and free text in which all of these end up.
 */
const forbiddenKinds: readonly ForbiddenKind[] = [
  {
    holds: 'een burgerservicenummer',
    pattern: /^bsn|bsn(nr|nummer)?$|burgerservice|sofi(nr|nummer)?$/,
  },
  {
    holds: 'een bankrekening',
    pattern: /^iban|iban$|bankrek|^rekeningn|salarisrekening|banknummer|^bic$/,
  },
  {
    holds: 'een identiteitsbewijs',
    pattern: /paspoort|identiteit|idkaart|rijbewijs|documentnummer/,
  },
  {
    holds: 'gegevens over gezondheid',
    pattern:
      /verzuim|^ziek|ziekte|medisch|gezondheid|arbeidsongeschikt|^(wia|wao|wga|iva)($|uitkering|status|perc)|wajong|handicap|beperking|zwanger|reintegratie|bedrijfsarts|banenafspraak|doelgroepregister/,
  },
  {
    holds: 'gegevens over herkomst',
    pattern:
      /nationalit|etnisch|etniciteit|geboorteland|^herkomst$|herkomstland|landvanherkomst|afkomst|migratieachtergrond|^ras$|verblijfsvergunning|verblijfstitel/,
  },
  {
    holds: 'gegevens over geloof of overtuiging',
    pattern: /geloof|religi|godsdienst|overtuiging|^kerk/,
  },
  {
    holds: 'een lidmaatschap van vakbond of partij',
    pattern: /vakbond|vakvereniging|politiek|partijlid/,
  },
  { holds: 'gegevens over geaardheid', pattern: /geaardheid|seksuel/ },
  { holds: 'strafrechtelijke gegevens', pattern: /strafblad|strafrecht|justitie|veroordeling/ },
  { holds: 'een oordeel over personen', pattern: /beoordeling|functionering|disciplinair/ },
  {
    holds: 'vrije tekst over personen',
    pattern: /opmerking|notitie|aantekening|bijzonderhe|commentaar|toelichting|^memo|vrijetekst/,
  },
  { holds: 'een wachtwoord', pattern: /wachtwoord|password/ },
];

/** What a heading says that its column holds and may not; `null` when nothing of the kind. */
export function forbiddenContent(heading: string): string | null {
  const key = headingKey(heading);
  return forbiddenKinds.find(({ pattern }) => pattern.test(key))?.holds ?? null;
}
