/** Users whom one call deletes, and whom somebody can still look through before. */
export const mostDeletions = 1000
