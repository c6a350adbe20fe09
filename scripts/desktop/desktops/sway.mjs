// @ts-check

const settings = '.config/waybar/config'

/** @type {import('./realDesktop.mjs').RealDesktop} */
export const sway = {
  name: 'sway',
  title: 'sway',
  packages: [
    { debian: 'sway', has: 'sway' },
    { debian: 'waybar', has: 'waybar' },
    { debian: 'mako-notifier', has: 'mako' },
    { debian: 'grim', has: 'grim' },
    { debian: 'wtype', has: 'wtype' },
    { debian: 'foot', has: 'foot' },
  ],
  display: 'wayland',
  versionOf: 'sway',
  env: { XDG_CURRENT_DESKTOP: 'sway' },
  panel: ['waybar'],
  // Waybar's.
  hasMenusWithoutKeys: true,
  cannot: {
    'panel-gone': 'sway gives the keyboard to each window that comes, also to one that asks not to have it',
    taskbar: 'Wayland tells no program of taskbars and window switchers',
  },
  start: async (session) => {
    await session.write(settings, panelSettings('top', 0))
    session.start('mako')
    await session.waitFor('org.freedesktop.Notifications')
    await session.startPanel()
  },
  putPanel: async (session, edge, monitor) => {
    await session.killPanel()
    await session.write(settings, panelSettings(edge, monitor))
    await session.startPanel()
  },
}

/**
 * @param {import('./realDesktop.mjs').Edge} edge
 * @param {number} monitor
 */
const panelSettings = (edge, monitor) =>
  JSON.stringify({
    position: edge,
    output: `HEADLESS-${monitor + 1}`,
    'modules-left': ['sway/workspaces'],
    'modules-right': ['tray', 'clock'],
    tray: { 'icon-size': 22 },
  })
