import type { FormContents, SolutionContents } from "../../../read/contents";
import type { XmlElement } from "../../../xml/element";
import { childOf, childrenOf, descendantsOf } from "../../../xml/find";
import { formsOf, isWholeForm } from "../../form-parts";
import { isMissing, isOwnName } from "../../own-names";
import { fault, type Rule } from "../../rule";

export const formLibraries: Rule = {
  id: "form-libraries",
  severity: "error",
  reason:
    "A handler runs only when its library is registered on the form and is a script in the package or in the environment.",
  check: (contents) =>
    formsOf(contents).flatMap(({ form, body, label }) =>
      problemsOf(contents, form, body).map((problem) =>
        fault(label, problem, "Register the library under formLibraries and pack it as a web resource."),
      ),
    ),
};

/** A difference to somebody else's form leaves out the libraries that form has already; and the platform loads its own by itself. */
function problemsOf(contents: SolutionContents, form: FormContents, body: XmlElement | undefined): string[] {
  const libraries = childrenOf(childOf(body, "formLibraries"), "Library").map(
    ({ attributes }) => attributes.name ?? "",
  );
  const handlers = descendantsOf(body, "Handlers").flatMap((list) =>
    childrenOf(list, "Handler").map(({ attributes }) => attributes),
  );
  return [
    ...libraries
      .filter((name) => isMissing(contents, name, contents.webResources))
      .map((name) => `loads ${name}, which the package lacks`),
    ...(isWholeForm(form) ? handlers : [])
      .filter(({ libraryName }) => isOwnName(contents, libraryName ?? ""))
      .filter(({ libraryName }) => !libraries.includes(libraryName ?? ""))
      .map(
        ({ functionName, libraryName }) =>
          `calls ${String(functionName)} of ${String(libraryName)}, which it does not load`,
      ),
  ];
}
