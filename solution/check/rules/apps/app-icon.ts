import { plainId } from "../../../read/plain-id";
import { childText } from "../../../xml/find";
import { fault, type Rule } from "../../rule";

/** The platform's own icon; it makes the solution depend on the one that brings it. */
const defaultIcon = "953b9fac-1e5e-e611-80d6-00155ded156f";

export const appIcon: Rule = {
  id: "app-icon",
  severity: "advice",
  reason:
    "An app's icon is a web resource by its id; the platform's default icon adds a dependency on another solution.",
  check: ({ apps, webResources }) =>
    apps.flatMap(({ name, xml }) => {
      const icon = plainId(childText(xml, "WebResourceId"));
      if (webResources.some(({ id }) => id === icon)) return [];
      const problem =
        icon === defaultIcon ? "uses the platform's default icon" : `has the icon ${icon}, which the package lacks`;
      return [fault(`app ${name}`, problem, "Pack an icon as a web resource and name its id.")];
    }),
};
