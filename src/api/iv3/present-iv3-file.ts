import type { Iv3Delivery } from '../../engine/budget/iv3/compute-iv3-delivery.ts';
import type { AccountSide } from '../../engine/budget/iv3-classification.ts';

const remarks = [
  'Alleen de begrotingsregels van één scenario: een wijziging, geen volledige begroting. De balans is leeg.',
  'Een negatief bedrag bij de lasten is een besparing.',
];

/**
 * The file as CBS wants it: their names, in the form of `config/finance/iv3-data-schema.json`. A policy
 * indicator that could not be computed is left out.
 *
 * @param deliveredAt - instant, as ISO text in UTC
 * @see CBS, Iv3 data schema 2.1; period 0 is the budget, which follows from the checks that CBS runs on it
 */
export function presentIv3File(
  { details, cells, indicators, warnings }: Iv3Delivery,
  { deliveredAt, engineVersion }: { readonly deliveredAt: string; readonly engineVersion: string },
): Record<string, unknown> {
  const { bookYear, contact } = details;
  const amountsOf = (side: AccountSide) =>
    cells
      .filter((cell) => cell.side === side && cell.units !== 0)
      .map(({ taakveld, category, units }) => ({ taakveld, categorie: category, bedrag: units }));
  return {
    metadata: {
      overheidslaag: 'Gemeente',
      overheidsnummer: details.authorityNumber,
      overheidsnaam: details.authorityName,
      boekjaar: bookYear,
      periode: 0,
      status: 'Begroting',
      // The pattern of CBS takes whole seconds only.
      datum: deliveredAt.replace(/\.\d+Z$/, 'Z'),
      details_openbaar: details.areDetailsPublic,
      financieel_pakket: details.financePackage,
      export_software: `Meesterplan ${engineVersion}`,
    },
    contact: { naam: contact.name, email: contact.email, telefoon: contact.phone },
    opmerkingen: [
      ...remarks,
      details.unitEuros === 1
        ? 'Bedragen in euro.'
        : `Bedragen in eenheden van ${details.unitEuros.toLocaleString('nl-NL')} euro.`,
      ...warnings.map(({ text }) => text),
    ].map((tekst) => ({ tekst })),
    data: {
      lasten: amountsOf('lasten'),
      baten: amountsOf('baten'),
      balans_baten: [],
      balans_lasten: [],
      balans_standen: [],
      beleidsindicatoren: indicators.flatMap(({ code, value }) =>
        value === null
          ? []
          : [{ verslagperiode: `Beg_${bookYear}`, beleidsindicator: code, waarde: value }],
      ),
    },
  };
}
