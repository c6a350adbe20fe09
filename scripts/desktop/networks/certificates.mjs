// @ts-check
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** In openssl's format. */
const spans = {
  now: ['20200101000000Z', '20491231000000Z'],
  past: ['20200101000000Z', '20210101000000Z'],
  future: ['20480101000000Z', '20491231000000Z'],
}

/**
 * @typedef {object} Certificate
 * @property {string} name of the server
 * @property {keyof typeof spans} [valid] now by default
 * @property {'trusted' | 'private' | 'self'} [by] the issuer, by default one that the desktop trusts
 */

/**
 * Makes two certificate authorities, of which the desktop will trust one.
 * @param {string} folder an existing one
 */
export async function makeAuthorities(folder) {
  /** @param {string[]} args */
  const openssl = (...args) => execute('openssl', args, { cwd: folder })
  for (const authority of ['trusted', 'private']) await makeAuthority(openssl, folder, authority)
  let issued = 0
  return {
    /** The certificate of the trusted one. */
    trusted: join(folder, 'trusted.pem'),
    /**
     * @param {Certificate} wanted
     * @returns {Promise<{ key: string, certificate: string }>} paths of files
     */
    issue: async ({ name, valid = 'now', by = 'trusted' }) => {
      const file = `issued${++issued}`
      const names = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
      const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${file}.key`]
      if (by === 'self') await openssl('req', '-x509', ...key, ...names, '-days', '30', '-out', `${file}.pem`)
      else {
        await openssl('req', ...key, ...names, '-out', `${file}.csr`)
        const [from = '', to = ''] = spans[valid]
        const ca = ['-config', `${by}.cnf`, '-cert', `${by}.pem`, '-keyfile', `${by}.key`]
        const span = ['-startdate', from, '-enddate', to]
        await openssl('ca', '-batch', '-notext', ...ca, ...span, '-in', `${file}.csr`, '-out', `${file}.pem`)
      }
      return { key: join(folder, `${file}.key`), certificate: join(folder, `${file}.pem`) }
    },
  }
}

/**
 * @param {(...args: string[]) => Promise<unknown>} openssl
 * @param {string} folder
 * @param {string} name
 */
async function makeAuthority(openssl, folder, name) {
  const settings = {
    database: `${name}.txt`,
    serial: `${name}.serial`,
    new_certs_dir: folder,
    default_md: 'sha256',
    policy: 'any',
    copy_extensions: 'copy',
    unique_subject: 'no',
  }
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}`)
  const sections = ['[ca]', 'default_ca = own', '[own]', ...lines, '[any]', 'commonName = supplied']
  await writeFile(join(folder, `${name}.cnf`), sections.join('\n'))
  await writeFile(join(folder, `${name}.txt`), '')
  await writeFile(join(folder, `${name}.serial`), '01\n')
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`]
  const subject = ['-subj', `/CN=A ${name} authority`]
  await openssl('req', '-x509', ...key, ...subject, '-days', '30', '-out', `${name}.pem`)
}

/**
 * Makes Chromium in a home folder trust an authority, as its owner does in the settings.
 * @param {string} home
 * @param {string} authority the path of its certificate
 */
export async function trustIn(home, authority) {
  const database = join(home, '.pki', 'nssdb')
  await mkdir(database, { recursive: true })
  await execute('certutil', ['-N', '-d', `sql:${database}`, '--empty-password'])
  const entry = ['-n', 'an authority', '-t', 'C,,', '-i', authority]
  await execute('certutil', ['-A', '-d', `sql:${database}`, ...entry])
}
