import type { KeptFile, Notice, Update } from '../../preload/contract'
import { timeText } from './ageText'
import { errorText } from './errorText'
import { intentText } from './intentText'
import { keysText } from './shortcutText'

const keptFiles: Record<KeptFile, string> = {
  settings: 'settings',
  campaigns: 'list of known campaigns',
  journal: 'journal of what was asked for',
  runs: 'list of what was asked for many campaigns',
  timers: 'list of when pauses end',
  history: 'history',
}

/** The words of a notice. `now` in ms since the epoch. */
export function noticeText(notice: Notice, now: number): string {
  switch (notice.kind) {
    case 'token-for-this-run': {
      const { cause, remedy } = errorText(notice.error, now)
      return `${cause} The token is kept only until you quit PauseBar. ${remedy}`
    }
    case 'token-removed':
      return 'Disconnected. The token was removed from this computer’s keychain.'
    case 'shortcut-taken':
      return `Another program uses ${keysText(notice.keys)}, so they don’t open PauseBar. Choose other keys in the settings.`
    case 'token-not-removed': {
      const { cause, remedy } = errorText(notice.error, now)
      return `The token is still in this computer’s keychain. ${cause} ${remedy}`
    }
    case 'found-done':
      return notice.campaigns.map((campaign) => foundDoneText(campaign, now)).join(' ')
    case 'resumed-as-planned':
      return notice.campaigns
        .map(({ name, at, leavesProspectsPaused }) => {
          const resumed = `“${name}” was resumed as planned at ${timeText(at, now)}.`
          return leavesProspectsPaused ? `${resumed} Its prospects stay paused.` : resumed
        })
        .join(' ')
    case 'file-reset':
      return `The ${keptFiles[notice.file]} couldn’t be read, and PauseBar started it afresh. The old file was kept as “${notice.keptAs}”.`
    case 'update':
      return updateText(notice.update)
    case 'not-saving':
      return `The ${keptFiles[notice.file]} can’t be saved: the disk refuses changes. PauseBar keeps them in memory and tries again.`
  }
}

function updateText(update: Update): string {
  switch (update.stage) {
    case 'found':
      return `PauseBar ${update.version} is there.`
    case 'downloading':
      return `Downloading PauseBar ${update.version}: ${update.percent}%`
    case 'ready':
      return `PauseBar ${update.version} takes over when you quit.`
    case 'failed':
      return `PauseBar ${update.version} couldn’t be downloaded. This version goes on as before.`
  }
}

type FoundDone = Extract<Notice, { kind: 'found-done' }>['campaigns'][number]

/** Says what Alta shows, and no more: nobody can see from here what became of the prospects. */
function foundDoneText({ name, askedAt, ...intent }: FoundDone, now: number): string {
  const status = intent.verb === 'pause' ? 'paused' : 'active'
  const asked = `You asked to ${intentText(intent, `“${name}”`, now)} at ${timeText(askedAt, now)}`
  return `${asked}, and it was cut off. Alta shows it ${status}.`
}
