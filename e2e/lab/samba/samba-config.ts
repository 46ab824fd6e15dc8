import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Certificate } from '../certificates.ts'
import { controllerName, dnsDomain, realm } from './samba-domain.ts'

export interface SambaFolder {
  readonly folder: string
  readonly certificate: Certificate
  readonly authority: Certificate
}

export const configFileOf = (folder: string): string => join(folder, 'etc', 'smb.conf')
export const krb5FileOf = (folder: string): string => join(folder, 'krb5.conf')

/** On loopback alone, with everything that it writes in its own folder. */
export function writeSambaConfig({ folder, certificate, authority }: SambaFolder): void {
  const file = configFileOf(folder)
  const settings = [
    'server services = rpc, ldap, cldap, kdc, dns, winbindd',
    'bind interfaces only = yes',
    'interfaces = lo',
    'dns forwarder = 127.0.0.1',
    `log file = ${folder}/log`,
    `pid directory = ${folder}`,
    `ncalrpc dir = ${folder}/ncalrpc`,
    `winbindd socket directory = ${folder}/winbindd`,
    'tls enabled = yes',
    `tls keyfile = ${certificate.keyFile}`,
    `tls certfile = ${certificate.certFile}`,
    `tls cafile = ${authority.certFile}`,
  ]
  const provisioned = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(dns forwarder|log file)\b/u.test(line))
    .join('\n')
  writeFileSync(file, provisioned.replace('[global]', `[global]\n\t${settings.join('\n\t')}`))
}

/** What a member of the domain has; found through KRB5_CONFIG. */
export function writeKrb5Config(folder: string): void {
  writeFileSync(
    krb5FileOf(folder),
    `[libdefaults]
  default_realm = ${realm}
  dns_lookup_kdc = false
  dns_lookup_realm = false
  dns_canonicalize_hostname = false
  rdns = false

[realms]
  ${realm} = {
    kdc = 127.0.0.1
    admin_server = 127.0.0.1
  }

[domain_realm]
  .${dnsDomain} = ${realm}
  ${controllerName} = ${realm}
`,
  )
}
