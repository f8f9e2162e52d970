const prefix = "write_";

/** The key of the issue that a document could not be written, from the alternate key of its mirror. */
export function toRefusedWriteKey(mirrorKey: string): string {
  return `${prefix}${mirrorKey}`;
}

export function isRefusedWriteKey(issueKey: string): boolean {
  return issueKey.startsWith(prefix);
}
