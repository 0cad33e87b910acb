// Waiting for a moment in which the machine does nothing else: a figure taken beside a compiler is none.
import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

const spent = () =>
  cpus().reduce(({ idle, all }, { times }) => ({ idle: idle + times.idle, all: all + Object.values(times).reduce((a, b) => a + b) }), {
    idle: 0,
    all: 0,
  });

/** Waits until the machine has been idle for a second, but for a fifth of it. Says no after this many seconds. */
export async function quiet(seconds) {
  for (let second = 0; second < seconds; second++) {
    const before = spent();
    await wait(1000);
    const after = spent();
    if ((after.idle - before.idle) / (after.all - before.all) > 0.8) return true;
  }
  return false;
}
