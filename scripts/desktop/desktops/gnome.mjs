// @ts-check
import { until } from '../until.mjs'

const extension = 'ubuntu-appindicators@ubuntu.com'
const onlyAtTop = 'its bar is at the top'
const shell = 'GNOME Shell is panel and window manager in one: without it nothing is left'

const shellObject = [
  'call',
  '--session',
  '--dest=org.gnome.Shell',
  '--object-path=/org/gnome/Shell',
  '--method',
]
const overview = (/** @type {'Get' | 'Set'} */ verb) => [
  ...shellObject,
  `org.freedesktop.DBus.Properties.${verb}`,
  'org.gnome.Shell',
  'OverviewActive',
]

const monitors = [
  'call',
  '--session',
  '--dest=org.gnome.Mutter.DisplayConfig',
  '--object-path=/org/gnome/Mutter/DisplayConfig',
  '--method',
  'org.gnome.Mutter.DisplayConfig.GetCurrentState',
]

/**
 * @param {import('./realDesktop.mjs').Session} session
 * @param {'true' | 'false'} wanted
 */
const untilOverview = (session, wanted) =>
  until(
    () => session.run('gdbus', ...overview('Get')),
    (answer) => answer.includes(wanted),
    () => "GNOME's overview neither came nor went.",
  )

/** @type {import('./realDesktop.mjs').RealDesktop} */
export const gnome = {
  name: 'gnome',
  title: 'GNOME',
  packages: [
    { debian: 'gnome-shell', has: 'gnome-shell' },
    {
      debian: 'gnome-shell-extension-appindicator',
      has: `/usr/share/gnome-shell/extensions/${extension}`,
    },
    { debian: 'gjs', has: 'gjs' },
    { debian: 'dconf-gsettings-backend', has: '/usr/lib/x86_64-linux-gnu/gio/modules/libdconfsettings.so' },
    { debian: 'dconf-cli', has: 'dconf' },
    { debian: 'dconf-service', has: '/usr/libexec/dconf-service' },
  ],
  needsSystemBus: true,
  versionOf: 'gnome-shell',
  env: { XDG_CURRENT_DESKTOP: 'GNOME', XDG_SESSION_DESKTOP: 'gnome' },
  panel: ['gnome-shell', '--x11'],
  // A single click opens the menu.
  iconClicks: 2,
  cannot: {
    'edge-bottom': onlyAtTop,
    'edge-left': onlyAtTop,
    'edge-right': onlyAtTop,
    'panel-restart': shell,
    'panel-gone': shell,
  },
  start: async (session) => {
    await session.run('dconf', 'write', '/org/gnome/shell/enabled-extensions', `['${extension}']`)
    await session.run('dconf', 'write', '/org/gnome/shell/welcome-dialog-last-shown-version', "'99'")
    await session.startPanel()
    session.start('gjs', '/usr/share/gnome-shell/org.gnome.Shell.Notifications')
    await session.waitFor('org.freedesktop.Notifications')
    // It starts with its overview, which covers all windows and takes the keyboard.
    await untilOverview(session, 'true')
    await session.run('gdbus', ...overview('Set'), '<false>')
    await untilOverview(session, 'false')
  },
  putPanel: async (session, _edge, monitor) => {
    const output = `DUMMY${monitor}`
    // A monitor that was just plugged in makes GNOME choose the primary one anew, whatever was asked for before.
    await until(
      async () => {
        await session.run('xrandr', '--output', output, '--primary')
        return session.run('gdbus', ...monitors)
      },
      (answer) => answer.includes(`true, [('${output}'`),
      () => `GNOME did not take ${output} for its primary monitor.`,
    )
  },
}
