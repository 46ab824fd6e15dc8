import { join } from 'node:path'
import type { LabCertificates } from './certificates.ts'

export interface SlapdConfigFacts {
  readonly folder: string
  readonly baseDn: string
  readonly adminDn: string
  readonly adminPassword: string
  /** Entries of one search for everyone but the administrator. */
  readonly sizeLimit: number
  readonly certificates: LabCertificates
  /** Further lines for the database section, e.g. `limits` or `access`. */
  readonly databaseLines: readonly string[]
}

const schemas = ['core', 'cosine', 'inetorgperson', 'nis']

/** As tried in reference: lab, OpenLDAP; Debian's paths. */
export const slapdConfig = (facts: SlapdConfigFacts): string =>
  [
    ...schemas.map((schema) => `include /etc/ldap/schema/${schema}.schema`),
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    `pidfile ${join(facts.folder, 'slapd.pid')}`,
    `argsfile ${join(facts.folder, 'slapd.args')}`,
    'loglevel none',
    `sizelimit ${facts.sizeLimit}`,
    'idletimeout 0',
    `TLSCACertificateFile ${facts.certificates.authority.certFile}`,
    `TLSCertificateFile ${facts.certificates.good.certFile}`,
    `TLSCertificateKeyFile ${facts.certificates.good.keyFile}`,
    'TLSVerifyClient never',
    'database mdb',
    'maxsize 2147483648',
    `suffix "${facts.baseDn}"`,
    `rootdn "${facts.adminDn}"`,
    `rootpw ${facts.adminPassword}`,
    `directory ${join(facts.folder, 'data')}`,
    'dbnosync',
    'index objectClass eq',
    'index uid,cn,mail eq',
    'index member,memberUid eq',
    'index entryUUID eq',
    ...facts.databaseLines,
    '',
  ].join('\n')
