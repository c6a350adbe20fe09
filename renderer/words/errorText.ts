import type { AppError, InputField, InputProblem } from '../../preload/shared/contract'
import { whenText } from './ageText'
import { intentText } from './historyText'
import { type ErrorText, inAFewMinutes, lookBetween, noConnectionText, refusalText } from './networkErrorText'
import { keysText } from './shortcutText'

/** The words for an error. `now` (ms since the epoch) is for the countdown to the next try. */
export function errorText(error: AppError, now: number): ErrorText {
  switch (error.kind) {
    case 'forbidden':
      return forbidden[error.right]
    case 'rejected':
      return {
        cause: `Alta refused this: ${quoted(error.message)}`,
        remedy: 'Look at the campaign in Alta, then try again.',
      }
    case 'rate-limited':
    case 'server':
    case 'gateway':
    case 'not-at-address':
      return refusalText(error, now)
    case 'keychain':
      return keychain[error.problem]
    case 'invalid-input':
      return invalidInput(error.field, error.problem)
    case 'invalid-end':
      return invalidEnd[error.problem]
    case 'not-running':
      return notRunning[error.why]
    case 'interrupted':
      return {
        cause: `You asked to ${intentText(error.intent, 'it', now)} ${whenText(error.intent.askedAt, now)}, and it was cut off. Alta shows it ${error.status}.`,
        remedy: 'Try again if you still want it.',
      }
    case 'shortcut-taken':
      return { cause: `Another program uses ${keysText(error.keys)}.`, remedy: 'Choose other keys.' }
    case 'unexpected':
      return {
        cause: 'Something went wrong in PauseBar itself.',
        remedy: `Try again. If it keeps happening, report it with the reference ${error.reference}.`,
      }
    default:
      return plain[error.kind]
  }
}

/** Quotes what Alta says. The full stop is Alta’s own where it has one. */
const quoted = (said: string) => (endsSentence.test(said) ? `“${said}”` : `“${said}”.`)

const endsSentence = /[.!?…。！？]["'”’)\]]*$/u

/** Every kind without details. A new kind of error does not compile until it has its words, here or above. */
const plain = {
  ...noConnectionText,
  unauthorized: {
    cause: 'Alta doesn’t accept this token.',
    remedy:
      'Use the newest one: making a new token ends the old one. If you work in several accounts, Alta needs the account ID too.',
  },
  'not-found': {
    cause: 'Alta doesn’t find this campaign in your account.',
    remedy: 'Check its ID, and that it wasn’t deleted and belongs to this account.',
  },
  'campaign-locked': {
    cause: 'You locked this campaign to keep it paused.',
    remedy: 'Unlock it from its menu to resume it.',
  },
  'entry-gone': {
    cause: 'The history no longer holds this, so the reason couldn’t be noted.',
    remedy: 'Nothing else was changed. The history goes back 12 months.',
  },
  'login-refused': {
    cause: 'This computer didn’t accept that.',
    remedy: 'Check its own settings for what starts at login, then try again.',
  },
  offline: {
    cause: 'This computer is offline, or can’t find Alta’s address.',
    remedy: 'Check your network, then try again.',
  },
  unreachable: { cause: 'Can’t reach Alta: its server doesn’t accept connections.', remedy: inAFewMinutes },
  'connection-lost': {
    cause: 'The connection broke before Alta’s whole answer came.',
    remedy: 'Check your network, then try again.',
  },
  timeout: { cause: 'Alta didn’t answer in time.', remedy: 'Try again in a moment.' },
  'sign-in-page': {
    cause: 'This network wants you to sign in first.',
    remedy: 'Open any web page, sign in to the network, then try again.',
  },
  'wrong-content': {
    cause: 'The answer is the wrong kind of content: it calls itself a web page, and is none.',
    remedy: `Something between you and Alta may have changed it. ${lookBetween}`,
  },
  'bad-answer': {
    cause: 'Alta’s answer wasn’t one that PauseBar understands.',
    remedy: `${inAFewMinutes} If it keeps happening, the log has the details.`,
  },
  'not-written': {
    cause: 'The file couldn’t be saved there.',
    remedy: 'Choose another folder, or free some space on the disk.',
  },
  'file-gone': { cause: 'The file isn’t there any more.', remedy: 'Export it again.' },
  'not-applied': { cause: 'Alta’s answer was lost, and Alta doesn’t show the change.', remedy: 'Try again.' },
  busy: { cause: 'Something is already under way for this campaign.', remedy: 'Wait until it’s done.' },
  'not-connected': { cause: 'PauseBar isn’t connected to Alta.', remedy: 'Connect first, then try again.' },
} satisfies Partial<Record<AppError['kind'], ErrorText>>

type ErrorOf<Kind extends AppError['kind']> = Extract<AppError, { kind: Kind }>

const forbidden: Record<ErrorOf<'forbidden'>['right'], ErrorText> = {
  list: {
    cause: 'Your role can’t list campaigns.',
    remedy: 'Add the ones you look after by their ID or link.',
  },
  read: { cause: 'Your role can’t see this campaign.', remedy: 'Ask its owner for access.' },
  pause: { cause: 'Your role can’t pause this campaign.', remedy: 'Ask its owner for edit rights.' },
  resume: { cause: 'Your role can’t resume this campaign.', remedy: 'Ask its owner for edit rights.' },
}

const notRunning: Record<ErrorOf<'not-running'>['why'], ErrorText> = {
  draft: { cause: 'This campaign isn’t launched yet.', remedy: 'Launch it in Alta first.' },
  completed: { cause: 'This campaign is completed.', remedy: 'There is nothing left to pause.' },
  archived: { cause: 'This campaign is archived in Alta.', remedy: 'Unarchive it there to resume it.' },
}

const invalidEnd: Record<ErrorOf<'invalid-end'>['problem'], ErrorText> = {
  missing: { cause: 'The date or the time is missing.', remedy: 'Choose both.' },
  past: { cause: 'That time has passed.', remedy: 'Choose a later one.' },
}

/** Whether the keychain is waiting for the person. Until they answer there is nothing to try again. */
export const isWaiting = (error: AppError) => error.kind === 'keychain' && error.problem === 'waiting'

const keychain: Record<ErrorOf<'keychain'>['problem'], ErrorText> = {
  missing: {
    cause: 'This computer has no keychain that PauseBar can use.',
    remedy: 'Install one (on Linux, for example gnome-keyring), then try again.',
  },
  locked: { cause: 'Your keychain is locked.', remedy: 'Unlock it, then try again.' },
  waiting: {
    cause: 'PauseBar is waiting for your keychain.',
    remedy: 'It may be asking for your password in another window. PauseBar goes on as soon as you answer.',
  },
  silent: {
    cause: 'Your keychain doesn’t answer.',
    remedy: 'Check whether another window is asking you something, then try again.',
  },
  refused: { cause: 'Your keychain refused PauseBar.', remedy: 'Allow PauseBar to use it, then try again.' },
}

const fieldNames: Record<InputField, string> = {
  token: 'token',
  'account-id': 'account ID',
  'account-name': 'name',
  'campaign-id': 'campaign ID',
}

function invalidInput(field: InputField, problem: InputProblem): ErrorText {
  const name = fieldNames[field]
  switch (problem) {
    case 'empty':
      return { cause: `The ${name} is missing.`, remedy: isTyped(field) ? 'Type one.' : 'Paste it here.' }
    case 'too-long':
      return isTyped(field)
        ? { cause: 'This name is too long to be shown.', remedy: 'Use 60 characters at most.' }
        : { cause: `This is longer than any ${name}.`, remedy: pasteAgain(name) }
    case 'control-characters':
      return {
        cause: `The ${name} has blanks, line breaks or invisible characters in it.`,
        remedy: isTyped(field) ? 'Type it again.' : pasteAgain(name),
      }
    case 'not-an-id':
      return {
        cause: `There is no ${name} in this.`,
        remedy:
          field === 'campaign-id'
            ? 'Paste the campaign’s link from Alta, or its ID: 32 digits and letters a–f.'
            : pasteAgain(name),
      }
    case 'already-listed':
      return alreadyListed[field]
  }
}

const isTyped = (field: InputField) => field === 'account-name'

const alreadyListed: Record<InputField, ErrorText> = {
  token: { cause: 'PauseBar already has this token.', remedy: 'Type the ID of another account.' },
  'account-id': { cause: 'PauseBar already has this account.', remedy: 'Choose it from the Account menu.' },
  'account-name': { cause: 'Another account already has this name.', remedy: 'Choose a different one.' },
  'campaign-id': { cause: 'This campaign is already in the list.', remedy: 'Search for it by its name.' },
}

const pasteAgain = (name: string) => `Copy just the ${name}, and paste it again.`
