type Settle = (signedIn: boolean) => void;

let settle: Settle | null = null;
let asking: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Asks whoever sits here to sign in again, once for all calls that found the session over. False when they would not. */
export function askToSignInAgain(): Promise<boolean> {
  asking ??= new Promise<boolean>((resolve) => {
    settle = resolve;
  }).finally(() => {
    asking = null;
    settle = null;
    tell();
  });
  tell();
  return asking;
}

/** Ends the asking. */
export function answerSignInAgain(signedIn: boolean): void {
  settle?.(signedIn);
}

export function watchSignInAgain(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function isAskingToSignInAgain(): boolean {
  return asking !== null;
}
