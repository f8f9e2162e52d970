import { stableId } from "../../metadata/metadata-id";
import { toMoment, type PlatformRows } from "../../organization/platform-rows";
import { componentTypes } from "../component-types";
import { labelIn } from "../package/labels";
import type { SolutionManifest } from "../package/solution-manifest";
import { shippedComponents, type ShippedComponent } from "../shipped-components";
import type { SolutionContents } from "../solution-contents";

/** Ids of the rows of a solution and its publisher. */
export interface SolutionRows {
  readonly solutionId: string;
  readonly publisherId: string;
}

export function writeSolutionRows(rows: PlatformRows, manifest: SolutionManifest): SolutionRows {
  const publisherId = writePublisher(rows, manifest);
  const known = rows.store.one("SELECT solutionid FROM solution WHERE uniquename = ?", manifest.uniqueName);
  const solutionId = String(known?.["solutionid"] ?? stableId("solution", manifest.uniqueName));
  rows.put("solution", solutionId, {
    uniquename: manifest.uniqueName,
    friendlyname: labelIn(manifest.names, manifest.languageCode),
    description: labelIn(manifest.descriptions, manifest.languageCode),
    version: manifest.version,
    ismanaged: manifest.isManaged,
    isvisible: true,
    publisherid: publisherId,
    solutionpackageversion: manifest.packageVersion,
    installedon: known === undefined ? toMoment(rows.now) : undefined,
    updatedon: toMoment(rows.now),
  });
  return { solutionId, publisherId };
}

function writePublisher(rows: PlatformRows, { publisher, languageCode }: SolutionManifest): string {
  const known = rows.store.one("SELECT publisherid FROM publisher WHERE uniquename = ?", publisher.uniqueName);
  if (known !== undefined) return String(known["publisherid"]);
  const id = stableId("publisher", publisher.uniqueName);
  rows.put("publisher", id, {
    uniquename: publisher.uniqueName,
    friendlyname: labelIn(publisher.names, languageCode),
    customizationprefix: publisher.prefix,
    customizationoptionvalueprefix: publisher.optionValuePrefix,
    isreadonly: false,
  });
  return id;
}

const metadataTypes = new Set<number>([
  componentTypes.table,
  componentTypes.column,
  componentTypes.choice,
  componentTypes.relationship,
  componentTypes.key,
]);

/** The list of everything a solution consists of. */
export function writeComponentRows(rows: PlatformRows, contents: SolutionContents, solutionId: string): void {
  rows.store.run("DELETE FROM solutioncomponent WHERE solutionid = ?", solutionId);
  for (const component of shippedComponents(contents)) {
    const type = componentTypes[component.kind];
    rows.put("solutioncomponent", stableId("solutioncomponent", solutionId, String(type), component.id), {
      solutionid: solutionId,
      componenttype: type,
      objectid: component.id,
      ismetadata: metadataTypes.has(type),
      rootcomponentbehavior: behaviorOf(contents, component),
    });
  }
}

function behaviorOf({ manifest }: SolutionContents, { kind, name, id }: ShippedComponent): number | null {
  const root = manifest.roots.find(
    (each) =>
      each.type === componentTypes[kind] && (each.id === id || each.schemaName?.toLowerCase() === name.toLowerCase()),
  );
  return root?.behavior ?? null;
}
