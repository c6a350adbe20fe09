// @ts-check
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The folder for what is costly to fetch and may be deleted at any time. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'pausebar')
