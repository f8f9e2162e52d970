import { stableId } from "../metadata/metadata-id";
import type { MetadataCatalog } from "../metadata/metadata-catalog";
import type { Store } from "../store/store";
import { platformVersion } from "./platform-version";
import { makePlatformRows, type PlatformRows } from "./platform-rows";
import { writeSdkMessages } from "./sdk-messages";
import { writeStockForms } from "./stock-forms";
import {
  activeSolutionId,
  defaultPublisherId,
  defaultSolutionId,
  euroId,
  organizationId,
  systemUserId,
} from "./stock-ids";
import { businessUnitOf, personId, stockPeople, writeBusinessUnits, writePeople } from "./stock-people";
import { writeSalesStandards } from "./stock-sales";
import { writeStockViews } from "./stock-views";
import { englishUnitedStates, newUserSettings } from "./user-settings";
import { writeStockRoles } from "./write-stock-roles";

/** Writes the rows of an empty organisation, once in the life of a data folder. Answers whether it had to. */
export function createOrganization(store: Store, catalog: MetadataCatalog, now: Date): boolean {
  if (store.one("SELECT 1 FROM organization LIMIT 1") !== undefined) return false;
  const rows = makePlatformRows(store, catalog, now);
  store.transaction(() => {
    writeOrganization(rows);
    writeBusinessUnits(rows);
    writePeople(rows);
    for (const person of stockPeople) {
      rows.put("usersettings", personId(person.key), newUserSettings(businessUnitOf(person)));
    }
    writeSalesStandards(rows);
    writeStockRoles(rows);
    writeSolutions(rows);
    writeStockViews(rows);
    writeStockForms(rows);
    writeSdkMessages(rows);
  });
  return true;
}

function writeOrganization(rows: PlatformRows): void {
  rows.put("organization", organizationId, {
    name: "contoso",
    basecurrencyid: euroId,
    basecurrencyprecision: 2,
    basecurrencysymbol: "€",
    currencydisplayoption: 0,
    currencydecimalprecision: 2,
    pricingdecimalprecision: 2,
    languagecode: englishUnitedStates,
    localeid: englishUnitedStates,
    fiscalcalendarstart: "2025-01-01T00:00:00Z",
    fiscalperiodtype: 2002,
    createproductswithoutparentinactivestate: true,
    isauditenabled: false,
    maxuploadfilesize: 33554432,
    systemuserid: systemUserId,
    integrationuserid: personId("integration"),
    schemanameprefix: "new",
    organizationstate: 3,
  });
}

/** The solutions every organisation has, and the Sales application this one is made of. */
function writeSolutions(rows: PlatformRows): void {
  const microsoft = stableId("publisher", "microsoftdynamics");
  rows.put("publisher", microsoft, {
    uniquename: "microsoftdynamics",
    friendlyname: "Dynamics 365",
    customizationprefix: "msdyn",
    customizationoptionvalueprefix: 19235,
    isreadonly: true,
  });
  rows.put("publisher", defaultPublisherId, {
    uniquename: "DefaultPublishercontoso",
    friendlyname: "Default Publisher for contoso",
    customizationprefix: "new",
    customizationoptionvalueprefix: 10000,
  });
  writeSolution(rows, stableId("solution", "System"), "System", "System", microsoft, true, platformVersion);
  writeSolution(rows, stableId("solution", "msdynce_Sales"), "msdynce_Sales", "Sales", microsoft, true, "9.0.4.0076");
  writeSolution(rows, defaultSolutionId, "Default", "Default Solution", defaultPublisherId, false, "1.0");
  writeSolution(rows, activeSolutionId, "Active", "Active Solution", defaultPublisherId, false, "1.0");
}

function writeSolution(
  rows: PlatformRows,
  id: string,
  uniqueName: string,
  name: string,
  publisherId: string,
  isManaged: boolean,
  version: string,
): void {
  rows.put("solution", id, {
    uniquename: uniqueName,
    friendlyname: name,
    version,
    ismanaged: isManaged,
    isvisible: uniqueName !== "System" && uniqueName !== "Active",
    publisherid: publisherId,
    installedon: rows.now.toISOString().slice(0, 19) + "Z",
  });
}
