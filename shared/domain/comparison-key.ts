/**
 * The form in which names and addresses are compared: NFC, without case, without surrounding blanks.
 * Values are stored as they were given; only comparisons use this form (design, section 3).
 */
export function comparisonKey(value: string): string {
  return value.trim().normalize('NFC').toLowerCase().normalize('NFC')
}
