import { messageTable } from "#model/tables/message";
import type { WebApi } from "../dataverse/web-api";
import { connect } from "./connect";
import { doubtful, ill, well, type Finding } from "./finding";
import { rightsOf } from "./rights-of";

const needed = ["Create", "Read", "Delete"].map((right) => `prv${right}${messageTable.schemaName}`);

const role = "Accord Retention";

/** Sign-in and rights of the application user that removes messages after their time. */
export async function checkRetention(webApi: WebApi): Promise<Finding> {
  const me = await connect(webApi, "retention");
  if ("is" in me) return me;
  const has = await rightsOf(webApi, me.userId);
  if (!has) {
    return doubtful("Dataverse does not tell the rights of who removes messages.", `Give it the role ${role}.`);
  }
  const lacks = needed.filter((name) => !has.has(name.toLowerCase()));
  return lacks.length === 0
    ? well("Messages can be removed after their time.")
    : ill(
        `Messages are to be removed after their time, but the application of retention lacks ${lacks.join(", ")}.`,
        `Give its application user the role ${role} of this version.`,
      );
}
