import type { Resource } from "../query/resource";
import { wrongMethod, type WebApiCall } from "../webapi/web-api-call";
import { emptyAnswer, jsonAnswer, type WebApiAnswer } from "../webapi/web-api-message";
import { writeCsdl } from "./csdl/write-csdl";
import { answerDefinitions } from "./definitions/answer-definitions";
import type { SchemaTypes } from "./schema-types";

export type Describe = (
  call: WebApiCall,
  resource: Extract<Resource, { is: "definitions" | "metadata" }>,
) => WebApiAnswer;

/** Answers for `$metadata` and the sets of definitions. The document is written once for each version of the metadata. */
export function makeDescribe(types: SchemaTypes): Describe {
  const documents = new Map<string, { readonly version: number; readonly text: string }>();

  function document({ service, context, address }: WebApiCall): string {
    const { annotations } = address.options;
    const known = documents.get(String(annotations));
    if (known?.version === context.catalog.version) return known.text;
    const operations = [...service.operations.values()];
    const text = writeCsdl({ catalog: context.catalog, types, operations, annotations });
    documents.set(String(annotations), { version: context.catalog.version, text });
    return text;
  }

  return (call, resource) => {
    if (call.request.method !== "GET") throw wrongMethod(call, "GET");
    if (resource.is === "metadata") {
      return { status: 200, headers: { "Content-Type": "application/xml" }, body: document(call) };
    }
    const { context, address } = call;
    const describing = { catalog: context.catalog, types, language: languageOf(call) };
    const body = answerDefinitions(describing, resource.path, address, context.serviceRoot);
    return body === null ? emptyAnswer(204) : jsonAnswer(200, body);
  };
}

/** `LabelLanguages=1031` asks for another language than the user's. */
function languageOf({ context, address }: WebApiCall): number {
  const asked = address.options.written.find(({ name }) => name === "LabelLanguages")?.value.split(",")[0];
  const language = Number(asked);
  return Number.isInteger(language) && language > 0 ? language : context.settings.languageCode;
}
