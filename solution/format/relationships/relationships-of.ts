import { logicalName, relationshipName, type Table } from "#model/tables/table";
import { hasMoney } from "../../tables/has-money";
import { schemaNameOf } from "../../tables/schema-name-of";
import type { Relationship } from "./relationship-xml";

/** Every relationship of a table: one for each of its lookups, and those the platform gives every table. */
export function relationshipsOf(table: Table): Relationship[] {
  return [...customRelationships(table), ...systemRelationships(table)];
}

function customRelationships(table: Table): Relationship[] {
  return Object.entries(table.columns).flatMap(([lookup, column]): Relationship[] =>
    column.type === "lookup"
      ? [
          {
            name: relationshipName(table, lookup),
            referencing: table.schemaName,
            referenced: schemaNameOf(column.target),
            lookup,
            onDelete: "RemoveLink",
            isCustom: true,
          },
        ]
      : [],
  );
}

function systemRelationships(table: Table): Relationship[] {
  const name = logicalName(table.schemaName);
  const system = (prefix: string, referenced: string, lookup: string): Relationship => ({
    name: `${prefix}_${name}`,
    referencing: table.schemaName,
    referenced,
    lookup,
    onDelete: "NoCascade",
    isCustom: false,
  });
  const owners: Relationship[] = [
    { ...system("business_unit", "BusinessUnit", "OwningBusinessUnit"), onDelete: "Restrict" },
    system("owner", "Owner", "OwnerId"),
    system("team", "Team", "OwningTeam"),
    system("user", "SystemUser", "OwningUser"),
  ];
  const currency: Relationship = {
    ...system("TransactionCurrency", "TransactionCurrency", "TransactionCurrencyId"),
    onDelete: "Restrict",
  };
  return [
    { ...system("lk", "SystemUser", "CreatedBy"), name: `lk_${name}_createdby` },
    { ...system("lk", "SystemUser", "ModifiedBy"), name: `lk_${name}_modifiedby` },
    ...(table.ownership === "User" ? owners : [system("organization", "Organization", "OrganizationId")]),
    ...(hasMoney(table) ? [currency] : []),
  ];
}
