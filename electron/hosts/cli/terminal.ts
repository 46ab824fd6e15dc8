/** What the command line needs of the process that it runs in. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv
  /** Columns of the output; a plan for people is cut to it. */
  readonly width: number
  /** Aborted by Ctrl+C and by a request to end. */
  readonly signal: AbortSignal
  /** A line, or several, on standard output. */
  print(text: string): void
  /** A line on standard error: progress, log lines, failures. */
  note(text: string): void
  /** Standard input to its end; on a terminal, one line typed without echo. */
  readSecret(prompt: string): Promise<string>
  /** Standard input to its end. */
  readInput(): Promise<string>
}
