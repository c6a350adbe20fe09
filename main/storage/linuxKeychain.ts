import type { Clock } from '../campaigns/ports'
import type { Keychain } from './keychain'
import type { SecretService } from './secretService'

/** A Secret Service that has not answered by then does not answer (ms). */
const longestSilence = 5_000
/** Some tell dozens of changes in one go (ms). */
const settling = 300

/**
 * What a Linux desktop tells of its keychain.
 *
 * @param load gets it when it is first needed; rejects where there is no session bus
 */
export function linuxKeychain(load: () => Promise<SecretService>, clock: Clock): Omit<Keychain, 'ask'> {
  let loaded: Promise<SecretService | null> | null = null
  const service = () => {
    loaded ??= load().catch(() => null)
    return loaded
  }

  /** What it answers; `silent` when it does not in time, null when there is none. */
  async function answerOf<Answer>(ask: (found: SecretService) => Promise<Answer>, silent: Answer | null) {
    const end = new AbortController()
    const silence = clock.wait(longestSilence, end.signal).then(() => silent)
    const answer = service()
      .then((found) => found && ask(found))
      .catch(() => null)
    const first = await Promise.race([answer, silence])
    end.abort()
    return first
  }

  return {
    // Without a keychain nothing can be told of an entry, as with a locked one; it tells when it comes.
    find: async (entry) => (await answerOf((found) => found.find(entry), 'locked')) ?? 'locked',
    isAnswering: async () => (await answerOf((found) => found.ping(), 'silent')) !== 'silent',
    onChange(listener) {
      let isSettling = false
      const settle = async () => {
        isSettling = true
        await clock.wait(settling)
        isSettling = false
        listener()
      }
      void service().then((found) =>
        found?.onChange(() => {
          if (!isSettling) void settle()
        }),
      )
    },
  }
}
