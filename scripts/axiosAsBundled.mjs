// @ts-check
import { fileURLToPath } from 'node:url'

/** axios for browsers. Requests go through Chromium, so no start has to load Node's network libraries. */
export const axiosAsBundled = {
  axios: fileURLToPath(new URL('../node_modules/axios/dist/esm/axios.js', import.meta.url)),
}
