/** Why a form is saved (learn.microsoft.com, clientapi, getsavemode). */
export const saveModes = { save: 1, saveAndClose: 2, saveAndNew: 59, autoSave: 70 } as const;
export type SaveMode = (typeof saveModes)[keyof typeof saveModes];

export function saveModeOf(option: string | undefined): SaveMode {
  if (option === "saveandclose") return saveModes.saveAndClose;
  return option === "saveandnew" ? saveModes.saveAndNew : saveModes.save;
}
