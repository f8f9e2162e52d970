/** Calls back when the frame that is being made has been painted; on a page nobody sees, which paints none, soon. Returns how to call it off. */
export function afterPaint(callback: () => void): () => void {
  let isWanted = true;
  const soon = () => setTimeout(() => isWanted && callback());
  if (document.hidden) soon();
  else requestAnimationFrame(soon);
  return () => {
    isWanted = false;
  };
}
