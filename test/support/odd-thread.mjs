/** Thrown where nobody waits for it, as when memory runs out. */
const breaks = () =>
  new Promise(() => {
    setTimeout(() => {
      throw new Error('Broken.');
    }, 10);
  });

/** A thread that does what no thread should, by the name of the operation. */
export function answer({ operationId, parts }) {
  if (operationId === 'never-ends')
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  if (operationId === 'breaks') return breaks();
  return { status: 200, jsonText: JSON.stringify(parts.body) };
}
