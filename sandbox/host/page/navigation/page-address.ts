import { plainId } from "../rows/row-id";

/** What a main.aspx address leads to (learn.microsoft.com, open-forms-views-dialogs-reports-url). */
export type PageAddress =
  | { readonly is: "start" }
  | { readonly is: "list"; readonly table: string; readonly viewId: string | undefined }
  | {
      readonly is: "record";
      readonly table: string;
      /** Undefined for a new row. */
      readonly rowId: string | undefined;
      readonly formId: string | undefined;
      /** Values of a new row, and parameters of the form: all other parts of the query and of `extraqs`. */
      readonly parameters: Readonly<Record<string, string>>;
    }
  | { readonly is: "webResource"; readonly name: string; readonly data: string | undefined };

const ownParameters = new Set(["appid", "pagetype", "etn", "id", "formid", "viewid", "extraqs", "react", "viewtype"]);

export function parseAddress(query: string): PageAddress {
  const parameters = new URLSearchParams(query);
  const table = parameters.get("etn") ?? "";
  const name = parameters.get("webresourcename") ?? parameters.get("webresourceName") ?? "";
  const pageType = parameters.get("pagetype");
  if (pageType === "entityrecord" && table !== "") return parseRecord(table, parameters);
  if (pageType === "entitylist" && table !== "") {
    return { is: "list", table, viewId: idOf(parameters.get("viewid")) };
  }
  if (pageType === "webresource" && name !== "") {
    return { is: "webResource", name, data: parameters.get("data") ?? undefined };
  }
  return { is: "start" };
}

function parseRecord(table: string, query: URLSearchParams): PageAddress {
  const extra = new URLSearchParams(query.get("extraqs") ?? "");
  const further = [...query, ...extra].filter(([name]) => !ownParameters.has(name.toLowerCase()));
  return {
    is: "record",
    table,
    rowId: idOf(query.get("id")),
    formId: idOf(query.get("formid") ?? extra.get("formid")),
    parameters: Object.fromEntries(further),
  };
}

function idOf(text: string | null): string | undefined {
  return text === null || text === "" ? undefined : plainId(text);
}

/** @param kept parts of the query that hold on every page: the app, and which React. */
export function toUrl(address: PageAddress, kept: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(kept);
  switch (address.is) {
    case "start":
      break;
    case "list":
      query.set("pagetype", "entitylist");
      query.set("etn", address.table);
      if (address.viewId !== undefined) query.set("viewid", address.viewId);
      break;
    case "record":
      query.set("pagetype", "entityrecord");
      query.set("etn", address.table);
      if (address.rowId !== undefined) query.set("id", address.rowId);
      if (address.formId !== undefined) query.set("formid", address.formId);
      if (Object.keys(address.parameters).length > 0) {
        query.set("extraqs", new URLSearchParams(address.parameters).toString());
      }
      break;
    case "webResource":
      query.set("pagetype", "webresource");
      query.set("webresourcename", address.name);
      if (address.data !== undefined) query.set("data", address.data);
      break;
  }
  const text = query.toString();
  return text === "" ? "/main.aspx" : `/main.aspx?${text}`;
}
