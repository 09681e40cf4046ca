/** The statuses of a pair as users know them. */
export const pairStatusInDutch = {
  proposed: 'voorstel',
  discussed: 'besproken',
  decided: 'vastgesteld',
  running: 'lopend',
  finished: 'afgerond',
} as const;
