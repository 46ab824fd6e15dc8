/** `appId` of electron-builder.yml: the installer writes it into the shortcut in the Start menu. */
export const applicationUserModelId = 'org.directory-services-console.console'
