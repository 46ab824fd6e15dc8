/** The domain of the lab's controller. The SID is given, so that groups can have identifiers known beforehand. */
export const realm = 'CORP.EXAMPLE'
export const dnsDomain = 'corp.example'
export const netbiosDomain = 'CORP'
export const domainDn = 'DC=corp,DC=example'
export const domainSid = 'S-1-5-21-1111111111-2222222222-3333333333'
export const controllerName = `dc1.${dnsDomain}`

/** Everything that tests count lies below it; what the domain itself brings does not. */
export const companyDn = `OU=Company,${domainDn}`
export const staffDn = `OU=Staff,${companyDn}`
export const groupsDn = `OU=Groups,${companyDn}`
/** Accounts that a log-on meets. */
export const serviceDn = `OU=Service,${domainDn}`
/** For tests that change entries; nothing else reads it. */
export const changesDn = `OU=Changes,${domainDn}`

/** One password for everybody: a domain demands three kinds of characters. */
export const labPassword = 'Canary-7!Paßwort'
export const administrator = { userName: 'Administrator', password: 'Adm1n-Canary-9!' } as const
export const reader = { userName: 'svc-reader', password: labPassword } as const
