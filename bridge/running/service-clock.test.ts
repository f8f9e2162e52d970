import { makeServiceClock } from "./service-clock";

const noon = Date.parse("2025-06-30T12:00:00Z");

function aMachine(wall = noon) {
  const machine = { wallTime: wall, steady: 0 };
  const clock = makeServiceClock({
    wall: () => machine.wallTime,
    elapsed: () => machine.steady,
    sleep: () => Promise.resolve(),
  });
  const pass = (seconds: number) => {
    machine.wallTime += seconds * 1000;
    machine.steady += seconds * 1000;
  };
  return { machine, clock, pass };
}

test("before any answer it is the machine's time, after one Dataverse's", () => {
  const { clock, pass } = aMachine(noon + 3_600_000);
  expect(clock.now()).toEqual(new Date(noon + 3_600_000));
  clock.note(new Date(noon), 200);
  expect(clock.now()).toEqual(new Date(noon));
  pass(90);
  expect(clock.now()).toEqual(new Date(noon + 90_000));
});

test("the part of a second that an answer leaves out moves nothing", () => {
  const { clock, pass } = aMachine(noon + 700);
  clock.note(new Date(noon), 200);
  expect(clock.now()).toEqual(new Date(noon + 700));
  pass(1);
  clock.note(new Date(noon + 1000), 200);
  expect(clock.now()).toEqual(new Date(noon + 1700));
});

test("an answer that was long on its way says nothing about the time", () => {
  const { clock } = aMachine();
  clock.note(new Date(noon - 100_000), 100_000);
  expect(clock.now()).toEqual(new Date(noon));
});

test("a clock that is put back makes no time go back", () => {
  const { machine, clock, pass } = aMachine();
  clock.note(new Date(noon), 100);
  pass(30);
  machine.wallTime -= 3_600_000;
  expect(clock.now()).toEqual(new Date(noon + 30_000));
});

test("a machine that was suspended knows that time has passed", () => {
  const { machine, clock } = aMachine();
  clock.note(new Date(noon), 100);
  machine.wallTime += 600_000;
  expect(clock.now()).toEqual(new Date(noon + 600_000));
});
