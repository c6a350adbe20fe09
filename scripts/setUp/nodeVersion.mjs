// @ts-check
// Imported first in every command. On an older Node the rest would fail with a stack trace instead.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`PauseBar needs Node 20.19 or later; this is Node ${process.versions.node}.\n`)
  process.exit(1)
}
