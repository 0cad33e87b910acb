// The browser killed while somebody types: a little of what `make endurance` does at length.
import { expect, test } from "./support/app.mjs";
import { Workplace, seeded, wrong } from "./support/kills.mjs";

const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Does something to a browser a few times, and expects that it loses nothing old and nothing it called saved. */
async function endure(baseURL, browserName, size, times, act) {
  const place = await Workplace.create(browserName, baseURL, size, seeded(SEED));
  try {
    for (let turn = 1; turn <= times; turn++) {
      const outcome = await act(place);
      expect(outcome.saved, "values that the page called saved").toBeGreaterThan(0);
      expect(wrong(outcome), `turn ${turn}, SEED=${SEED}, ${JSON.stringify(outcome)}`).toEqual([]);
    }
  } finally {
    await place.clear();
  }
}

test.describe("killed", { tag: "@kills" }, () => {
  test.skip(({ browserName }) => browserName === "firefox", "Firefox takes several seconds to start after each kill: make endurance kills it");
  test.skip(() => process.platform !== "linux", "the processes of a browser are found in /proc");

  for (const [words, size] of [["20 kB", 20_000], ["400 kB", 400_000]]) {
    test(`an assessment of ${words}: the browser is killed twice, and nothing that was called saved is lost`, async ({ baseURL, browserName }) => {
      await endure(baseURL, browserName, size, 2, (place) => place.kill([2, 6]));
    });
  }

  test("the process that shows the page is killed three times, and nothing that was called saved is lost", async ({ baseURL, browserName }) => {
    await endure(baseURL, browserName, 20_000, 3, (place) => place.crash([2, 4]));
  });
});
