import type { Handler } from "../events/handler-list";
import { entityReferenceOf, primaryNameOf } from "../form-state/entity-reference";
import { isDirty, isFormDirty } from "../form-state/is-dirty";
import { saveModeOf } from "../form-state/save-mode";
import { saveAs } from "../form/save-as";
import type { FormSession } from "../form-state/form-session";
import { bracedId } from "../rows/row-id";
import { isLookupValues, type ColumnValue } from "../values/column-value";
import type { AttributeFace } from "./make-attribute";
import type { Collection } from "./collection";
import { settleSave } from "./client-error";

/** `formContext.data.entity` (learn.microsoft.com, clientapi/reference/formcontext-data-entity). */
export function makeEntity(session: FormSession, attributes: Collection<AttributeFace>) {
  const { events, table } = session;
  return {
    attributes,
    addOnSave: (handler: Handler) => events.save.add(handler),
    removeOnSave: (handler: Handler) => events.save.remove(handler),
    addOnPostSave: (handler: Handler) => events.postSave.add(handler),
    removeOnPostSave: (handler: Handler) => events.postSave.remove(handler),
    getDataXml: () => toDataXml(session),
    getEntityName: () => table.logicalName,
    getEntityReference: () => entityReferenceOf(session),
    getId: () => (session.rowId === undefined ? "" : bracedId(session.rowId)),
    getIsDirty: () => isFormDirty(session),
    getPrimaryAttributeValue: () => primaryNameOf(session),
    isValid: () => [...session.attributes.values()].every((attribute) => attribute.fault === undefined),
    async save(option?: string) {
      await settleSave(await saveAs(session, saveModeOf(option)));
    },
  };
}

/** The columns a save would write, as an XML text. */
function toDataXml(session: FormSession): string {
  const document = new DOMParser().parseFromString(`<${session.table.logicalName}/>`, "application/xml");
  for (const attribute of session.attributes.values()) {
    if (attribute.submitMode !== "always" && !isDirty(attribute)) continue;
    const element = document.createElement(attribute.name);
    element.textContent = textOfValue(attribute.value);
    document.documentElement.append(element);
  }
  return new XMLSerializer().serializeToString(document);
}

function textOfValue(value: ColumnValue): string {
  if (value === null) return "";
  if (isLookupValues(value)) return value.map(({ id }) => id).join();
  return value instanceof Date ? value.toISOString() : String(value);
}
