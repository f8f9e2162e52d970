import { afterPaint } from "./after-paint";

const callback = jest.fn();
const paint = jest.fn<number, [FrameRequestCallback]>(() => 1);

beforeEach(() => {
  jest.useFakeTimers();
  jest.resetAllMocks();
  jest.spyOn(window, "requestAnimationFrame").mockImplementation(paint);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

function hidePage(): void {
  jest.spyOn(document, "hidden", "get").mockReturnValue(true);
}

test("calls back after the frame, not in it", () => {
  afterPaint(callback);
  jest.runAllTimers();
  expect(paint).toHaveBeenCalledTimes(1);
  paint.mock.calls[0]?.[0](0);
  expect(callback).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(callback).toHaveBeenCalledTimes(1);
});

test("does not wait for a frame on a page nobody sees: a tab opened in the background hears what is told from then on", () => {
  hidePage();
  afterPaint(callback);
  jest.runAllTimers();
  expect(callback).toHaveBeenCalledTimes(1);
});

test("calls nobody who has called it off", () => {
  hidePage();
  afterPaint(callback)();
  jest.runAllTimers();
  expect(callback).not.toHaveBeenCalled();
});
