import { generateKeyPairSync, sign } from 'node:crypto'

/** DER: a type, a length, the contents. */
function der(type: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  const long =
    content.length > 255 ? [0x82, content.length >> 8, content.length & 255] : [0x81, content.length]
  return Buffer.concat([Buffer.from([type, ...(content.length < 128 ? [content.length] : long)]), content])
}

const sequence = (...contents: Buffer[]) => der(0x30, ...contents)
const utcTime = (text: string) => der(0x17, Buffer.from(text))

const commonName = Buffer.from('0603550403', 'hex')
const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'))

/** A key and a self-signed certificate for 127.0.0.1, for a TLS server that nobody trusts. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from('127.0.0.1')))))
  const statement = sequence(
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', statement, privateKey))
  const certificate = sequence(statement, ecdsaWithSha256, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`,
  }
}
