import { descendantsOf } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

export const siteMapInApp: Rule = {
  id: "site-map-in-app",
  severity: "advice",
  reason: "Navigation leads only to tables that are part of the app; others are hidden without a word.",
  check: ({ siteMaps, apps }) =>
    siteMaps.flatMap(({ name, xml }) => {
      const app = apps.find((candidate) => candidate.name === name);
      if (!app) return [];
      const tables = descendantsOf(app.xml, "AppModuleComponent")
        .filter(({ attributes }) => attributes.type === "1")
        .map(({ attributes }) => attributes.schemaName);
      return descendantsOf(xml, "SubArea")
        .flatMap(({ attributes }) => attributes.Entity ?? [])
        .filter((entity) => !tables.includes(entity))
        .map((entity) =>
          fault(
            `app ${name}`,
            `its navigation leads to ${entity}, which is no part of it`,
            "Add the table to the app.",
          ),
        );
    }),
};
