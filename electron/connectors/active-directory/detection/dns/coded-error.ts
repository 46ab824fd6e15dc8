/** An error with a code of the resolver's kind (node:dns). */
export const codedError = (code: string): Error => Object.assign(new Error(code), { code })
