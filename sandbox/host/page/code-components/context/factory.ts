import type { ComponentPlace } from "./component-place";

interface Popup {
  readonly name: string;
  readonly content: HTMLElement;
  readonly closeOnOutsideClick?: boolean;
  readonly popupToOpen?: string;
}

/** `context.factory` (learn.microsoft.com, component-framework/reference/factory). */
export function makeFactory(place: ComponentPlace): object {
  const service = makePopupService();
  return { getPopupService: () => service, requestRender: () => place.requestRender() };
}

/** Popups are elements of the component, laid over the page. */
function makePopupService(): object {
  const popups = new Map<string, Popup>();
  const open = new Map<string, HTMLElement>();
  let groupId = "";
  const close = (name: string): void => {
    open.get(name)?.remove();
    open.delete(name);
  };
  const show = (name: string): void => {
    const popup = popups.get(name);
    if (popup === undefined || open.has(name)) return;
    const layer = document.createElement("div");
    layer.className = "component-popup";
    layer.setAttribute("role", "dialog");
    layer.append(popup.content);
    layer.addEventListener("click", (event) => {
      if (popup.closeOnOutsideClick === true && event.target === layer) close(name);
    });
    open.set(name, layer);
    document.body.append(layer);
  };
  return {
    createPopup(popup: Popup) {
      popups.set(popup.name, popup);
      if (popup.popupToOpen !== undefined) show(popup.popupToOpen);
    },
    openPopup: show,
    closePopup: close,
    updatePopup: (name: string, popup: Popup) => void popups.set(name, popup),
    deletePopup(name: string) {
      close(name);
      popups.delete(name);
    },
    setPopupsId(id: string) {
      groupId = id;
    },
    getPopupsId: () => groupId,
  };
}
