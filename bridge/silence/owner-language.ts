import { DataverseFault } from "../ports/dataverse";
import { many, reading } from "../ports/reading";
import { userSettingsTable, userTable } from "../ports/stock-tables";
import type { Silence } from "./silence";

const languageReading = reading(userTable, ["fullname"], { user_settings: many(userSettingsTable, ["uilanguageid"]) });

/** The language a person works in, by its number (LCID); undefined where the bridge may not read people's settings. */
export async function ownerLanguage({ dataverse, log }: Silence, userId: string): Promise<number | undefined> {
  const user = await dataverse
    .retrieve(languageReading, { column: "systemuserid", value: userId })
    .catch((error: unknown) => {
      if (error instanceof DataverseFault && error.failure !== "Defect") throw error;
      log.warn({ user: userId }, "the language of an owner could not be read; the notification is in English");
      return undefined;
    });
  return user?.user_settings[0]?.uilanguageid ?? undefined;
}
