/** Behind every screen. The window has it before its page is drawn, and renderer/index.html before a script has run. */
export const pageBackground = { light: '#f7f7f7', dark: '#202020' } as const
