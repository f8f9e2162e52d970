import { extensionOf } from "../../../package/content-types";
import { fault, type Rule } from "../../rule";

/** learn.microsoft.com, webresourcetype of the table WebResource. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  "1": ["htm", "html"],
  "2": ["css"],
  "3": ["js"],
  "4": ["xml"],
  "5": ["png"],
  "6": ["jpg", "jpeg"],
  "7": ["gif"],
  "9": ["xsl", "xslt"],
  "10": ["ico"],
  "11": ["svg"],
  "12": ["resx"],
};

export const webResourceType: Rule = {
  id: "web-resource-type",
  severity: "error",
  reason:
    "The type decides how a browser gets the file; one that does not fit the name's ending is served as something else.",
  check: ({ webResources }) =>
    webResources
      .map(({ name, type }) => ({ name, type, extension: extensionOf(name) }))
      .filter(
        ({ type, extension }) => !extensions[type] || (isKnown(extension) && !extensions[type].includes(extension)),
      )
      .map(({ name, type }) =>
        fault(`web resource ${name}`, `has the type ${type}`, "Give the type that fits the ending of the name."),
      ),
};

/** Names need no ending; and an ending that no type has says nothing. */
function isKnown(extension: string | undefined): extension is string {
  return extension !== undefined && Object.values(extensions).some((known) => known.includes(extension));
}
