/** `2,5` is how German writes it. What is no number becomes NaN, which the schema refuses. */
export const typedNumber = (typed: string): number =>
  typed.trim() === '' ? NaN : Number(typed.trim().replace(',', '.'))
