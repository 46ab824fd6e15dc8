// Playwright's loader stands in this place where Playwright starts the program.
