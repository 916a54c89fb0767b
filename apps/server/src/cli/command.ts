import type { App } from '../app.ts';

/** An option of a command: `--name VALUE`, or a switch. */
export interface CommandOption {
  readonly name: string;
  readonly value?: string;
  readonly summary: string;
  readonly required?: true;
}

export interface CommandInput {
  readonly app: App;
  readonly options: Readonly<Record<string, string | true | undefined>>;
  readonly words: readonly string[];
}

/** What a command answers: the same thing for people and for programs. */
export interface CommandResult {
  readonly text: string;
  readonly json: unknown;
  /** Set when the command ran but found something wrong. */
  readonly exitCode?: number;
}

export interface Command {
  readonly name: string;
  /** One Chinese sentence. */
  readonly summary: string;
  /** Words after the name, as help prints them: `<文件>`. */
  readonly words?: string;
  readonly options: readonly CommandOption[];
  /** What has to be ready before it runs: nothing, the schema, or the schema and the demo. */
  readonly needs: 'nothing' | 'schema' | 'data';
  readonly run: (input: CommandInput) => Promise<CommandResult>;
}
