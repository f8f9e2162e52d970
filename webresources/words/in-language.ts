/** The languages there are words for; any other is spoken to in English. */
export interface InLanguages<Words> {
  readonly english: Words;
  readonly german: Words;
  readonly danish: Words;
}

/** @param languageId of a user's settings (LCID). */
export function inLanguage<Words>(languageId: number, words: InLanguages<Words>): Words {
  switch (languageId) {
    case 1030:
      return words.danish;
    case 1031:
      return words.german;
    default:
      return words.english;
  }
}

/** The words of the signed-in user. */
export function inUsersLanguage<Words>(words: InLanguages<Words>): Words {
  return inLanguage(Xrm.Utility.getGlobalContext().userSettings.languageId, words);
}
