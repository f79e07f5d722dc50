/** Tells on a terminal, or in a log, how far a command is. */
export interface Progress {
  /** A finished step, which stays to be read. */
  done(line: string): void;
  /** What is being done now, in a few words. */
  step(what: string): void;
  /** Leaves a clean line behind. */
  end(): void;
}

/** Where progress is written: a stream of a process, of which terminals have columns. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001b[2K';
const TICK = 1000;

/**
 * Progress with the seconds since the start before each line. On a terminal, what is being done stands in one line, whose seconds
 * go on; elsewhere each step is a line.
 * @param quiet paints what is of less weight
 */
export function progressOn(
  stream: ProgressStream,
  quiet: (text: string) => string = (text) => text,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  const time = (): string => `${((now() - start) / 1000).toFixed(1).padStart(5)} s`;
  let current: string | undefined;
  const show = (): void => {
    if (current === undefined) return;
    const line = `${time()}  ${current} …`.slice(0, (stream.columns ?? 80) - 1);
    stream.write(CLEAR_LINE + quiet(line));
  };
  const clear = (): string => (stream.isTTY && current !== undefined ? CLEAR_LINE : '');
  // The command ends when its work does, timer or not.
  const timer = stream.isTTY ? setInterval(show, TICK).unref() : undefined;
  return {
    done: (line) => {
      stream.write(`${clear()}${quiet(time())}  ${line}\n`);
      if (stream.isTTY) show();
    },
    step: (what) => {
      current = what;
      if (stream.isTTY) show();
      else stream.write(`${time()}  ${what} …\n`);
    },
    end: () => {
      clearInterval(timer);
      stream.write(clear());
      current = undefined;
    },
  };
}
