import type { Clock } from '../campaigns/ports'

/** At log-in the desktop's panel may come a moment after the app (ms). */
const graceForPanel = 2_000

/**
 * Whether the desktop shows tray icons: it does; it does since a moment ago, so that an icon from before is not in it; or
 * it does not.
 */
type TrayHost = 'there' | 'came' | 'missing'

/** Without a session bus there is no tray on Linux, and none can come. */
export const mayHaveTray = () => process.platform !== 'linux' || !!process.env['DBUS_SESSION_BUS_ADDRESS']

/**
 * Tells whether the desktop shows tray icons, and again whenever that changes; resolves when it has told first. On Linux
 * GNOME without an extension does not, and Electron's tray gives no sign of it; elsewhere there is always one.
 */
export async function watchTrayHost(tell: (host: TrayHost) => void, clock: Clock): Promise<void> {
  if (process.platform !== 'linux') return tell('there')
  if (!mayHaveTray()) return tell('missing')
  // Loaded when the icon stands: it is not waited for.
  const { watchStatusNotifierHost } = await import('./statusNotifierHost')
  const came = new AbortController()
  let wasThere: boolean | null = null
  return new Promise((resolve) => {
    watchStatusNotifierHost(async (isThere) => {
      if (isThere === wasThere) return
      const isFirst = wasThere === null
      wasThere = isThere
      if (isThere) came.abort()
      else if (isFirst) await clock.wait(graceForPanel, came.signal)
      if (isThere === wasThere) tell(hostOf(isThere, isFirst))
      resolve()
    })
  })
}

function hostOf(isThere: boolean, isFirst: boolean): TrayHost {
  if (!isThere) return 'missing'
  return isFirst ? 'there' : 'came'
}
