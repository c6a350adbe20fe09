// @ts-check
import './setUp/nodeVersion.mjs'
import { build } from './build.mjs'
import { runTool } from './run.mjs'
import { runAsCommand } from './say.mjs'
import { setUp } from './setUp.mjs'

runAsCommand(async () => {
  const { dist, version } = await setUp({ virtualDesktop: false })
  await build()
  const electron = [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`]
  return runTool('electron-builder', ['--dir', '--publish', 'never', ...electron])
})
