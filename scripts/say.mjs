// @ts-check

/**
 * Prints one line to the terminal.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`)
}

/** @param {unknown} thrown */
export function reasonOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/**
 * Runs a command of this folder. An error becomes one line on standard error and exit code 1.
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
