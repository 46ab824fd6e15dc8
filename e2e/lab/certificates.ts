import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tiedTemporaryFolder } from './tied-process.ts'

export interface Certificate {
  readonly cert: string
  readonly key: string
  readonly certFile: string
  readonly keyFile: string
}

/** Certificates made by the openssl command; all of them for servers on this machine. */
export interface LabCertificates {
  /** The authority that tests trust. */
  readonly authority: Certificate
  /** For localhost, 127.0.0.1 and ::1. */
  readonly good: Certificate
  /** For the domain controller: dc1.corp.example, and this machine. */
  readonly controller: Certificate
  readonly selfSigned: Certificate
  /** For other.example.com. */
  readonly wrongName: Certificate
  readonly expired: Certificate
  readonly notYetValid: Certificate
  /** Issued by an authority that nobody trusts. */
  readonly untrusted: Certificate
}

const hereNames = 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1'
const controllerNames = 'subjectAltName=DNS:dc1.corp.example,DNS:corp.example,DNS:localhost,IP:127.0.0.1'
const otherNames = 'subjectAltName=DNS:other.example.com'
const always = { from: '20200101000000Z', to: '20491231235959Z' }
const past = { from: '20200101000000Z', to: '20200201000000Z' }
const future = { from: '20480101000000Z', to: '20491231235959Z' }

let made: LabCertificates | null = null

/** Made once per process, in a temporary folder that goes with it. */
export function labCertificates(): LabCertificates {
  made ??= makeCertificates(tiedTemporaryFolder('dsconsole-certificates-'))
  return made
}

function makeCertificates(folder: string): LabCertificates {
  const make = makerIn(folder)
  const authority = make({ name: 'lab-authority', extension: 'basicConstraints=critical,CA:TRUE', validity: always })
  const unknown = make({ name: 'unknown-authority', extension: 'basicConstraints=critical,CA:TRUE', validity: always })
  return {
    authority,
    good: make({ name: 'localhost', extension: hereNames, validity: always, issuer: authority }),
    controller: make({ name: 'dc1.corp.example', extension: controllerNames, validity: always, issuer: authority }),
    selfSigned: make({ name: 'self-signed', extension: hereNames, validity: always }),
    wrongName: make({ name: 'other.example.com', extension: otherNames, validity: always, issuer: authority }),
    expired: make({ name: 'expired', extension: hereNames, validity: past, issuer: authority }),
    notYetValid: make({ name: 'not-yet-valid', extension: hereNames, validity: future, issuer: authority }),
    untrusted: make({ name: 'untrusted', extension: hereNames, validity: always, issuer: unknown }),
  }
}

interface CertificateFacts {
  readonly name: string
  readonly extension: string
  readonly validity: { readonly from: string; readonly to: string }
  /** Nobody: it signs itself. */
  readonly issuer?: Certificate
}

/** `openssl ca`, since only it can set both ends of the validity in OpenSSL 1.1 and 3.0 alike. */
const makerIn =
  (folder: string) =>
  (facts: CertificateFacts): Certificate => {
    const { name, extension, validity, issuer } = facts
    const file = (ending: string): string => join(folder, `${name}.${ending}`)
    const openssl = (...parameters: readonly string[]): void =>
      void execFileSync('openssl', parameters, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    writeFileSync(file('cnf'), configuration(folder, extension))
    writeFileSync(join(folder, 'index.txt'), '')
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', file('key'))
    openssl('req', '-new', '-key', file('key'), '-subj', `/CN=${name}`, '-config', file('cnf'), '-out', file('csr'))
    const signer =
      issuer === undefined
        ? ['-selfsign', '-keyfile', file('key')]
        : ['-keyfile', issuer.keyFile, '-cert', issuer.certFile]
    const dates = ['-startdate', validity.from, '-enddate', validity.to]
    openssl(
      'ca',
      '-batch',
      '-notext',
      '-config',
      file('cnf'),
      ...signer,
      ...dates,
      '-in',
      file('csr'),
      '-out',
      file('pem'),
    )
    return {
      cert: readFileSync(file('pem'), 'utf8'),
      key: readFileSync(file('key'), 'utf8'),
      certFile: file('pem'),
      keyFile: file('key'),
    }
  }

const configuration = (folder: string, extension: string): string => `
[req]
distinguished_name = subject
prompt = no
[subject]
[ca]
default_ca = lab
[lab]
database = ${join(folder, 'index.txt')}
new_certs_dir = ${folder}
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = extensions
unique_subject = no
[any]
commonName = supplied
[extensions]
${extension}
subjectKeyIdentifier = hash
`
