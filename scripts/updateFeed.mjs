// @ts-check

/**
 * Where apps look for updates: `PAUSEBAR_UPDATE_URL`, a folder on a web server. Without it they never look.
 * @param {NodeJS.ProcessEnv} environment
 * @throws unless it is https, since whoever changes the content runs code on people's computers
 */
export function updateFeed({ PAUSEBAR_UPDATE_URL: text }) {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'https:')
    throw new Error(`PAUSEBAR_UPDATE_URL must begin with https://, but it is “${text}”.`)
  return { provider: /** @type {const} */ ('generic'), url: url.href }
}
