import { couplingTable } from "#model/tables/coupling";
import { logicalName } from "#model/tables/table";
import { fieldsOf } from "../forms/fields-of";
import { sectionWithColumns, tab } from "../forms/layout";
import { makeViews } from "../views/make-views";
import type { ShippedTable } from "./shipped-table";

const { readOnly } = fieldsOf(couplingTable);

/** Which record of the ERP stands for which row. */
export const shippedCoupling: ShippedTable = {
  table: couplingTable,
  audited: true,
  views: makeViews(couplingTable, {
    columns: {
      accord_name: 280,
      accord_kind: 100,
      accord_erpnumber: 120,
      accord_accountid: 200,
      accord_productid: 200,
      accord_method: 150,
      accord_company: 140,
      accord_coupledon: 140,
    },
    order: { by: "accord_name" },
    find: ["accord_name", "accord_erpnumber"],
  }),
  form: {
    table: logicalName(couplingTable.schemaName),
    name: "Coupling",
    description: "Which record of the ERP stands for which row of CRM",
    header: [readOnly("accord_method"), readOnly("accord_coupledon")],
    tabs: [
      tab(
        "coupling",
        "Coupling",
        sectionWithColumns(
          "coupling",
          "Coupling",
          2,
          [readOnly("accord_name"), readOnly("accord_kind")],
          [readOnly("accord_accountid"), readOnly("accord_erpnumber")],
          [readOnly("accord_productid"), readOnly("accord_company")],
          [readOnly("accord_method"), readOnly("accord_coupledon")],
          [readOnly("accord_rowkey"), readOnly("accord_erpkey")],
          [readOnly("accord_erpid")],
        ),
      ),
    ],
  },
};
