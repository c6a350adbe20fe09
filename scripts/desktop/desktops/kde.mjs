// @ts-check
import { until } from '../until.mjs'

const method = 'org.kde.PlasmaShell.evaluateScript'
const evaluate = ['--session', '--print-reply', '--dest=org.kde.plasmashell', '/PlasmaShell', method]
/** `reloadConfig` saves the settings at once. Plasma would take some 10 s, too long before a kill. */
const moveTo = (/** @type {string} */ edge) =>
  `panels().forEach((panel) => { panel.location = '${edge}'; panel.reloadConfig(); print('at ' + panel.location) })`

/** @type {import('./realDesktop.mjs').RealDesktop} */
export const kde = {
  name: 'kde',
  title: 'KDE Plasma',
  packages: [
    {
      debian: 'plasma-desktop',
      has: '/usr/share/plasma/layout-templates/org.kde.plasma.desktop.defaultPanel',
    },
    { debian: 'plasma-workspace', has: 'plasmashell' },
    { debian: 'kwin-x11', has: 'kwin_x11' },
    { debian: 'breeze-icon-theme', has: '/usr/share/icons/breeze' },
  ],
  versionOf: 'plasma-workspace',
  env: {
    XDG_CURRENT_DESKTOP: 'KDE',
    KDE_SESSION_VERSION: '5',
    KDE_FULL_SESSION: 'true',
    QT_QUICK_BACKEND: 'software',
  },
  panel: ['plasmashell', '--no-respawn'],
  panelName: 'org.kde.plasmashell',
  cannot: {
    'panel-gone': 'its background service goes on taking icons, so that no program hears of it',
  },
  start: async (session) => {
    session.start('kded5')
    session.start('kwin_x11', '--replace')
    await session.startPanel()
  },
  putPanel: async (session, edge, monitor) => {
    // The panel follows the primary monitor.
    await session.run('xrandr', '--output', `DUMMY${monitor}`, '--primary')
    // Right after the start there is no panel yet.
    await until(
      () => session.run('dbus-send', ...evaluate, `string:${moveTo(edge)}`),
      (answer) => answer.includes(`at ${edge}`),
      () => `Plasma's panel did not go to the ${edge}.`,
    )
  },
}
