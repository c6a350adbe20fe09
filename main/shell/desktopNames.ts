/** What the Linux desktop calls itself, the most exact name first: `ubuntu`, `GNOME`. */
export const desktopNames = (env: NodeJS.ProcessEnv): string[] =>
  (env['XDG_CURRENT_DESKTOP'] ?? '').split(':').filter((name) => name !== '')
