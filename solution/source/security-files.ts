import { shippedProfiles } from "../column-security/profiles";
import { profilesXml } from "../format/security/profiles-xml";
import { roleXml } from "../format/security/role-xml";
import { shippedRoles } from "../roles/shipped-roles";
import type { XmlElement } from "../xml/element";

export function securityFiles(): [path: string, document: XmlElement][] {
  return [
    ...shippedRoles.map((role): [string, XmlElement] => [`Roles/${role.name}.xml`, roleXml(role)]),
    ["Other/FieldSecurityProfiles.xml", profilesXml(shippedProfiles)],
  ];
}
