/** Turns `productpricelevel` into words, with the words that occur in PascalCase names elsewhere. */
export interface Speller {
  /** `Product Price Level` */
  toLabel(logicalName: string): string;
  /** `ProductPriceLevel`, `Address1_City` */
  toSchemaName(logicalName: string): string;
}

const acronyms: Readonly<Record<string, string>> = {
  id: "ID",
  url: "URL",
  utc: "UTC",
  xml: "XML",
  json: "JSON",
  uom: "UoM",
  ups: "UPS",
};

/** Words of column names that occur in no PascalCase name of the schema. */
const moreWords = [
  ..."acknowledge acknowledgement administrator approval approved asset assigned assistant bill blob breadcrumb bundle".split(
    " ",
  ),
  ..."children childrens closed company conditional descriptor designator domain draft editor education effective".split(
    " ",
  ),
  ..."entry excel expander expires extension family featured formatting freight gender government handlers host identity".split(
    " ",
  ),
  ..."income invite licensed live membership middle nick onhand override pager passport photo pinned pinpoint policy presentation reparented".split(
    " ",
  ),
  ..."position recents router salutation ship skills spouses started suffix tablet thumbprint unsafe volume windows".split(
    " ",
  ),
];

/** Short words turn up in the middle of others by chance: only these count. */
const shortWords = new Set(
  "be id on by is to of do no ip or in at up add air all api app bot day due end fax ftp job key kit lot map max min new not old out per ref row sas set sic sla sql tax top uom url use utc xml zip".split(
    " ",
  ),
);

export function makeSpeller(pascalNames: readonly string[]): Speller {
  const words = dictionary(pascalNames);
  const wordsOf = (logicalName: string): string[] =>
    logicalName.split("_").flatMap((part) => splitWords(part, words).map(capitalise));
  return {
    toLabel: (name) =>
      wordsOf(name)
        .map((word) => acronyms[word.toLowerCase()] ?? word)
        .join(" "),
    toSchemaName: (name) =>
      name
        .split("_")
        .map((part) => splitWords(part, words).map(capitalise).join(""))
        .join("_"),
  };
}

function dictionary(pascalNames: readonly string[]): ReadonlySet<string> {
  const found = new Set(moreWords);
  for (const name of pascalNames) {
    for (const word of name.match(/[A-Z]+(?![a-z])|[A-Z][a-z]+/g) ?? []) {
      const lower = word.toLowerCase();
      if (lower.length > 3 || shortWords.has(lower)) found.add(lower);
    }
  }
  return found;
}

/** The split with the fewest and longest known words. */
function splitWords(text: string, words: ReadonlySet<string>): string[] {
  const best: { cost: number; words: string[] }[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= text.length; end += 1) {
    let winner = { cost: Infinity, words: [] as string[] };
    for (let start = Math.max(0, end - 24); start < end; start += 1) {
      const before = best[start];
      if (before === undefined) continue;
      const piece = text.slice(start, end);
      const cost = before.cost + costOf(piece, words);
      if (cost < winner.cost) winner = { cost, words: [...before.words, piece] };
    }
    best.push(winner);
  }
  return best[text.length]?.words ?? [text];
}

function costOf(piece: string, words: ReadonlySet<string>): number {
  if (/^\d+$/.test(piece)) return 1;
  if (!words.has(piece)) return 2 + 0.6 * piece.length;
  return piece.length <= 3 ? 1.6 : 1;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
