/** What a double of IceWarp holds. Codes are those of the reference (icewarp.md, data model and mapping). */
export interface LabDomain {
  readonly name: string
  /** D_Type: 0 standard, 1 ETRN queue, 2 domain alias, 3 backup, 4 distributed, 5 service. */
  readonly type: number
  /** D_DomainValue: the domain that an alias stands for. */
  readonly target?: string
  readonly description?: string
  /** Told instead of the number of accounts, which real servers get wrong (a capture has -5). */
  readonly toldCount?: number
}

export interface LabAccount {
  readonly domain: string
  /** Local parts, the first one is primary; pattern tokens such as `[support_aliases]` may stand among them. */
  readonly aliases: readonly string[]
  /** U_Type: 0 user, 1 mailing list, 7 group, 8 resource. */
  readonly type: number
  readonly name: string
  readonly givenName?: string
  readonly surname?: string
  /** What the contact card says; absent: no card. */
  readonly fileAs?: string
  /** Differs from the first alias where it is given. */
  readonly mailbox?: string
  /** U_Login; absent: as the log-on policy has it. */
  readonly login?: string
  readonly password?: string
  /** 0 enabled, 1 log-on disabled, 2 log-on and receiving disabled, 3 tarpitting. */
  readonly state?: number
  /** 0 user, 1 domain administrator, 2 server administrator. */
  readonly adminType?: number
  /** yyyy/mm/dd */
  readonly validTill?: string
  readonly secondFactor?: 'required'
  /** Tokens of a group or a mailing list. */
  readonly members?: readonly string[]
  readonly description?: string
  /** Properties that have no value here, in lower case. */
  readonly withoutValue?: readonly string[]
}

export interface LabCompany {
  readonly domains: readonly LabDomain[]
  readonly accounts: readonly LabAccount[]
}

export const emailOf = ({ aliases, domain }: LabAccount): string => `${aliases[0] ?? ''}@${domain}`

export const passwordFor = (email: string): string => `secret of ${email}`

type Facts = Partial<LabAccount>

/** `jdoe@example.com` with the password that `passwordFor` gives. */
export function labUser(email: string, name: string, facts: Facts = {}): LabAccount {
  const [local = '', domain = ''] = email.split('@')
  return { domain, aliases: [local], type: 0, name, password: passwordFor(email), ...facts }
}

export const labGroup = (email: string, name: string, members: readonly string[], facts: Facts = {}): LabAccount => ({
  ...labUser(email, name),
  type: 7,
  members,
  ...facts,
})

/** Every standard domain has this group; all of its users are members (captured on 11.4). */
export const publicFolders = (domain: string): LabAccount =>
  labGroup(`public-folders@${domain}`, 'Public Folders', [`[${domain}]`])

export const standardDomain = (name: string, facts: Partial<LabDomain> = {}): LabDomain => ({ name, type: 0, ...facts })
