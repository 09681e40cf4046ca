import { headingKey, headingWords, withoutNote } from '../columns/heading-key.ts';

/** Data that may not come along, whatever it would be used for. */
interface ForbiddenKind {
  /** Dutch, completes "bevat ...". */
  readonly holds: string;
  /** Any of these, on the words of the heading with single spaces, and on the words glued together. */
  readonly patterns: readonly RegExp[];
  /** Also the work of some: a team is called Gezondheid and a position Bedrijfsarts. */
  readonly isAlsoWork?: boolean;
  /** Innocent between brackets: `Functie (zie toelichting)`. */
  readonly isAllowedInNote?: boolean;
}

/**
 * Special and criminal data (GDPR art. 9 and 10), numbers that open doors elsewhere (BSN, bank), judgement
 * of persons, and free text in which all of these end up. A `\b` keeps apart what only looks alike:
 * `muziek`, `berekening`, `opmaak`.
 */
const forbiddenKinds: readonly ForbiddenKind[] = [
  {
    holds: 'een burgerservicenummer',
    patterns: [
      /\bbsn|bsn\b|bsn ?(nr|num)|burger ?service|\bburger ?(nr|num)|\bsofi(?!a)/,
      /\bfisca(al|le|l) ?(id|nr|no\b|num|code|reg)|^fiscaal$|\btax ?(id|nr|no\b|num)/,
      /\bsocial (security|insurance)|\bssn\b|\bsv ?(nr|num)|nationa(al|l) ?(id|nr|num|insurance)/,
      /persoonsgebonden ?(nr|num)|\bpgn\b|rijksregister|\b(insz|niss)\b|^a ?(nr|nummer)$/,
      // The field of AFAS Profit.
      /^sose$/,
    ],
  },
  {
    holds: 'een bankrekening',
    patterns: [
      /\biban|iban\b|\bbank(?!et)|bankrek|banknummer|\bgiro|\b(bic|swift)\b|credit ?card/,
      /^(?!.*(grootboek|kosten|balans|voor rekening)).*\brekening(?!schema|stelsel)/,
      /\brek ?(nr|num)|(salaris|loon|betaal|spaar|prive)rekening|account ?(nr|no\b|num)/,
    ],
  },
  {
    holds: 'een identiteitsbewijs',
    patterns: [
      /paspoort|passport|identiteit|identity|\bid ?kaart|rijbewijs|document ?(nr|num)|^v ?(nr|nummer)$/,
    ],
  },
  {
    holds: 'gegevens over gezondheid',
    isAlsoWork: true,
    patterns: [
      /verzuim|(?<!mu)ziek|medisch|medical|gezondheid|\bhealth|\bsick|\billness|\babsen(t|ce)/,
      /\bafwezig|arbeidsongeschikt|\b(wia|wao|wga|iva)($|\b| ?(uitkering|status|perc))|wajong/,
      /handicap|beperking|\binvalid|\bdisab|zwanger|bevalling|\bherstel(d|datum|melding)?\b|betermeld/,
      /reintegrat|poortwachter|bedrijfsarts|banenafspraak|doelgroep ?(register|verkl)|\bno ?risk/,
    ],
  },
  {
    holds: 'gegevens over herkomst',
    patterns: [
      /nationalit|staatsburger|etnisch|etniciteit|ethnic|afkomst|migratie ?achtergrond|huidskleur/,
      /geboorte ?(land|plaats|gemeente|stad)|birth ?(place|country)|(place|country) of birth/,
      /^herkomst$|herkomst ?land|land ?van ?herkomst|culturele (achtergrond|herkomst)|moedertaal/,
      /^(ras|race)$|verblijfs ?(vergunning|titel|status|document)/,
    ],
  },
  {
    holds: 'gegevens over geloof of overtuiging',
    isAlsoWork: true,
    patterns: [/geloof|religi|godsdienst|overtuiging|levensbeschouw|\bkerk/],
  },
  {
    holds: 'een lidmaatschap van vakbond of partij',
    isAlsoWork: true,
    patterns: [
      /vakbond|vakvereniging|vakbeweging|\bbonds?(lid|contributie)?\b|\bunion\b|lidmaatschap/,
      /\bcontributie|politiek|political|partijlid|\b(fnv|cnv|cmhf)\b/,
    ],
  },
  {
    holds: 'gegevens over geaardheid',
    patterns: [/geaardheid|seksuel|sexual|\blhbt/],
  },
  {
    holds: 'strafrechtelijke gegevens',
    isAlsoWork: true,
    patterns: [/strafblad|strafrecht|justitie|veroordeling|criminal/],
  },
  {
    holds: 'een oordeel over personen',
    isAlsoWork: true,
    patterns: [
      /beoordel|beoordeeld|\boordeel|functionering|\bfunctioneren|disciplinair|berisping/,
      /\b(appraisal|assessment|performance|rating)|vlootschouw|\b(9|nine) ?box/,
    ],
  },
  {
    holds: 'vrije tekst over personen',
    isAllowedInNote: true,
    patterns: [
      /\bopm(?![ae])|opmerking|notit|\bnotes?\b|\bannota|aantekening|kanttekening|\bmemo/,
      /bijzonderhe|\bbijz\b|commentaar|\bcomment|\bremark|toelicht|\btoel\b|gespreksverslag/,
      /\bvrije? ?(veld|tekst|text|invoer|ruimte)|\bfree ?(text|field)/,
      /^tekst( ?\d+)?$|tekst ?veld|\b(extra|overige|aanvullende) info(rmatie)?\b/,
    ],
  },
  { holds: 'een wachtwoord', patterns: [/wachtwoord|password|\bpin(code)?\b/] },
];

/** What a heading says that its column holds, and may not. */
export interface ForbiddenContent {
  /** Dutch, completes "bevat ...". */
  readonly holds: string;
  /** Whether the same words can name a team or position. */
  readonly isAlsoWork: boolean;
}

/** What a heading says that its column holds and may not; `null` when nothing of the kind. */
export function forbiddenContent(heading: string): ForbiddenContent | null {
  const text = withoutNote(heading).trim() === '' ? heading : withoutNote(heading);
  const forms = (from: string): string[] => [headingWords(from), headingKey(from)];
  const [whole, bare] = [forms(heading), forms(text)];
  const kind = forbiddenKinds.find(({ patterns, isAllowedInNote = false }) =>
    patterns.some((pattern) => (isAllowedInNote ? bare : whole).some((form) => pattern.test(form))),
  );
  return kind === undefined ? null : { holds: kind.holds, isAlsoWork: kind.isAlsoWork ?? false };
}
