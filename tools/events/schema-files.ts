import { envelopeOf, eventDefinitions } from "../../model/events/events";
import { toJsonSchema, type JsonSchema } from "../../model/events/shape";

/** The schema of each event by the name of its file: `accord.intent.DealReadyForFulfillment.v1.json`. */
export function makeEventSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(
    eventDefinitions.map((event) => [
      `${event.type}.json`,
      {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: `${event.type}.json`,
        title: event.type,
        description: event.description,
        ...toJsonSchema(envelopeOf(event)),
      },
    ]),
  );
}
