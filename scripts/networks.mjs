// @ts-check
import './setUp/nodeVersion.mjs'
import { runSuiteAsCommand } from './test/suite.mjs'

runSuiteAsCommand('networks')
