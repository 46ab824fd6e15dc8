import { afterEach } from 'vitest'
import { readAll } from '../generic-ldap-lab.ts'
import { startIceWarpDouble, type IceWarpDouble } from './icewarp-double.ts'
import { noFault, type IceWarpFault } from './icewarp-fault.ts'
import { connectIceWarp, type IceWarpChange } from './icewarp-lab.ts'
import { labCompany } from './lab-company.ts'
import { labUser, standardDomain, type LabAccount, type LabCompany } from './lab-records.ts'
import type { IceWarpVariant } from './icewarp-variant.ts'
import type { DirectorySnapshot, DirectoryUser } from '../../../shared/domain/directory-snapshot.ts'

/** What the tests of the connector share; the double of a test is closed after it. */
const doubles: IceWarpDouble[] = []
afterEach(async () => {
  for (const double of doubles.splice(0)) await double.close()
})

export async function startDouble(options: Parameters<typeof startIceWarpDouble>[0]): Promise<IceWarpDouble> {
  const double = await startIceWarpDouble(options)
  doubles.push(double)
  return double
}

export const crowd = 3

export function start(
  variant: Partial<IceWarpVariant> = {},
  company: LabCompany = labCompany(crowd),
  fault: IceWarpFault = noFault,
): Promise<IceWarpDouble> {
  return startDouble({ company, variant, fault, scheme: 'http' })
}

export async function read(
  filters: IceWarpChange['filters'] = {},
  variant: Partial<IceWarpVariant> = {},
  company?: LabCompany,
): Promise<DirectorySnapshot> {
  const { port } = await start(variant, company)
  return readAll(connectIceWarp(port, { filters }))
}

export const both = [{ interfaces: 'command' }, { interfaces: 'object' }] as const satisfies Partial<IceWarpVariant>[]

export const userOf = ({ users }: DirectorySnapshot, name: string): DirectoryUser | undefined =>
  users.find(({ userName }) => userName === name)

export const administrator = labUser('admin@example.com', 'Administrator', { adminType: 2 })

export const company = (accounts: readonly LabAccount[], ...domains: LabCompany['domains']): LabCompany => ({
  domains: [standardDomain('example.com'), ...domains],
  accounts: [administrator, ...accounts],
})
