// @ts-check

const positions = { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' }

/** @type {import('./realDesktop.mjs').RealDesktop} */
export const lxqt = {
  name: 'lxqt',
  title: 'LXQt',
  packages: [
    { debian: 'lxqt-panel', has: 'lxqt-panel' },
    { debian: 'lxqt-notificationd', has: 'lxqt-notificationd' },
    { debian: 'openbox', has: 'openbox' },
    { debian: 'lxqt-themes', has: '/usr/share/lxqt/themes' },
    { debian: 'breeze-icon-theme', has: '/usr/share/icons/breeze' },
  ],
  versionOf: 'lxqt-panel',
  env: { XDG_CURRENT_DESKTOP: 'LXQt', XDG_MENU_PREFIX: 'lxqt-' },
  panel: ['lxqt-panel'],
  cannot: {},
  start: async (session) => {
    await session.write('.config/lxqt/lxqt.conf', '[General]\ntheme=light\nicon_theme=breeze\n')
    await session.write('.config/lxqt/panel.conf', panelSettings('top', 0))
    session.start('openbox')
    session.start('lxqt-notificationd')
    await session.waitFor('org.freedesktop.Notifications')
    await session.startPanel()
  },
  putPanel: async (session, edge, monitor) => {
    await session.killPanel()
    await session.write('.config/lxqt/panel.conf', panelSettings(edge, monitor))
    await session.startPanel()
  },
}

/**
 * @param {import('./realDesktop.mjs').Edge} edge
 * @param {number} monitor
 */
const panelSettings = (edge, monitor) => `[General]
panels=panel1

[panel1]
position=${positions[edge]}
desktop=${monitor}
panelSize=32
iconSize=22
width=100
width-percent=true
alignment=-1
reserve-space=true
plugins=taskbar, statusnotifier, worldclock

[taskbar]
type=taskbar
alignment=Left

[statusnotifier]
type=statusnotifier
alignment=Right

[worldclock]
type=worldclock
alignment=Right
`
