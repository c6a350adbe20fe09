import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packaged } from '../packaged'
import { checkout } from '../processes'

/** The sizes of what is loaded and shipped; a Markdown table. */
export async function measureSizes(): Promise<string> {
  const main = await scriptsIn('out/main')
  const parts = [
    { what: 'main: before the icon', files: main.filter((file) => file.endsWith('/main.js')), target: '' },
    { what: 'main: all, most of it when it is needed', files: main, target: '' },
    { what: 'preload', files: [join(checkout, 'out/preload/index.cjs')], target: '' },
    {
      what: 'renderer: script and styles',
      files: await scriptsIn('out/renderer/assets'),
      target: '≤ 90 kB gzip',
    },
  ]
  const lines = []
  for (const { what, files, target } of parts) {
    const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(file))))
    lines.push(`${what} | ${kilo(bytes.length)} | ${kilo(gzipSync(bytes).length)} | ${target}`)
  }
  const { size } = await stat(join(packaged, 'resources/app.asar'))
  lines.push(`app.asar, the keychain binary beside it | ${kilo(size)} | – | ≤ 3,000 kB`)
  return ['part | raw | gzip | target', '--- | ---: | ---: | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n')
}

async function scriptsIn(folder: string): Promise<string[]> {
  const names = await readdir(join(checkout, folder))
  return names.filter((name) => /\.(js|css)$/.test(name)).map((name) => join(checkout, folder, name))
}

const kilo = (bytes: number) => `${Math.round(bytes / 1_000).toLocaleString('en')} kB`
