// @ts-check

/**
 * Where the installers will look for newer ones: what `PAUSEBAR_UPDATE_URL` names, a folder on a web server; null when it names none,
 * and PauseBar then never looks. Throws unless it is https, since whoever could change what comes from there would run on
 * people's computers.
 * @param {NodeJS.ProcessEnv} environment
 */
export function updateFeed({ PAUSEBAR_UPDATE_URL: text }) {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'https:')
    throw new Error(`PAUSEBAR_UPDATE_URL must begin with https://, but it is “${text}”.`)
  return { provider: /** @type {const} */ ('generic'), url: url.href }
}
