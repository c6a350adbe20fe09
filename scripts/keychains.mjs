// @ts-check
import './setUp/nodeVersion.mjs'
import { runSuiteAsCommand } from './test/suite.mjs'

await runSuiteAsCommand('keychains')
