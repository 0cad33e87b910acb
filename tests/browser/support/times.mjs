// Says how long the tests of each file took, added up: where the minutes of the browser tests go.

export default class Times {
  #files = new Map();

  onTestEnd(test, { duration }) {
    const [, project, file] = test.titlePath();
    const key = `${file} | ${project}`;
    const { count, millis } = this.#files.get(key) ?? { count: 0, millis: 0 };
    this.#files.set(key, { count: count + 1, millis: millis + duration });
  }

  onEnd() {
    const rows = [...this.#files].sort(([, a], [, b]) => b.millis - a.millis);
    console.log("\n| file | browser | tests | seconds |\n| --- | --- | ---: | ---: |");
    for (const [key, { count, millis }] of rows) console.log(`| ${key} | ${count} | ${Math.round(millis / 1000)} |`);
  }

  printsToStdio() {
    return false;
  }
}
