/** What happened, and what to do next. `{name}` is filled from the problem's parameters. */
export interface ProblemText {
  readonly message: string
  readonly hint: string
}
