import type { Handler } from "../events/handler-list";
import type { FormControl } from "../form-state/form-control";
import { loadSubgrid } from "../form-state/load-subgrid";
import { relationOf } from "../form-state/related-rows";
import { bracedId, plainId } from "../rows/row-id";
import type { GridRow } from "../views/grid-row";
import type { View } from "../views/view";
import { makeCollection } from "./collection";
import type { FormFaces } from "./form-faces";

/** learn.microsoft.com, clientapi/reference/grids/gridcontrol. */
export function makeGridMembers(faces: FormFaces, control: FormControl) {
  const { session } = faces;
  const state = () => control.rows?.state();
  return {
    addOnLoad: (handler: Handler) => control.handlers.gridLoad.add(handler),
    removeOnLoad: (handler: Handler) => control.handlers.gridLoad.remove(handler),
    getContextType: () => (relationshipName(control) === undefined ? 3 : 4),
    getEntityName: () => control.rows?.table.logicalName ?? "",
    getFetchXml: () => state()?.fetchXml ?? "",
    getGrid: () => makeGrid(control),
    getGridType: () => 1,
    getRelationship: () => makeRelationship(faces, control),
    getViewSelector: () => makeViewSelector(faces, control),
    refresh() {
      if (control.section?.tab.wasOpened === true) void loadSubgrid(session, control);
    },
    refreshRibbon() {
      session.ribbonRequests += 1;
      session.changed();
    },
  };
}

function relationshipName({ model }: FormControl): string | undefined {
  return model.kind.is === "subgrid" ? model.kind.subgrid.relationshipName : undefined;
}

function makeRelationship({ session }: FormFaces, control: FormControl): object | null {
  const name = relationshipName(control);
  if (control.rows === undefined || name === undefined) return null;
  const relation = relationOf(session.table, control.rows.table, name);
  const oneToMany = relation.is === "oneToMany" ? relation.relationship : undefined;
  return {
    attributeName: oneToMany?.referencingColumn ?? "",
    name,
    navigationPropertyName: oneToMany?.lookupProperty ?? name,
    relationshipType: relation.is === "manyToMany" ? 1 : 0,
    roleType: relation.is === "manyToMany" ? 2 : 1,
  };
}

function makeGrid(control: FormControl) {
  const rows = (): readonly GridRow[] => control.rows?.state().rows ?? [];
  const selected = (): readonly GridRow[] => {
    const ids = new Set(control.rows?.state().selected ?? []);
    return rows().filter(({ id }) => ids.has(id));
  };
  const collection = (of: () => readonly GridRow[]) =>
    makeCollection(
      () => of().map((row) => makeRow(control, row)),
      (row) => row.data.entity.getId(),
    );
  return {
    getRows: () => collection(rows),
    getSelectedRows: () => collection(selected),
    getTotalRecordCount: () => {
      const count = control.rows?.state().totalCount ?? 0;
      return count === -1 ? rows().length : count;
    },
  };
}

function makeRow(control: FormControl, row: GridRow) {
  const columns = control.rows?.state().view.columns ?? [];
  const attributes = makeCollection(
    () => columns.map(({ name }) => ({ getName: () => name, getValue: () => row.value(name) })),
    (attribute) => attribute.getName(),
  );
  const entity = {
    attributes,
    getEntityName: () => row.table,
    getEntityReference: () => ({ entityType: row.table, id: bracedId(row.id), name: row.name }),
    getId: () => bracedId(row.id),
    getPrimaryAttributeValue: () => row.name,
  };
  const data = { entity, getEntity: () => entity };
  return { data, getData: () => data };
}

function makeViewSelector(faces: FormFaces, control: FormControl) {
  const { views } = faces.session.services;
  const toReference = (view: View) => ({ entityType: "savedquery", id: bracedId(view.id), name: view.name });
  return {
    getCurrentView: () => {
      const view = control.rows?.state().view;
      return view ? toReference(view) : null;
    },
    isVisible: () => control.model.kind.is === "subgrid" && control.model.kind.subgrid.showViewPicker,
    setCurrentView({ id }: { readonly id: string }) {
      const { rows } = control;
      if (rows === undefined) return;
      void views.find(rows.table.logicalName, plainId(id)).then((view) => {
        if (view === undefined) return;
        rows.setView(view);
        void loadSubgrid(faces.session, control);
      });
    },
  };
}
