/** The id of the form's record; undefined while it is not saved. */
export function recordIdOf(form: Xrm.FormContext): string | undefined {
  return toPlainId(form.data.entity.getId()) || undefined;
}

/** An id as it stands in queries: without braces, in lower case. */
export function toPlainId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
