// @ts-check
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startServer } from './server.mjs'

/**
 * @typedef {'lets-through' | 'refuses' | 'knows-no-names' | 'asks-basic' | 'asks-ntlm'} Policy
 * @typedef {{ name: string, address: string }} Host
 */

/** @type {Record<Policy, string>} */
const rules = {
  'lets-through': 'http_access allow all',
  'knows-no-names': 'http_access allow all',
  refuses: 'http_access deny all',
  'asks-basic': `
auth_param basic program /usr/lib/squid/basic_fake_auth
auth_param basic children 1
acl known proxy_auth REQUIRED
http_access allow known
http_access deny all`,
  'asks-ntlm': `
auth_param ntlm program /usr/lib/squid/ntlm_fake_auth
auth_param ntlm children 1
acl known proxy_auth REQUIRED
http_access allow known
http_access deny all`,
}

/**
 * The proxy squid.
 * @param {import('../program.mjs').Guard} guard
 * @param {string} folder for its files, readable for the user that squid switches to from root
 * @param {number} port
 * @param {Host} host the only one that it knows
 */
export function makeSquid(guard, folder, port, host) {
  /** @type {() => Promise<void>} */
  let end = async () => {}
  const stop = async () => {
    await end()
    end = async () => {}
  }
  return {
    /**
     * (Re)starts it, which closes all connections.
     * @param {Policy} policy
     */
    take: async (policy) => {
      await stop()
      const hosts = join(folder, 'hosts')
      const file = join(folder, 'squid.conf')
      await writeFile(hosts, policy === 'knows-no-names' ? '' : `${host.address} ${host.name}\n`)
      await writeFile(file, configurationOf(policy, port, hosts))
      end = await startServer(guard, '/usr/sbin/squid', ['-N', '-n', `pausebar${port}`, '-f', file], port)
    },
    stop,
  }
}

/**
 * Without a name server, squid reports an unknown name within seconds.
 * @param {Policy} policy
 * @param {number} port
 * @param {string} hosts
 */
const configurationOf = (policy, port, hosts) => `
http_port 127.0.0.1:${port}
visible_hostname proxy.test
hosts_file ${hosts}
dns_nameservers 127.0.0.1
dns_timeout 1 second
connect_timeout 3 seconds
shutdown_lifetime 0 seconds
cache deny all
cache_log /dev/null
cache_store_log none
access_log none
pid_filename none
netdb_filename none
pinger_enable off
max_filedescriptors 1024
coredump_dir none
${rules[policy]}
`
