// @ts-check
import { say } from './say.mjs'

/** Chromium's sandbox refuses to work for root on Linux. */
export function sandboxFlags() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  say('Running as root, so Chromium runs without its sandbox (--no-sandbox).')
  return ['--no-sandbox']
}
