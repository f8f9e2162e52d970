import { unzipSync } from "fflate";
import type { XmlElement } from "../xml/element";
import { MalformedXml, parseXml } from "../xml/parse-xml";
import { contentsOf } from "./contents-of";
import type { SolutionContents } from "./contents";

/** What keeps a file from being opened as a solution. */
export interface Unreadable {
  readonly is: "unreadable";
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}

export type ReadSolution = { readonly is: "read"; readonly contents: SolutionContents } | Unreadable;

const documents = ["[Content_Types].xml", "customizations.xml", "solution.xml"] as const;

/** Opens the bytes of a solution zip. */
export function readSolution(zip: Uint8Array): ReadSolution {
  const files = unzip(zip);
  if (!files) {
    return unreadable(
      "the file",
      "is not a zip",
      "Name a solution zip, as npm run pack makes it or an environment exports it.",
    );
  }
  return readFiles(files);
}

/** Opens the files of a solution zip. */
export function readFiles(files: ReadonlyMap<string, Uint8Array>): ReadSolution {
  const parsed: XmlElement[] = [];
  for (const name of documents) {
    const bytes = files.get(name);
    if (!bytes)
      return unreadable(
        name,
        "is missing at the root of the zip",
        "Pack the three documents at the root, not in a folder.",
      );
    try {
      parsed.push(parseXml(new TextDecoder().decode(bytes)));
    } catch (error) {
      if (!(error instanceof MalformedXml)) throw error;
      return unreadable(
        name,
        `is not well-formed XML: ${error.message}`,
        "Correct the document where the message points.",
      );
    }
  }
  const [, customizations, manifest] = parsed;
  if (customizations?.name !== "ImportExportXml" || manifest?.name !== "ImportExportXml") {
    return unreadable(
      "customizations.xml and solution.xml",
      "must have the root ImportExportXml",
      "Pack a Dataverse solution.",
    );
  }
  return { is: "read", contents: contentsOf(files, manifest, customizations) };
}

function unzip(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith("/")));
  } catch {
    return undefined;
  }
}

function unreadable(file: string, problem: string, remedy: string): Unreadable {
  return { is: "unreadable", file, problem, remedy };
}
