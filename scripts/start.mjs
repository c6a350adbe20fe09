// @ts-check
import './setUp/nodeVersion.mjs'
import { build } from './build.mjs'
import { checkout, run } from './run.mjs'
import { sandboxFlags } from './sandbox.mjs'
import { runAsCommand, say } from './say.mjs'
import { setUp } from './setUp.mjs'

const { DISPLAY, WAYLAND_DISPLAY } = process.env
const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)

await runAsCommand(async () => {
  const runtime = await setUp({ virtualDesktop: !hasDisplay })
  await build()
  if (hasDisplay) return run(runtime.executable, [checkout, ...process.argv.slice(2), ...sandboxFlags()])
  say('There is no display here: walking through the demo on a virtual desktop.')
  const { walk } = await import('./walk.mjs')
  return walk(runtime.executable)
})
