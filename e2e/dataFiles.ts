import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const withCampaigns = z.looseObject({
  campaigns: z.array(z.looseObject({ campaign: z.looseObject({ id: z.string() }) })),
})
const withTimers = z.looseObject({
  timers: z.array(z.looseObject({ campaignId: z.string(), until: z.number() })),
})

/** While PauseBar is not running: changes its file for these campaigns, as an earlier run would have left it. */
export async function rememberOf(
  dataFolder: string,
  ids: readonly string[],
  differences: (id: string) => object,
): Promise<void> {
  await edit(join(dataFolder, 'campaigns.json'), (file) => {
    const { campaigns, ...rest } = withCampaigns.parse(file)
    const changed = campaigns.map((known) =>
      ids.includes(known.campaign.id) ? { ...known, ...differences(known.campaign.id) } : known,
    )
    return { ...rest, campaigns: changed }
  })
}

/** While PauseBar is not running: lets the ends of its pauses have passed an hour ago. */
export async function letEndsPass(dataFolder: string): Promise<void> {
  await moveEnds(dataFolder, Date.now() - 3_600_000)
}

/** While PauseBar is not running: lets its pauses end at `until` (ms since the epoch). */
export async function moveEnds(dataFolder: string, until: number): Promise<void> {
  await edit(join(dataFolder, 'timers.json'), (file) => {
    const { timers, ...rest } = withTimers.parse(file)
    return { ...rest, timers: timers.map((timer) => ({ ...timer, until })) }
  })
}

async function edit(path: string, change: (file: unknown) => unknown): Promise<void> {
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')))))
}
