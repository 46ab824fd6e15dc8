import {
  labGroup,
  labUser,
  passwordFor,
  publicFolders,
  standardDomain,
  type LabAccount,
  type LabCompany,
} from './lab-records.ts'

export const labAdministrator = { userName: 'admin@example.com', password: passwordFor('admin@example.com') } as const

/** More than one page of the usual size of 250. */
const usualCrowd = 300

const crowd = (size: number): readonly LabAccount[] =>
  Array.from({ length: size }, (_none, index) => {
    const number = String(index + 1).padStart(4, '0')
    return labUser(`crowd${number}@crowd.example`, `Member ${number}`)
  })

/** The company that the reference asks a double to have (what a test double must do, fixture). */
export const labCompany = (crowdSize = usualCrowd): LabCompany => ({
  domains: [
    standardDomain('example.com', { description: 'Head office' }),
    standardDomain('example.org', { toldCount: -5 }),
    standardDomain('crowd.example'),
    { name: 'example.net', type: 2, target: 'example.com' },
    { name: 'queue.example', type: 1 },
    { name: 'backup.example', type: 3 },
    { name: 'spread.example', type: 4 },
    { name: '##internalservicedomain.icewarp.com##', type: 0 },
  ],
  accounts: [
    labUser('admin@example.com', 'Administrator', { adminType: 2 }),
    labUser('jdoe@example.com', 'Jane Doe', {
      aliases: ['jdoe', 'jane', 'j.doe'],
      givenName: 'Jane',
      surname: 'Doe',
      fileAs: 'Doe, Jane',
    }),
    labUser('müller@example.com', 'Jürgen Müller & Söhne <b>GmbH</b>'),
    labUser('support@example.com', 'Support', { aliases: ['support', '[support_aliases]', 'help'] }),
    labUser('boxed@example.com', 'Has another mailbox', { mailbox: 'b0x' }),
    labUser('off@example.com', 'Log-on disabled', { state: 1 }),
    labUser('silent@example.com', 'Log-on and receiving disabled', { state: 2 }),
    labUser('slow@example.com', 'Tarpitted', { state: 3 }),
    labUser('expired@example.com', 'Expired', { validTill: '2020/01/31' }),
    labUser('careful@example.com', 'With a second factor', { secondFactor: 'required' }),
    labUser('two.lines@example.com', 'First line\r\nsecond line'),
    labUser('anna@example.org', 'Anna Becker', { aliases: ['anna', 'a.becker'] }),
    labUser('boris@example.org', 'Boris', { adminType: 1 }),
    labUser('far@spread.example', 'Far Away'),
    labUser('guest@##internalservicedomain.icewarp.com##', 'Guest of a chat'),
    labUser('list@example.com', 'A mailing list', { type: 1, members: ['jdoe@example.com;;'] }),
    labUser('room@example.com', 'A meeting room', { type: 8 }),
    ...['example.com', 'example.org', 'crowd.example', 'spread.example'].map(publicFolders),
    labGroup('sales@example.com', 'Sales', ['jdoe@example.com', 'anna@example.org'], { description: 'Sells things' }),
    labGroup('ring-one@example.com', 'Ring One', ['[ring-two@example.com]', 'boxed@example.com']),
    labGroup('ring-two@example.com', 'Ring Two', ['[ring-one@example.com]', 'boxed@example.com', 'anna@example.org']),
    labGroup('mixed@example.com', 'Mixed', [
      'JANE@example.net',
      'sales@example.com',
      'support@example.com;0',
      'partner@elsewhere.example',
      'gone@example.com',
      'list@example.com',
      '[spread.example]',
      '[nowhere.example]',
    ]),
    labGroup('empty@example.org', 'Empty', []),
    ...crowd(crowdSize),
  ],
})

/** Primary addresses of everybody whom a read without filters gives. */
export const labUsers = (crowdSize = usualCrowd): readonly string[] => {
  const { domains, accounts } = labCompany(crowdSize)
  const own = new Set(
    domains.filter(({ type, name }) => (type === 0 || type === 4) && !name.startsWith('##')).map(({ name }) => name),
  )
  return accounts
    .filter(({ type, domain }) => type === 0 && own.has(domain))
    .map(({ aliases, domain }) => `${aliases[0] ?? ''}@${domain}`)
}
