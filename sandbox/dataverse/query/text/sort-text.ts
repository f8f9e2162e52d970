const accents = /\p{M}+/gu;

/**
 * A key by which texts sort as people expect: without case, accented letters beside their plain ones ("résumé" between "resume" and "resumes").
 * Two texts have the same key exactly when they differ in case only. Compare keys by their UTF-8 bytes, as SQL does.
 */
export function sortText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const folded = text.normalize("NFD").toLowerCase();
  const plain = folded.replace(accents, "");
  return plain === folded ? plain : `${plain}\u0001${folded}`;
}

/** Most texts have no accents, and most of the time would go into looking for them. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) return false;
  }
  return true;
}
