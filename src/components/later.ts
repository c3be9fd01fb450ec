/** Does a part of a drawing that can wait until the rest is on the screen; without it everything is drawn at once. */
export type Later = (task: () => void) => void;

/** Returns what does tasks together once all that was drawn until now is on the screen: a second frame begins after it. */
export function afterFrame(): Later {
  let waiting: (() => void)[] = [];

  function run(): void {
    const tasks = waiting;
    waiting = [];
    for (const task of tasks) task();
  }

  return (task) => {
    waiting.push(task);
    if (waiting.length === 1) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)));
  };
}
