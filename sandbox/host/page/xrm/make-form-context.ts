import type { FormSession } from "../form-state/form-session";
import type { AttributeFace } from "./make-attribute";
import { makeCollection } from "./collection";
import type { ControlFace } from "./make-control";
import { makeData } from "./make-data";
import { makeEntity } from "./make-entity";
import { makeFormFaces } from "./form-faces";
import { makeUi } from "./make-ui";

type Wanted<Item> = string | number | ((item: Item, index: number) => boolean);

/** The client API's form context of an open form (learn.microsoft.com, clientapi/clientapi-form-context). */
export function makeFormContext(session: FormSession) {
  const faces = makeFormFaces(session);
  const attributes = makeCollection(
    () => [...session.attributes.values()].map(faces.attribute),
    (attribute) => attribute.getName(),
  );
  const entity = makeEntity(session, attributes);
  const ui = makeUi(faces);
  faces.parents = { entity, ui };
  const get = <Item>(collection: { get(wanted?: never): unknown }, wanted: Wanted<Item> | undefined): unknown =>
    wanted === undefined ? collection.get() : collection.get(wanted as never);
  return {
    data: makeData(session, entity, attributes),
    ui,
    getAttribute: (wanted?: Wanted<AttributeFace>) => get(attributes, wanted),
    getControl: (wanted?: Wanted<ControlFace>) => get(ui.controls, wanted),
  };
}
