import type { RowQuestions } from '../campaigns/CampaignList'
import { type Named, which } from '../campaigns/items'
import type { OpenDialog } from '../dialogs/WorkspaceDialog'

/** What is asked in a dialog before a campaign is changed. */
export function questionsIn(
  open: (dialog: OpenDialog) => void,
): RowQuestions & { onResumeProspectsOf: (campaign: Named) => void } {
  const onResumeProspectsOf = (campaign: Named) => open({ kind: 'resume', campaign, presetProspects: true })
  return {
    onResume: (row) => open({ kind: 'resume', campaign: row, presetProspects: false }),
    onResumeMany: (rows) => open({ kind: 'resume-many', rows }),
    onResumeProspects: (rows) => {
      const [only, ...others] = rows
      if (only && others.length === 0) onResumeProspectsOf(only)
      else open({ kind: 'resume-prospects', rows })
    },
    onResumeProspectsOf,
    onChooseEnd: (row) => open({ kind: 'choose-end', campaign: which(row) }),
    onLock: (row) => open({ kind: 'lock', campaign: row }),
    onHistory: (row) => open({ kind: 'history', campaign: row }),
  }
}
