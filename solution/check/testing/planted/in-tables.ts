import { inCustomizations, repeatInCustomizations, wholeElement, type PlantedFault } from "../planted-fault";

/** Faults of tables, columns, keys, choices and relationships. Some strike the first table of the package, whichever that is. */
export const inTables: readonly PlantedFault[] = [
  {
    rule: "no-duplicate-table",
    what: "a table that is packed twice",
    plant: repeatInCustomizations(/<Entity>\s*<Name LocalizedName="Stream"[\s\S]*?<\/Entity>/),
    names: "table accord_syncstate",
  },
  {
    rule: "table-name",
    what: "an entity in other letters than its name",
    plant: inCustomizations('<entity Name="accord_OrderLine">', '<entity Name="accord_orderline">'),
    names: "table accord_OrderLine",
  },
  {
    rule: "one-primary-key",
    what: "a key named after something else",
    plant: inCustomizations(
      /<LogicalName>accord_orderid<\/LogicalName>(?=\s*<RequiredLevel>systemrequired)/,
      "<LogicalName>accord_ordernr</LogicalName>",
    ),
    names: "table accord_order",
  },
  {
    rule: "one-primary-name",
    what: "no primary name",
    plant: inCustomizations("<DisplayMask>PrimaryName|", "<DisplayMask>"),
    names: /^table accord_\w+$/,
  },
  {
    rule: "system-columns",
    what: "a table without its creation date",
    plant: inCustomizations(wholeElement("attribute", 'PhysicalName="CreatedOn"'), ""),
    names: /^table accord_\w+$/,
  },
  {
    rule: "system-columns",
    what: "rows of the organisation without its column",
    plant: inCustomizations(wholeElement("attribute", 'PhysicalName="OrganizationId"'), ""),
    names: "table accord_coupling",
  },
  {
    rule: "system-relationships",
    what: "a table without the relationship to its owner",
    plant: inCustomizations(wholeElement("EntityRelationship", 'Name="owner_accord_intent"'), ""),
    names: "table accord_intent",
  },
  {
    rule: "component-prefix",
    what: "a column with somebody else's prefix",
    plant: inCustomizations(
      /accord_deliverby<\/Name>\s*<LogicalName>accord_deliverby</,
      "contoso_deliverby</Name><LogicalName>contoso_deliverby<",
    ),
    names: /^column .*contoso_deliverby$/,
  },
  {
    rule: "alternate-keys",
    what: "a key on a column that does not exist",
    plant: inCustomizations("<AttributeName>accord_key</AttributeName>", "<AttributeName>accord_ghost</AttributeName>"),
    names: "key accord_Intent_Key of table accord_intent",
  },
  {
    rule: "alternate-keys",
    what: "a key on a secured column",
    plant: inCustomizations(
      "<AttributeName>accord_key</AttributeName>",
      "<AttributeName>accord_leaseholder</AttributeName>",
    ),
    names: "key accord_Intent_Key of table accord_intent",
  },
  {
    rule: "no-duplicate-column",
    what: "a column that stands there twice",
    plant: repeatInCustomizations(wholeElement("attribute", 'PhysicalName="accord_Stage"')),
    names: "column opportunity.accord_stage",
  },
  {
    rule: "column-names",
    what: "a logical name that is not the schema name in lower case",
    plant: inCustomizations("<LogicalName>accord_stage</LogicalName>", "<LogicalName>accord_dealstage</LogicalName>"),
    names: "column opportunity.accord_Stage",
  },
  {
    rule: "name-lengths",
    what: "a column name of more than 50 characters",
    plant: inCustomizations('PhysicalName="accord_DeliverBy"', `PhysicalName="accord_${"x".repeat(50)}"`),
    names: /^column (accord_order|opportunity)\.accord_x+$/,
  },
  {
    rule: "text-length",
    what: "a text column without a length",
    plant: inCustomizations(/<MaxLength>26<\/MaxLength>\s*<Length>52<\/Length>/, ""),
    names: "column accord_intent.accord_key",
  },
  {
    rule: "text-length",
    what: "bytes that are not twice the characters",
    plant: inCustomizations(/<MaxLength>26<\/MaxLength>\s*<Length>52</, "<MaxLength>26</MaxLength><Length>26<"),
    names: "column accord_intent.accord_key",
  },
  {
    rule: "column-options",
    what: "a choice without options",
    plant: inCustomizations("<OptionSetName>accord_stage</OptionSetName>", ""),
    names: "column opportunity.accord_stage",
  },
  {
    rule: "global-choice",
    what: "a global choice that is not packed",
    plant: inCustomizations(
      "<OptionSetName>accord_stage</OptionSetName>",
      "<OptionSetName>accord_ghost</OptionSetName>",
    ),
    names: "column opportunity.accord_stage",
  },
  {
    rule: "option-values",
    what: "an option with another publisher's value",
    plant: inCustomizations('<option value="727600000"', '<option value="100000000"'),
    names: /^choice accord_/,
  },
  {
    rule: "option-values",
    what: "two options with one value",
    plant: inCustomizations('<option value="727600001"', '<option value="727600000"'),
    names: /^choice accord_/,
  },
  {
    rule: "money-base",
    what: "an amount without its base",
    plant: inCustomizations(wholeElement("attribute", 'PhysicalName="accord_Amount_Base"'), ""),
    names: /^column accord_\w+\.accord_amount$/,
  },
  {
    rule: "money-currency",
    what: "amounts without an exchange rate",
    plant: inCustomizations(wholeElement("attribute", 'PhysicalName="ExchangeRate"'), ""),
    names: /^table accord_\w+$/,
  },
  {
    rule: "lookup-relationship",
    what: "a lookup whose relationship is not packed",
    plant: inCustomizations(wholeElement("EntityRelationship", 'Name="accord_product_coupling"'), ""),
    names: "column accord_coupling.accord_productid",
  },
  {
    rule: "no-duplicate-relationship",
    what: "a relationship that is packed twice",
    plant: repeatInCustomizations(wholeElement("EntityRelationship", 'Name="accord_product_coupling"')),
    names: "relationship accord_product_coupling",
  },
  {
    rule: "relationship-ends",
    what: "a relationship to a table of ours that is not packed",
    plant: inCustomizations(
      "<ReferencedEntityName>accord_Order</ReferencedEntityName>",
      "<ReferencedEntityName>accord_Ghost</ReferencedEntityName>",
    ),
    names: /^relationship accord_order_/,
  },
  {
    rule: "relationship-ends",
    what: "a relationship through a lookup that does not exist",
    plant: inCustomizations(wholeElement("attribute", 'PhysicalName="accord_ProductId"'), ""),
    names: "relationship accord_product_coupling",
  },
];
