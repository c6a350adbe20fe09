// @ts-check
import { fileURLToPath } from 'node:url'

/** axios for browsers, without Node's network libraries. Requests go through Chromium, so no start has to load those. */
export const axiosAsBundled = {
  axios: fileURLToPath(new URL('../node_modules/axios/dist/esm/axios.js', import.meta.url)),
}
