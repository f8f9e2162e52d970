import type { Operation } from "../../messages/operation";
import type { MetadataCatalog } from "../metadata-catalog";
import type { SchemaTypes } from "../schema-types";
import type { XmlWriter } from "./xml-writer";

/** What every part of the schema document is written from, and to. */
export interface CsdlContext {
  readonly xml: XmlWriter;
  readonly catalog: MetadataCatalog;
  readonly types: SchemaTypes;
  readonly operations: readonly Operation[];
  /** `?annotations=true`: with annotations on properties and sets. */
  readonly annotations: boolean;
}
