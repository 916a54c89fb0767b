/** What of an event may be left empty. */
export const mayBeCleared = ['startsAt', 'theme', 'venue', 'organiser', 'speaker', 'audience'].map(
  (name) => `change.${name}`,
);
