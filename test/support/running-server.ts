/** What start-stores.ts hands to stop-stores.ts: they run in one process, but share no module cache. */
interface Running {
  server?: { readonly folders: readonly string[]; stop(): Promise<void> };
}

const holder = globalThis as typeof globalThis & { meesterplanTestServer?: Running };

export const running: Running = (holder.meesterplanTestServer ??= {});
