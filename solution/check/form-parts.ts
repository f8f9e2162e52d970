import type { FormContents, SolutionContents, TableContents } from "../read/contents";
import type { XmlElement } from "../xml/element";
import { childOf, childrenOf, childText, descendantsOf, elementAt } from "../xml/find";

/** A form with the table it shows, as most rules about forms look at it. */
export interface FormOfTable {
  readonly table: TableContents;
  readonly form: FormContents;
  /** The `form` element. */
  readonly body: XmlElement | undefined;
  /** `form Accord Opportunity of opportunity` */
  readonly label: string;
}

export function formsOf({ tables }: SolutionContents): FormOfTable[] {
  return tables.flatMap((table) =>
    table.forms.map((form) => ({
      table,
      form,
      body: childOf(form.xml, "form"),
      label: `form ${form.name} of ${table.logicalName}`,
    })),
  );
}

export function controlsOf(body: XmlElement | undefined): XmlElement[] {
  return descendantsOf(body, "control");
}

/** The form is ours from end to end, rather than a difference to somebody else's: an export gives only whole forms these. */
export function isWholeForm({ xml }: FormContents): boolean {
  return childOf(xml, "CanBeDeleted") !== undefined;
}

/** Each named component of each control description, with the control it is for. */
export function componentBindings(body: XmlElement | undefined): Binding[] {
  return childrenOf(childOf(body, "controlDescriptions"), "controlDescription").flatMap((description) =>
    childrenOf(description, "customControl").flatMap((custom): Binding[] =>
      custom.attributes.name === undefined
        ? []
        : [
            {
              control: description.attributes.forControl ?? "",
              component: custom.attributes.name,
              formFactor: custom.attributes.formFactor ?? "",
              parameters: childrenOf(childOf(custom, "parameters")),
            },
          ],
    ),
  );
}

export interface Binding {
  /** The uniqueid of the control it is for. */
  readonly control: string;
  readonly component: string;
  readonly formFactor: string;
  readonly parameters: readonly XmlElement[];
}

/** The relationship, table and view of a subgrid or of a data set. */
export function gridParameters(parameters: XmlElement | undefined) {
  return {
    relationship: childText(parameters, "RelationshipName"),
    target: childText(parameters, "TargetEntityType"),
    view: childText(parameters, "ViewId"),
  };
}

export function subgridsOf(body: XmlElement | undefined): { readonly id: string; readonly parameters: XmlElement }[] {
  return controlsOf(body).flatMap((control) => {
    const parameters = elementAt(control, "parameters");
    return control.attributes.indicationOfSubgrid === "true" && parameters
      ? [{ id: control.attributes.id ?? "", parameters }]
      : [];
  });
}
