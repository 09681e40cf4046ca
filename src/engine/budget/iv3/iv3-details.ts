/** What only the municipality can say for a delivery of one book year. */
export interface Iv3Details {
  readonly bookYear: number;
  /** Four digits, as text. */
  readonly authorityNumber: string;
  readonly authorityName: string;
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
  readonly financePackage: string;
  readonly areDetailsPublic: boolean;
  /** Euros per unit in the delivery; thousands are customary, CBS does not write them down. */
  readonly unitEuros: number;
  /** On 1 January of the book year. */
  readonly inhabitants: number | null;
  /** Of the whole municipality in the book year, in cents. */
  readonly totalCostCents: number | null;
  /** Staff, hire and materials of the whole organisation, in cents. */
  readonly organisationCostCents: number | null;
  /** On taakveld 0.4 besides own staff (hire, housing, systems), in cents. */
  readonly otherOverheadCents: number | null;
}
