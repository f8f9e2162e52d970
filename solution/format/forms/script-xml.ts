import { formId } from "../../forms/form-id";
import type { Form, FormScripts } from "../../forms/form";
import { stableIdInBraces } from "../../stable-id";
import { element, type XmlElement } from "../../xml/element";
import type { Marks } from "./tab-xml";

/** What a form calls when it is loaded. */
export function eventsXml(form: Form, { library, onLoad }: FormScripts, marks: Marks = {}): XmlElement {
  const handler = element("Handler", {
    functionName: onLoad,
    libraryName: library,
    handlerUniqueId: stableIdInBraces("handler", formId(form), onLoad),
    enabled: "true",
    parameters: "",
    passExecutionContext: "true",
    ...marks,
  });
  const event = element(
    "event",
    { name: "onload", application: "false", active: "false" },
    element("Handlers", {}, handler),
  );
  return element("events", {}, event);
}

/** The web resource a form loads. */
export function librariesXml(form: Form, { library }: FormScripts, marks: Marks = {}): XmlElement {
  const libraryUniqueId = stableIdInBraces("library", formId(form), library);
  return element("formLibraries", {}, element("Library", { name: library, libraryUniqueId, ...marks }));
}
