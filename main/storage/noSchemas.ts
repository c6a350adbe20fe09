/**
 * Stands in for what electron-store can check its files by, JSON schemas and numbers of versions. PauseBar gives it neither,
 * since zod and its own migrations do that, and to read a third of a megabyte at each start would keep people waiting.
 */
export class Ajv2020 {
  constructor() {
    throw new Error('electron-store was given a schema, which this build leaves out')
  }
}

export default {}
