/** How long what was done can be undone (ms). */
export const undoableForMs = 20_000
