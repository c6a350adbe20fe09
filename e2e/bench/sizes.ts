import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packaged } from '../packaged'
import { checkout } from '../processes'

/** What has to be loaded and shipped; as a table in Markdown. */
export async function measureSizes(): Promise<string> {
  const renderer = join(checkout, 'out/renderer/assets')
  const names = await readdir(renderer)
  const parts = [
    { what: 'main', files: [join(checkout, 'out/main/main.js')], target: '' },
    { what: 'preload', files: [join(checkout, 'out/preload/index.cjs')], target: '' },
    {
      what: 'renderer: script and styles',
      files: names.filter((name) => /\.(js|css)$/.test(name)).map((name) => join(renderer, name)),
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

const kilo = (bytes: number) => `${Math.round(bytes / 1_000).toLocaleString('en')} kB`
