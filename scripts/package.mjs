// @ts-check
import './setUp/nodeVersion.mjs'
import { build } from './build.mjs'
import { runAsCommand } from './say.mjs'
import { setUp } from './setUp.mjs'

await runAsCommand(async () => {
  const { dist, version } = await setUp({ virtualDesktop: false })
  await build()
  const builder = await import('electron-builder')
  // The rest is in electron-builder.yml. An unpacked app of this platform needs no download.
  await builder.build({
    dir: true,
    publish: 'never',
    config: { electronDist: dist, electronVersion: version },
  })
  return 0
})
