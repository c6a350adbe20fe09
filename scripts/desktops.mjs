// @ts-check
import './setUp/nodeVersion.mjs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from './build.mjs'
import { commonNeeds, desktops } from './desktop/desktops/desktops.mjs'
import { checkout } from './run.mjs'
import { runAsCommand, say } from './say.mjs'
import { setUp } from './setUp.mjs'
import { runPlaywright, sumUp } from './test/suite.mjs'

const pictures = join(checkout, 'artifacts/desktops')
const report = join(pictures, 'report.json')

await runAsCommand(async () => {
  if (process.platform !== 'linux') throw new Error('The desktops that are tried here are those of Linux.')
  const chosen = choose(process.argv.slice(2).filter((argument) => !argument.startsWith('-')))
  await setUp({
    virtualDesktop: true,
    others: [...commonNeeds, ...chosen.flatMap(({ packages }) => packages)],
  })
  await build()
  await mkdir(pictures, { recursive: true })
  return runTests(chosen)
})

/** @typedef {import('./desktop/desktops/realDesktop.mjs').RealDesktop} RealDesktop */

/**
 * @param {readonly string[]} names
 * @returns {readonly RealDesktop[]} all by default
 * @throws for an unknown name
 */
function choose(names) {
  const unknown = names.find((name) => !desktops.some((desktop) => desktop.name === name))
  const known = desktops.map(({ name }) => name).join(', ')
  if (unknown !== undefined) throw new Error(`No desktop is called ${unknown}. There are ${known}.`)
  return names.length === 0 ? desktops : desktops.filter(({ name }) => names.includes(name))
}

/** @param {readonly RealDesktop[]} chosen */
async function runTests(chosen) {
  const { tableOf } = await import('./desktop/desktops/table.mjs')
  const flags = process.argv.slice(2).filter((argument) => argument.startsWith('-'))
  const projects = chosen.map(({ name }) => `--project=${name}`)
  const tally = await runPlaywright('e2e/desktops', report, [...projects, ...flags])
  const table = await tableOf(report, chosen)
  await writeFile(join(pictures, 'table.md'), table)
  say(`\n${table}\nPictures are in artifacts/desktops.`)
  return sumUp(tally)
}
