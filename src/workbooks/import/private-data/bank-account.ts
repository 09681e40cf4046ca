/**
 * Characters of an IBAN by country, the two letters included: the register of SWIFT (ISO 13616), of which
 * the length is part of what makes a text an IBAN.
 */
const lengths =
  'NO15 BE16 DK18 FI18 FK18 FO18 GL18 NL18 SD18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 MN20 XK20 CH21 ' +
  'HR21 LI21 LV21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 OM23 SO23 TL23 ' +
  'AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 LY25 PT25 ST25 IS26 TR26 BI27 DJ27 FR27 GR27 ' +
  'IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HN28 HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 QA29 ' +
  'UA29 JO30 KW30 MU30 YE30 MT31 SC31 LC32 RU33';
const lengthByCountry: ReadonlyMap<string, number> = new Map(
  lengths.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** Country and check digits, then the rest in one piece or in groups of four. */
const candidate =
  /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[A-Z0-9]{11,30}|(?:[ .-][A-Z0-9]{4}){2,7}(?:[ .-][A-Z0-9]{1,3})?)(?![A-Z0-9])/gi;

/** Fewer than any country has: words in capitals are no account. */
const fewestDigits = 9;

/** The check of ISO 7064: the first four characters behind the others, letters as 10-35, leave 1. */
function passesMod97(account: string): boolean {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

function isBankAccount(text: string): boolean {
  const account = text.replaceAll(/[ .-]/g, '').toUpperCase();
  // Of a Dutch one the form says enough: with a typing error it is still somebody's account.
  if (/^NL\d{2}[A-Z]{4}\d{10}$/.test(account)) return true;
  return (
    account.length === lengthByCountry.get(account.slice(0, 2)) &&
    account.replaceAll(/\D/g, '').length >= fewestDigits &&
    passesMod97(account)
  );
}

/**
 * The bank accounts (IBAN, any country) in a text, as they stand there. What follows in groups of four
 * may be words of the text, so each beginning counts.
 */
export function bankAccountsIn(text: string): string[] {
  return [...text.matchAll(candidate)].flatMap(([found]) => {
    const ends = [...found.matchAll(/[ .-]|$/g)].map(({ index }) => index);
    return ends.map((end) => found.slice(0, end)).find(isBankAccount) ?? [];
  });
}
