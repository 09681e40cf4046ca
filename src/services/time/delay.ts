/** Resolves after `ms`, or at once when `signal` aborts. */
export function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal?.aborted === true) return done();
    const stop = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      done();
    };
    const timer = setTimeout(stop, ms);
    signal?.addEventListener('abort', stop);
  });
}
