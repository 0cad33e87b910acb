// What was measured, as a table for docs/performance.md.

const at = (share) => (values) => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

/** The median. */
export const middle = at(0.5);
/** The 90th percentile. */
export const high = at(0.9);

/** How many times as long the large assessment takes. */
export const ratio = (of, empty, large) => of(large) / of(empty);

/** Prints a line for each name: median, 90th percentile and worst, each of the empty and of the large assessment. */
export function table(title, names, values) {
  console.log(`\n| ${title} | empty: median | 90 % | worst | large: median | 90 % | worst | large / empty |`);
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const name of names) {
    const [empty, large] = values(name);
    const cells = [empty, large].flatMap((values) => [middle, high, (values) => Math.max(...values)].map((of) => of(values).toFixed(1)));
    console.log(`| ${name.replace(/^(work|page) /, "")} | ${cells.join(" | ")} | ${ratio(middle, empty, large).toFixed(2)} |`);
  }
  console.log();
}
