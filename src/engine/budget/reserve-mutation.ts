/**
 * Where Iv3 has additions to and withdrawals from reserves, and nothing else.
 *
 * @see CBS, Iv3 definition file for municipalities, `grijze_cellen`; `config/finance/iv3-gemeente.yaml`
 */
export const reserveMutation = { taakveld: '0.10', category: '7.1' } as const;
