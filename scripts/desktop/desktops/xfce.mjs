// @ts-check

const notifications = '/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd'
/** The panel's own numbers for its snap positions. */
const snaps = { top: 11, bottom: 12, left: 5, right: 1 }

/** @type {import('./realDesktop.mjs').RealDesktop} */
export const xfce = {
  name: 'xfce',
  title: 'XFCE',
  packages: [
    { debian: 'xfce4-panel', has: 'xfce4-panel' },
    { debian: 'xfconf', has: 'xfconf-query' },
    { debian: 'xfce4-notifyd', has: notifications },
    { debian: 'adwaita-icon-theme', has: '/usr/share/icons/Adwaita' },
  ],
  versionOf: 'xfce4-panel',
  env: { XDG_CURRENT_DESKTOP: 'XFCE' },
  panel: ['xfce4-panel', '--disable-wm-check'],
  // A click beside its button only dismisses it.
  notificationClick: ({ x, y, width, height }) => ({ x: x + width - 57, y: y + height - 30 }),
  cannot: {},
  start: async (session) => {
    await session.write('.config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml', panelSettings)
    session.start('xfwm4')
    session.start(notifications)
    await session.waitFor('org.freedesktop.Notifications')
    await session.startPanel()
  },
  putPanel: async (session, edge, monitor) => {
    await session.killPanel()
    const set = (/** @type {string} */ property, /** @type {string} */ value) =>
      session.run('xfconf-query', '-c', 'xfce4-panel', '-p', `/panels/panel-1/${property}`, '-s', value)
    await set('mode', edge === 'left' || edge === 'right' ? '1' : '0')
    await set('output-name', `DUMMY${monitor}`)
    await set('position', `p=${snaps[edge]};x=0;y=0`)
    await session.startPanel()
  },
}

const panelSettings = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=${snaps.top};x=0;y=0"/>
      <property name="output-name" type="string" value="DUMMY0"/>
      <property name="mode" type="uint" value="0"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
        <value type="int" value="4"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
    </property>
    <property name="plugin-3" type="string" value="systray"/>
    <property name="plugin-4" type="string" value="clock"/>
  </property>
</channel>
`
