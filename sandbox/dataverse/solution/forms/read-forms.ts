import { labelIn, readLabels } from "../package/labels";
import { attribute, child, children, descendants, isYes, textOf, toGuid, type Element } from "../package/xml";
import type { FormComponent } from "./form-component";

/** Numbers of `systemform.type` by the `type` of `<forms>`. */
const formTypes: Readonly<Record<string, number>> = {
  dashboard: 0,
  appointmentBook: 1,
  main: 2,
  miniCampaignBO: 3,
  preview: 4,
  mobile: 5,
  quick: 6,
  quickCreate: 7,
  dialog: 8,
  taskFlowForm: 9,
  card: 11,
  mainInteractionCentric: 12,
};

/** Reads the forms of an `<Entity>`. */
export function readForms(entity: Element, table: string, language: number): readonly FormComponent[] {
  return children(child(entity, "FormXml"), "forms").flatMap((forms) => {
    const type = formTypes[attribute(forms, "type") ?? "main"] ?? 2;
    return children(forms, "systemform").flatMap((element) => readForm(element, table, type, language));
  });
}

function readForm(element: Element, table: string, type: number, language: number): readonly FormComponent[] {
  const form = child(element, "form");
  const id = toGuid(textOf(element, "formid"));
  if (form === null || id === null) return [];
  return [
    {
      id,
      table,
      type,
      name: labelIn(readLabels(element, "LocalizedNames"), language),
      description: labelIn(readLabels(element, "Descriptions"), language),
      activationState: Number(textOf(element, "FormActivationState") ?? 1),
      presentation: Number(textOf(element, "FormPresentation") ?? 1),
      canBeDeleted: isYes(textOf(element, "CanBeDeleted")),
      form,
      isDifference: hasSolutionAction(form),
    },
  ];
}

function hasSolutionAction(form: Element): boolean {
  const all = [form, ...descendants(form, "*")];
  return all.some((element) => attribute(element, "solutionaction") !== null);
}
