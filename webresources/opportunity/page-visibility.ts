/** Whether somebody can see the page: a background tab asks the service for nothing. */
export function isPageVisible(): boolean {
  const { visibilityState } = document;
  return visibilityState === "visible";
}
