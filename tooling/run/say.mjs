/**
 * Everything the bootstrap has to say goes to standard error,
 * so that standard output carries only the result of the command.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** A refusal that a person can act on; `code` is stable, the message is Chinese. */
export class StartError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
