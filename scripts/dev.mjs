// @ts-check
import './setUp/nodeVersion.mjs'
import { forgetBuild } from './build.mjs'
import { runTool } from './run.mjs'
import { sandboxFlags } from './sandbox.mjs'
import { runAsCommand } from './say.mjs'
import { setUp } from './setUp.mjs'

await runAsCommand(async () => {
  const { executable } = await setUp({ virtualDesktop: false })
  await forgetBuild()
  const appArgs = [...process.argv.slice(2), ...sandboxFlags()]
  const env = { ...process.env, ELECTRON_EXEC_PATH: executable }
  return runTool('electron-vite', ['dev', '--watch', '--', ...appArgs], env)
})
