import { z } from "zod";
import type { WebApi } from "../dataverse/web-api";
import { DataverseFault } from "../ports/dataverse";
import { ill, type Finding } from "./finding";

const whoAmI = z.object({ UserId: z.string() });

/** Whom Dataverse takes the application for. `key`: where its sign-in is in the configuration. */
export async function connect(
  webApi: WebApi,
  key: "dataverse" | "retention",
): Promise<{ readonly userId: string } | Finding> {
  try {
    const answer = await webApi.send({ method: "GET", path: "WhoAmI" });
    if (answer.status === 200) return { userId: whoAmI.parse(JSON.parse(answer.text)).UserId };
    return ill(
      `Dataverse answered ${answer.status} at ${webApi.root}.`,
      `Check dataverse.url; make an application user for ${key}.clientId in that environment and give it a role.`,
    );
  } catch (error) {
    const fault = error instanceof DataverseFault ? error : undefined;
    return ill(
      `Dataverse cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      fault?.failure === "SignIn"
        ? `Check ${key}.tokenUrl, clientId and what it signs in with; a secret or certificate may have expired.`
        : "Check dataverse.url, the network and the proxy.",
    );
  }
}
