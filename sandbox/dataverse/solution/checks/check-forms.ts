import { importCodes } from "../import-codes";
import { fault, type ImportFault } from "../import-fault";
import type { FormComponent } from "../forms/form-component";
import { attribute, attributeAnyCase, descendants, textOf, type Element } from "../package/xml";
import { isMissingForSure, type CheckContext, type ImportCheck } from "./import-check";

/** What a form names is there: columns, relationships, controls, libraries; ids inside it are unique. */
export const checkForms: ImportCheck = (check) => [
  ...repeatedForms(check),
  ...check.contents.forms.flatMap((form) => [
    ...checkDifference(check, form),
    ...checkFields(check, form),
    ...checkSubgrids(check, form),
    ...checkControls(check, form),
    ...checkLibraries(check, form),
    ...repeatedIds(form),
  ]),
];

function formFault(form: FormComponent, message: string, code: string = importCodes.formInvalid): ImportFault {
  const name = form.name === "" ? form.id : form.name;
  return fault(
    code,
    `The form '${name}' (${form.id}) of entity ${form.table} cannot be imported: ${message}`,
    "form",
    name,
  );
}

function repeatedForms({ contents }: CheckContext): readonly ImportFault[] {
  const ids = contents.forms.map(({ id }) => id);
  return contents.forms
    .filter(({ id }, at) => ids.indexOf(id) !== at)
    .map((form) => formFault(form, "its id is used by another form."));
}

/** A difference needs the form it changes. */
function checkDifference({ organization }: CheckContext, form: FormComponent): readonly ImportFault[] {
  if (!form.isDifference || organization.forms.has(form.id)) return [];
  return [formFault(form, "it changes a form that does not exist in the target system.")];
}

function checkFields(check: CheckContext, form: FormComponent): readonly ImportFault[] {
  const table = check.catalog.table(form.table);
  return descendants(form.form, "control").flatMap((control) => {
    const name = attribute(control, "datafieldname");
    if (name === null || table === undefined || table.attributes.has(name.toLowerCase())) return [];
    if (!isMissingForSure(check, name)) return [];
    return [formFault(form, `the attribute '${name}' does not exist on entity ${form.table}.`)];
  });
}

function checkSubgrids(check: CheckContext, form: FormComponent): readonly ImportFault[] {
  const { catalog } = check;
  const table = catalog.table(form.table);
  const collections = new Set(
    [...(table?.oneToMany ?? []), ...(table?.manyToMany ?? [])].map(({ schemaName }) => schemaName.toLowerCase()),
  );
  return descendants(form.form, "parameters").flatMap((parameters) => {
    const relationship = textOf(parameters, "RelationshipName");
    const target = textOf(parameters, "TargetEntityType");
    const found: ImportFault[] = [];
    if (target !== null && catalog.table(target.toLowerCase()) === undefined && isMissingForSure(check, target)) {
      found.push(formFault(form, `the entity '${target}' of a subgrid does not exist.`));
    }
    if (
      relationship !== null &&
      !collections.has(relationship.toLowerCase()) &&
      isMissingForSure(check, relationship)
    ) {
      const message = `the relationship '${relationship}' of a subgrid does not exist on entity ${form.table}.`;
      found.push(formFault(form, message, importCodes.formRelationshipMissing));
    }
    return found;
  });
}

/** Code components on the form are in the solution or the organisation, and stand for a control of the form. */
function checkControls(check: CheckContext, form: FormComponent): readonly ImportFault[] {
  const { contents, organization } = check;
  const shipped = new Set(contents.codeComponents.map(({ name }) => name));
  const unknown = descendants(form.form, "customControl").flatMap((control) => {
    const name = attribute(control, "name");
    if (name === null || shipped.has(name) || organization.codeComponents.has(name)) return [];
    if (!isMissingForSure(check, name)) return [];
    return [formFault(form, `the control '${name}' does not exist in the solution or the target system.`)];
  });
  const ids = new Set(descendants(form.form, "control").flatMap((control) => idOf(control, "uniqueid")));
  const loose = form.isDifference
    ? []
    : descendants(form.form, "controlDescription").flatMap((description) =>
        idOf(description, "forControl").filter((id) => !ids.has(id)),
      );
  return [
    ...new Map(unknown.map((each) => [each.message, each])).values(),
    ...loose.map((id) => formFault(form, `the controlDescription for '${id}' belongs to no control of the form.`)),
  ];
}

function idOf(element: Element, name: string): readonly string[] {
  const id = attribute(element, name);
  return id === null ? [] : [id.toLowerCase()];
}

function checkLibraries(check: CheckContext, form: FormComponent): readonly ImportFault[] {
  const { contents, organization } = check;
  const shipped = new Set(contents.webResources.map(({ name }) => name));
  const libraries = descendants(form.form, "Library").flatMap((library) => attribute(library, "name") ?? []);
  const missing = libraries.filter((name) => !shipped.has(name) && !organization.webResources.has(name));
  const handlers = descendants(form.form, "Handler").flatMap((handler) => attribute(handler, "libraryName") ?? []);
  const unlisted = form.isDifference ? [] : handlers.filter((name) => name !== "" && !libraries.includes(name));
  return [
    ...missing
      .filter((name) => isMissingForSure(check, name))
      .map((name) => formFault(form, `the web resource '${name}' of its form libraries does not exist.`)),
    ...[...new Set(unlisted)].map((name) =>
      formFault(form, `an event handler names the library '${name}', which is not among its form libraries.`),
    ),
  ];
}

function repeatedIds(form: FormComponent): readonly ImportFault[] {
  const ids = ["tab", "section", "cell"].flatMap((name) =>
    descendants(form.form, name).flatMap((element) => attributeAnyCase(element, "id")?.toLowerCase() ?? []),
  );
  const labels = descendants(form.form, "cell").flatMap(
    (element) => attribute(element, "labelid")?.toLowerCase() ?? [],
  );
  return [
    ...repeated(ids).map((id) => formFault(form, `the id '${id}' is used by more than one tab, section or cell.`)),
    ...repeated(labels).map((id) =>
      formFault(
        form,
        `The label id '${id}' already exists. Supply unique labelid values.`,
        importCodes.formLabelRepeated,
      ),
    ),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
