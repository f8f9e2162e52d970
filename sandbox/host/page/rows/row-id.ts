/** An id as rows carry it: lower case, without braces. The platform accepts ids with braces and in any case. */
export function plainId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}

/** An id as the client API gives it: `{9A3F…}`, upper case, in braces. */
export function bracedId(id: string): string {
  return `{${plainId(id).toUpperCase()}}`;
}

export function isId(text: string): boolean {
  return /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(text);
}
