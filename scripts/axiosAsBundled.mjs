// @ts-check
import { fileURLToPath } from 'node:url'

/** axios as it is for browsers, without Node's http, https, http2 and zlib, which would be loaded at each start: requests go through Chromium. */
export const axiosAsBundled = {
  axios: fileURLToPath(new URL('../node_modules/axios/dist/esm/axios.js', import.meta.url)),
}
