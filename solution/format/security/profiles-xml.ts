import { profileId } from "../../column-security/profile-id";
import { securedColumns, type ColumnSecurityProfile, type SecuredColumn } from "../../column-security/profiles";
import { element, textElements, type XmlElement } from "../../xml/element";
import { rootNamespace } from "../root-namespace";

/** How a permission is written: 4 allows, 0 does not. */
const allowed = 4;
const denied = 0;

export function profilesXml(profiles: readonly ColumnSecurityProfile[]): XmlElement {
  return element("FieldSecurityProfiles", rootNamespace, profiles.map(profileXml));
}

function profileXml(profile: ColumnSecurityProfile): XmlElement {
  return element(
    "FieldSecurityProfile",
    { name: profile.name, description: profile.description, fieldsecurityprofileid: profileId(profile) },
    element(
      "FieldPermissions",
      {},
      securedColumns().map((secured) => permissionXml(secured, profile.mayWrite)),
    ),
  );
}

function permissionXml({ table, column }: SecuredColumn, mayWrite: boolean): XmlElement {
  const write = mayWrite ? allowed : denied;
  return element(
    "FieldPermission",
    {},
    textElements({
      EntityName: table,
      AttributeName: column,
      CanRead: allowed,
      CanUpdate: write,
      CanCreate: write,
    }),
  );
}
