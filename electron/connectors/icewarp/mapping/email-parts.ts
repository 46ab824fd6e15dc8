/** The form in which addresses and domains are compared. Empty where there is no `@`. */
export const domainOf = (email: string): string => {
  const at = email.lastIndexOf('@')
  return at <= 0
    ? ''
    : email
        .slice(at + 1)
        .trim()
        .toLowerCase()
}

export const localPartOf = (email: string): string => email.slice(0, Math.max(0, email.lastIndexOf('@'))).trim()

export const addressKey = (email: string): string => email.trim().normalize('NFC').toLowerCase()
