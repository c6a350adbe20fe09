import { defineConfig, mergeConfig } from 'vitest/config'
import unit from '../../vitest.config'

/** The tests of what is mutated, and of what it does in an account: without those of the window and of the scripts. */
export default mergeConfig(unit, defineConfig({ test: { include: [] } }))
