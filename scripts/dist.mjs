// @ts-check
import './setUp/nodeVersion.mjs'
import { build } from './build.mjs'
import { reasonOf, runAsCommand, say } from './say.mjs'
import { setUp } from './setUp.mjs'
import { updateFeed } from './updateFeed.mjs'

/** @type {Partial<Record<NodeJS.Platform, { name: string, options: import('electron-builder').CliOptions }[]>>} */
const installers = {
  linux: [
    { name: 'AppImage', options: { linux: ['AppImage'] } },
    { name: 'deb', options: { linux: ['deb'] } },
  ],
  darwin: [
    { name: 'dmg', options: { mac: ['dmg:universal'] } },
    { name: 'zip', options: { mac: ['zip:universal'] } },
  ],
  win32: [
    { name: 'nsis for x64', options: { win: ['nsis:x64'] } },
    { name: 'nsis for arm64', options: { win: ['nsis:arm64'] } },
  ],
}

// Makes the installers of this platform in dist/. If a tool for one cannot be downloaded, it makes the others.
await runAsCommand(async () => {
  const feed = updateFeed(process.env)
  const { dist, version, isPinned } = await setUp({ virtualDesktop: false })
  await build()
  const builder = await import('electron-builder')
  const electron = isPinned ? {} : { electronDist: dist, electronVersion: version }
  if (!isPinned) say(`These are made with Electron ${version}, for trying out alone: do not hand them out.`)
  say(
    feed
      ? `They will look for updates at ${feed.url}.`
      : 'They will look for no updates: PAUSEBAR_UPDATE_URL names no place.',
  )
  const config = { ...electron, publish: feed }
  const missing = []
  for (const { name, options } of installers[process.platform] ?? []) {
    say(`\n── ${name}`)
    try {
      const files = await builder.build({ ...options, publish: 'never', config })
      for (const file of files) say(file)
    } catch (thrown) {
      missing.push(name)
      say(`${name} could not be made: ${reasonOf(thrown).split('\n')[0]}`)
    }
  }
  if (missing.length === 0) return 0
  say(
    `\nNot made: ${missing.join(', ')}. electron-builder downloads its tools from GitHub when it first needs them.`,
  )
  return 1
})
