import type { SolutionContents } from "../../../read/contents";
import type { XmlElement } from "../../../xml/element";
import { childOf, childrenOf, descendantsOf } from "../../../xml/find";
import { formsOf } from "../../form-parts";
import { isMissing } from "../../own-names";
import { fault, type Rule } from "../../rule";

export const formLibraries: Rule = {
  id: "form-libraries",
  reason:
    "A handler runs only when its library is registered on the form and is a script in the package or in the environment.",
  check: (contents) =>
    formsOf(contents).flatMap(({ body, label }) =>
      problemsOf(contents, body).map((problem) =>
        fault(label, problem, "Register the library under formLibraries and pack it as a web resource."),
      ),
    ),
};

function problemsOf(contents: SolutionContents, body: XmlElement | undefined): string[] {
  const libraries = childrenOf(childOf(body, "formLibraries"), "Library").map(
    ({ attributes }) => attributes.name ?? "",
  );
  const handlers = descendantsOf(body, "Handler").map(({ attributes }) => attributes);
  return [
    ...libraries
      .filter((name) => isMissing(contents, name, contents.webResources))
      .map((name) => `loads ${name}, which the package lacks`),
    ...handlers
      .filter(({ libraryName }) => !libraries.includes(libraryName ?? ""))
      .map(
        ({ functionName, libraryName }) =>
          `calls ${String(functionName)} of ${String(libraryName)}, which it does not load`,
      ),
  ];
}
