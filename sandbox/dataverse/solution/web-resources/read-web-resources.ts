import { at, children, isYes, textOf, toGuid, type Element } from "../package/xml";

/** A `<WebResource>` of customizations.xml. */
export interface WebResourceComponent {
  readonly id: string | null;
  readonly name: string;
  readonly displayName: string | null;
  readonly description: string | null;
  /** 1 HTML, 2 CSS, 3 script, 4 XML, 5 PNG, 6 JPG, 7 GIF, 9 XSL, 10 ICO, 11 SVG, 12 RESX. */
  readonly type: number;
  readonly isHidden: boolean;
  /** Where its content stands in the zip. */
  readonly fileName: string;
  /** Null when the file is missing. */
  readonly content: Uint8Array | null;
}

export function readWebResources(
  customizations: Element,
  files: ReadonlyMap<string, Uint8Array>,
): readonly WebResourceComponent[] {
  return children(at(customizations, "WebResources"), "WebResource").map((element) => {
    const fileName = (textOf(element, "FileName") ?? "").replace(/^\//, "");
    return {
      id: toGuid(textOf(element, "WebResourceId")),
      name: textOf(element, "Name") ?? "",
      displayName: textOf(element, "DisplayName"),
      description: textOf(element, "Description"),
      type: Number(textOf(element, "WebResourceType") ?? 0),
      isHidden: isYes(textOf(element, "IsHidden")),
      fileName,
      content: files.get(fileName) ?? null,
    };
  });
}
