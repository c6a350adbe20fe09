// @ts-check
import './setUp/nodeVersion.mjs'
