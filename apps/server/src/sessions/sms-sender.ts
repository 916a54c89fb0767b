/** Brings a code to a phone. A deployment plugs its provider in; the demo has none. */
export interface SmsSender {
  /** @returns the code when it is to be shown on the screen instead; null when a message is on its way */
  readonly sendCode: (phone: string, code: string) => Promise<string | null>;
}

/** Sends nothing; the code is shown to whoever asked for it. Only for a server that its own machine alone can reach. */
export const demoSmsSender: SmsSender = { sendCode: (_phone, code) => Promise.resolve(code) };
