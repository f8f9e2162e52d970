import { stableId } from "../metadata/metadata-id";
import type { AttributeMetadata, TableMetadata } from "../metadata/table-metadata";

/** Tabs by label, sections by label, columns in their order. */
export interface FormSketch {
  readonly tabs: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const text = "4273EDBD-AC1D-40d3-9FB2-095C621B552D";

/** The standard control of each type of column (census of exported forms). */
const classIds: Partial<Record<AttributeMetadata["type"], string>> = {
  Memo: "E0DECE4B-6FC8-4a8f-A065-082708572369",
  Lookup: "270BD3DB-D9AF-4782-9025-509E298DEC0A",
  Customer: "270BD3DB-D9AF-4782-9025-509E298DEC0A",
  Owner: "270BD3DB-D9AF-4782-9025-509E298DEC0A",
  Picklist: "3EF39988-22BB-4f0b-BBBE-64B5A3748AEE",
  State: "3EF39988-22BB-4f0b-BBBE-64B5A3748AEE",
  Status: "5D68B988-0661-4db2-BC3E-17598AD3BE6C",
  Boolean: "67FAC785-CD58-4f9f-ABB3-4B7DDC6ED5ED",
  DateTime: "5B773807-9FB2-42db-97C3-7A91EFF8ADFF",
  Money: "533B9E00-756B-4312-95A0-DC888637AC78",
  Decimal: "C3EFE0C3-0EC6-42be-8349-CBD9079DFD8E",
  Integer: "C6D124CA-7EDA-4a60-AEA9-7FB8D318B68F",
  Double: "0D2C745A-E5A8-4c8f-BA63-C6D3BB604660",
};

/** The FormXml of a plain main form: each section a column of its tab. Shown after any form a solution brings. */
export function buildFormXml(table: TableMetadata, form: FormSketch): string {
  const id = (...names: string[]): string => `{${stableId("form", table.logicalName, ...names)}}`;
  const tabs = Object.entries(form.tabs).map(([label, sections]) => {
    const width = Math.floor(100 / Object.keys(sections).length);
    const columns = Object.entries(sections).map(
      ([section, columns]) =>
        `<column width="${String(width)}%"><sections><section name="${nameOf(section)}" id="${id(label, section)}" showlabel="true" showbar="false" IsUserDefined="0" columns="1">${labels(section)}<rows>${rows(table, columns, id)}</rows></section></sections></column>`,
    );
    return `<tab name="${nameOf(label)}" id="${id(label)}" IsUserDefined="0" showlabel="true" expanded="true">${labels(label)}<columns>${columns.join("")}</columns></tab>`;
  });
  return `<form><tabs>${tabs.join("")}</tabs><DisplayConditions Order="100" FallbackForm="true"><Everyone /></DisplayConditions></form>`;
}

function rows(table: TableMetadata, columns: readonly string[], id: (...names: string[]) => string): string {
  return columns
    .flatMap((name) => {
      const attribute = table.attributes.get(name);
      return attribute === undefined ? [] : [row(attribute, id(name))];
    })
    .join("");
}

function row(attribute: AttributeMetadata, id: string): string {
  const name = attribute.logicalName;
  const disabled = attribute.canUpdate ? "false" : "true";
  const control = `<control id="${name}" classid="{${classIds[attribute.type] ?? text}}" datafieldname="${name}" disabled="${disabled}" />`;
  return `<row><cell id="${id}" showlabel="true" locklevel="0">${labels(attribute.displayName)}${control}</cell></row>`;
}

function labels(label: string): string {
  return `<labels><label description="${escapeXml(label)}" languagecode="1033" /></labels>`;
}

function nameOf(label: string): string {
  return label.toLowerCase().replace(/\W+/g, "_");
}

function escapeXml(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
