// @ts-check

const notifications = '/usr/lib/mate-notification-daemon/mate-notification-daemon'
const panel = '/org/mate/panel/toplevels/panel/'

/** @type {import('./realDesktop.mjs').RealDesktop} */
export const mate = {
  name: 'mate',
  title: 'MATE',
  packages: [
    { debian: 'mate-panel', has: 'mate-panel' },
    { debian: 'marco', has: 'marco' },
    { debian: 'mate-notification-daemon', has: notifications },
    { debian: 'dconf-gsettings-backend', has: '/usr/lib/x86_64-linux-gnu/gio/modules/libdconfsettings.so' },
    { debian: 'dconf-cli', has: 'dconf' },
    { debian: 'dconf-service', has: '/usr/libexec/dconf-service' },
    { debian: 'mate-icon-theme', has: '/usr/share/icons/mate' },
  ],
  versionOf: 'mate-panel',
  env: { XDG_CURRENT_DESKTOP: 'MATE' },
  panel: ['mate-panel'],
  // Ends after 30 s without a notification.
  services: ['org.freedesktop.mate.Notifications'],
  cannot: {},
  start: async (session) => {
    for (const [key, value] of Object.entries(settings)) await session.run('dconf', 'write', key, value)
    session.start('marco', '--no-composite')
    await session.startPanel()
  },
  putPanel: async (session, edge, monitor) => {
    await session.killPanel()
    await session.run('dconf', 'write', `${panel}orientation`, `'${edge}'`)
    await session.run('dconf', 'write', `${panel}monitor`, String(monitor))
    await session.startPanel()
  },
}

const objects = '/org/mate/panel/objects/'
const settings = {
  '/org/mate/panel/general/toplevel-id-list': "['panel']",
  '/org/mate/panel/general/object-id-list': "['windows', 'tray', 'clock']",
  [`${panel}expand`]: 'true',
  [`${panel}orientation`]: "'top'",
  [`${panel}size`]: '30',
  ...objectOf('windows', 'WnckletFactory::WindowListApplet', { position: 0, isAtEnd: false }),
  ...objectOf('tray', 'NotificationAreaAppletFactory::NotificationArea', { position: 10, isAtEnd: true }),
  ...objectOf('clock', 'ClockAppletFactory::ClockApplet', { position: 0, isAtEnd: true }),
}

/**
 * @param {string} name
 * @param {string} applet
 * @param {{ position: number, isAtEnd: boolean }} position
 */
function objectOf(name, applet, { position, isAtEnd }) {
  return {
    [`${objects}${name}/object-type`]: "'applet'",
    [`${objects}${name}/applet-iid`]: `'${applet}'`,
    [`${objects}${name}/toplevel-id`]: "'panel'",
    [`${objects}${name}/position`]: String(position),
    [`${objects}${name}/panel-right-stick`]: String(isAtEnd),
    [`${objects}${name}/locked`]: 'true',
  }
}
