// @ts-check

/**
 * Tells the person at the terminal one thing, on a line of its own.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`)
}

/**
 * What went wrong, in one sentence, whatever was thrown.
 * @param {unknown} thrown
 */
export function reasonOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/**
 * Runs a command of this folder to its end; what it throws becomes one line on standard error and exit code 1.
 * @param {() => Promise<number>} command resolves with the exit code
 */
export async function runAsCommand(command) {
  try {
    process.exitCode = await command()
  } catch (thrown) {
    process.stderr.write(`${reasonOf(thrown)}\n`)
    process.exitCode = 1
  }
}
