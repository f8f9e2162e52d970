import type { FormAttribute } from "../form-state/form-attribute";
import type { FormControl } from "../form-state/form-control";
import type { FormSection, FormTab } from "../form-state/form-layout";
import type { FormSession } from "../form-state/form-session";
import { makeAttribute, type AttributeFace } from "./make-attribute";
import { makeControl, type ControlFace } from "./make-control";
import { makeSection, type SectionFace } from "./make-section";
import { makeTab, type TabFace } from "./make-tab";

/** The client API's objects for the parts of one open form; each part has one, so that scripts may compare them. */
export interface FormFaces {
  readonly session: FormSession;
  readonly attribute: (attribute: FormAttribute) => AttributeFace;
  readonly control: (control: FormControl) => ControlFace;
  readonly tab: (tab: FormTab) => TabFace;
  readonly section: (section: FormSection) => SectionFace;
  /** `formContext.data.entity` and `formContext.ui`, once the form context stands. */
  parents: { entity: unknown; ui: unknown };
}

export function makeFormFaces(session: FormSession): FormFaces {
  const faces: FormFaces = {
    session,
    attribute: remember((attribute: FormAttribute) => makeAttribute(faces, attribute)),
    control: remember((control: FormControl) => makeControl(faces, control)),
    tab: remember((tab: FormTab) => makeTab(faces, tab)),
    section: remember((section: FormSection) => makeSection(faces, section)),
    parents: { entity: undefined, ui: undefined },
  };
  return faces;
}

function remember<Part extends object, Face>(make: (part: Part) => Face): (part: Part) => Face {
  const made = new WeakMap<Part, { readonly face: Face }>();
  return (part) => {
    const known = made.get(part);
    if (known) return known.face;
    const face = make(part);
    made.set(part, { face });
    return face;
  };
}
