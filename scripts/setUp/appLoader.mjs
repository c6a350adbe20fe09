// @ts-check
// Runs inside Electron and starts the app whose folder is the first argument, as Electron's default app does.
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))

if (folder === undefined) {
  process.stderr.write('Name the folder of the app to start.\n')
  process.exit(1)
}

const appPath = resolve(folder)
/** @type {{ name: string, productName?: string, version: string, main: string }} */
const manifest = JSON.parse(await readFile(join(appPath, 'package.json'), 'utf8'))

Reflect.set(process, 'defaultApp', true)
app.setName(manifest.productName ?? manifest.name)
// Electron documents neither: only its default app uses them.
Reflect.get(app, 'setVersion').call(app, manifest.version)
Reflect.get(app, 'setAppPath').call(app, appPath)

await import(pathToFileURL(join(appPath, manifest.main)).href)
