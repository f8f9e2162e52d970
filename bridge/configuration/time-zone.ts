import { z } from "zod";

export const timeZone = z.string().refine(isTimeZone, { error: "must be a zone of the IANA list, as Europe/Berlin" });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
