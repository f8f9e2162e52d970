import { withRoom } from "./with-room";

const place = (item: number) => item;

test("of labels that would run into each other the one that comes first is shown", () => {
  expect(withRoom([5, 95, 90], place)).toEqual([5, 95]);
});

test("labels that have room are shown, wherever they stand", () => {
  expect(withRoom([40, 30, 24, 56], place)).toEqual([40, 24, 56]);
});
