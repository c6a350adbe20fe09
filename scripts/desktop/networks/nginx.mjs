// @ts-check
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startServer } from './server.mjs'

/**
 * @typedef {object} Front
 * @property {{ key: string, certificate: string } | null} shows null for plain HTTP
 * @property {boolean} [http2] offered as well
 * @property {boolean} [old] TLS 1.0 and 1.1 only
 * @property {boolean} [asksForCertificate] of the client
 */

/**
 * nginx in front of a server on the loopback.
 * @param {import('../program.mjs').Guard} guard
 * @param {string} folder for its files
 * @param {number} port
 * @param {string} target as in `http://127.0.0.1:8080`
 */
export function makeNginx(guard, folder, port, target) {
  /** @type {() => Promise<void>} */
  let end = async () => {}
  const stop = async () => {
    await end()
    end = async () => {}
  }
  return {
    /**
     * (Re)starts it, which closes all connections.
     * @param {Front} front
     */
    show: async (front) => {
      await stop()
      const file = join(folder, 'nginx.conf')
      await writeFile(file, configurationOf(front, { folder, port, target }))
      end = await startServer(guard, '/usr/sbin/nginx', ['-e', 'stderr', '-p', folder, '-c', file], port)
    },
    stop,
  }
}

/**
 * @param {Front} front
 * @param {{ folder: string, port: number, target: string }} location
 */
function configurationOf({ shows, http2 = false, old = false, asksForCertificate = false }, location) {
  const { folder, port, target } = location
  const tls =
    shows &&
    [
      `ssl_certificate ${shows.certificate};`,
      `ssl_certificate_key ${shows.key};`,
      old ? 'ssl_protocols TLSv1 TLSv1.1; ssl_ciphers ALL:@SECLEVEL=0;' : 'ssl_protocols TLSv1.2 TLSv1.3;',
      asksForCertificate ? `ssl_verify_client on; ssl_client_certificate ${shows.certificate};` : '',
    ].join('\n')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  )
  return `
daemon off;
master_process off;
pid ${join(folder, 'nginx.pid')};
error_log stderr;
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port}${shows ? ' ssl' : ''}${http2 ? ' http2' : ''};
    ${tls ?? ''}
    location / { proxy_pass ${target}; }
  }
}
`
}
