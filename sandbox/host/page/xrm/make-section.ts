import { controlsOf, type FormSection } from "../form-state/form-layout";
import { makeCollection, type Collection } from "./collection";
import type { FormFaces } from "./form-faces";
import type { ControlFace } from "./make-control";

/** learn.microsoft.com, clientapi/reference/formcontext-ui-sections. */
export interface SectionFace {
  readonly controls: Collection<ControlFace>;
  readonly getName: () => string;
}

export function makeSection(faces: FormFaces, section: FormSection): SectionFace {
  const { session } = faces;
  const sectionFace = {
    controls: makeCollection(
      () => controlsOf(section).map(faces.control),
      (control) => control.getName(),
    ),
    getLabel: () => section.label,
    getName: () => section.name,
    getParent: () => faces.tab(section.tab),
    getVisible: () => section.isVisible,
    setLabel(label: string) {
      section.label = label;
      session.changed();
    },
    setVisible(isVisible: boolean) {
      section.isVisible = isVisible;
      session.changed();
    },
  };
  return sectionFace;
}
