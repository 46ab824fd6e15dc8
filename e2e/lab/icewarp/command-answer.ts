/** `body`: what stands within `<result>`. */
export type CommandAnswer =
  | { readonly kind: 'result'; readonly body: string; readonly sid?: string }
  | { readonly kind: 'error'; readonly uid: string; readonly wait?: 'tarpit' }

export const refused = (uid: string): CommandAnswer => ({ kind: 'error', uid })
export const done: CommandAnswer = { kind: 'result', body: '1' }
