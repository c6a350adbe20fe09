import { readdir, readFile } from 'node:fs/promises'

const ticksPerSecond = 100

/** A program's process and all its descendants. */
async function treeOf(pid: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const stat = await fieldsOf(Number(name))
    if (stat) parents.set(Number(name), Number(stat[1]))
  }
  const tree = [pid]
  for (const one of tree) for (const [child, parent] of parents) if (parent === one) tree.push(child)
  return tree
}

/** The fields after the program's name in `/proc/PID/stat`: state, parent, … */
async function fieldsOf(pid: number): Promise<string[] | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** A program's memory, with shared pages divided among their users (MiB). */
export async function pssOf(pid: number): Promise<number> {
  let kib = 0
  for (const one of await treeOf(pid)) {
    const rollup = await readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => '')
    kib += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  }
  return kib / 1024
}

/** The processor time that a program has used so far (ms). */
export async function cpuOf(pid: number): Promise<number> {
  let ticks = 0
  for (const one of await treeOf(pid)) {
    const fields = await fieldsOf(one)
    ticks += Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0)
  }
  return (ticks * 1_000) / ticksPerSecond
}
