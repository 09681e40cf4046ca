/** Looks until `found` gives something, or fails after `withinMs`. */
export async function until<Found>(
  what: string,
  find: () => Promise<Found | null | undefined | false> | Found | null | undefined | false,
  withinMs = 20_000,
): Promise<Found> {
  const last = performance.now() + withinMs;
  for (;;) {
    const found = await find();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > last) throw new Error(`Not within ${withinMs} ms: ${what}.`);
    await new Promise((done) => {
      setTimeout(done, 25);
    });
  }
}
