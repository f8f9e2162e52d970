import { primaryNameOf } from "../../form-state/entity-reference";
import { isEditable } from "../../form-state/is-editable";
import { isReadOnly } from "../../form-state/form-type";
import type { ComponentPlace } from "./component-place";

/** `context.mode` (learn.microsoft.com, component-framework/reference/mode). */
export function makeMode(place: ComponentPlace): object {
  const { session, control, size } = place;
  const isDisabled = control.attribute ? !isEditable(session, control) : control.isDisabled || isReadOnly(session);
  return {
    allocatedHeight: -1,
    allocatedWidth: size.isTracked ? size.width : -1,
    isControlDisabled: isDisabled,
    isVisible: control.isVisible,
    label: control.label,
    /** The row the form is open on. Not in the published types, but every model-driven app hands it out. */
    contextInfo: {
      entityId: session.rowId,
      entityTypeName: session.table.logicalName,
      entityRecordName: primaryNameOf(session),
    },
    setControlState(state: Readonly<Record<string, unknown>>) {
      Object.assign(place.state, state);
      return true;
    },
    setFullScreen(isFullScreen: boolean) {
      size.isFullScreen = isFullScreen;
      place.requestRender();
    },
    trackContainerResize(isTracked: boolean) {
      size.isTracked = isTracked;
    },
  };
}
