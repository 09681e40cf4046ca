interface Memory<Key, Made> {
  get(key: Key): Made | undefined;
  set(key: Key, made: Made): unknown;
}

/**
 * What was made for a key before, or is made now and kept: for what is the same each time and asked often.
 *
 * @param known - a `WeakMap` where the key is an object that may go
 * @param make - never to give `undefined`, which would be made anew
 * @see not law: saving work
 */
export function remembered<Key, Made>(known: Memory<Key, Made>, key: Key, make: () => Made): Made {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
