/**
 * Returns what takes the tasks that are still to be done, in place of those before, and does them one at a time once so
 * many milliseconds have passed.
 */
export function taskQueue(): (tasks: readonly (() => void)[], rest: number) => void {
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function next(): void {
    waiting.shift()?.();
    if (waiting.length > 0) timer = setTimeout(next);
  }

  return (tasks, rest) => {
    clearTimeout(timer);
    waiting = [...tasks];
    timer = setTimeout(next, rest);
  };
}
