/** A GUID as it is compared: lower case, without braces. */
export function plainId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
