const listeners = new Set<() => void>();

/** Something that waits has changed. */
export function tellOfEntries(): void {
  for (const tell of listeners) tell();
}

export function hearOfEntries(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
