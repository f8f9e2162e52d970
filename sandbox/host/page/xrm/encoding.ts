const htmlEntities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function encode(text: string): string {
  return text.replace(/[&<>"']/g, (character) => htmlEntities[character] ?? character);
}

/** `Xrm.Encoding` (learn.microsoft.com, clientapi/reference/xrm-encoding). */
export function makeEncoding() {
  return {
    htmlAttributeEncode: encode,
    htmlEncode: encode,
    xmlAttributeEncode: encode,
    xmlEncode: encode,
    htmlDecode: (text: string) => new DOMParser().parseFromString(text, "text/html").documentElement.textContent,
  };
}
