/**
 * Replaces the JSON schema and semver libraries of electron-store, a third of a megabyte that every start
 * would load. PauseBar validates with zod and has its own migrations.
 */
export class Ajv2020 {
  constructor() {
    throw new Error('electron-store was given a schema, which this build leaves out')
  }
}

export default {}
