// A tray icon and one hidden window: the least that a program like PauseBar can be. What PauseBar takes beyond it is its own.
const { app, BrowserWindow, Menu, nativeImage, Tray } = require('electron')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

/** @type {unknown[]} */
const kept = []

app.whenReady().then(() => {
  const webPreferences = { sandbox: true }
  const window = new BrowserWindow({ width: 380, height: 600, show: false, frame: false, webPreferences })
  // A package like PauseBar's gives pages no files.
  const page = readFileSync(join(__dirname, 'index.html'), 'utf8')
  window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`)
  const tray = new Tray(nativeImage.createFromPath(join(__dirname, 'icon.png')))
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]))
  kept.push(window, tray)
})
