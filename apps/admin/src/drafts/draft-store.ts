const prefix = 'draft:';

/** What was typed and not sent yet, for as long as the tab, reloads included: a shared desk keeps nobody's papers. */
export function readDraft(name: string): unknown {
  return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null') as unknown;
}

export function keepDraft(name: string, typed: unknown): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(typed));
  } catch {
    // A full store keeps the draft before; what is typed is still on the page.
  }
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}

export function forgetDrafts(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
}

/** What another person left in this tab is forgotten. */
export function ownDrafts(person: string): void {
  if (sessionStorage.getItem('drafts-of') !== person) forgetDrafts();
  sessionStorage.setItem('drafts-of', person);
}
