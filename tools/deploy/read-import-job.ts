import { DOMParser } from "@xmldom/xmldom";

/** What an import job says of one component that it did not like. */
export interface ComponentResult {
  readonly result: "failure" | "warning";
  /** `entity accord_order`. */
  readonly component: string;
  readonly code: string;
  readonly text: string;
}

/**
 * Everything but successes in the `data` of an import job: each component's element holds a `result` element
 * (learn.microsoft.com, reference/entities/importjob).
 */
export function readImportJob(data: string): readonly ComponentResult[] {
  if (data.trim() === "") return [];
  const document = new DOMParser({ onError: () => undefined }).parseFromString(data, "text/xml");
  return [...document.getElementsByTagName("result")].flatMap((element): ComponentResult[] => {
    const result = element.getAttribute("result");
    if (result !== "failure" && result !== "warning") return [];
    return [
      {
        result,
        component: nameOf(element.parentNode),
        code: element.getAttribute("errorcode") ?? "",
        text: element.getAttribute("errortext") ?? "",
      },
    ];
  });
}

interface NamedNode {
  readonly nodeName: string;
  getAttribute?(name: string): string | null;
}

function nameOf(node: NamedNode | null): string {
  const names = ["name", "LocalizedName", "OriginalName", "schemaName", "id"];
  const name = names.map((attribute) => node?.getAttribute?.(attribute) ?? "").find((value) => value !== "");
  return [node?.nodeName ?? "", name ?? ""].filter((part) => part !== "").join(" ");
}
