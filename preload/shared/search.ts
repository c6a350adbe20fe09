/** Without case and accents. */
export const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The words that are searched for, case and accents apart. */
export const wordsOf = (search: string): string[] => plain(search).split(/\s+/).filter(Boolean)
