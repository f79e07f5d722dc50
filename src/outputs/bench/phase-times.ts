export interface PhaseTimes {
  /**
   * Seconds from the line of the first phase whose name begins with `from` to the next that begins with `to`.
   * @throws an Error where the progress has no such lines
   */
  between(from: string, to: string): number;
}

/** Reads the progress of a command, as it is written where there is no terminal: `  9.6 s  loading the print page …`. */
export function phaseTimes(progress: string): PhaseTimes {
  const lines = [...progress.matchAll(/^ *(\d+\.\d) s  (.+)$/gm)].map(([, seconds, phase]) => ({
    seconds: Number(seconds),
    phase: phase ?? '',
  }));
  return {
    between(from, to) {
      const first = lines.findIndex(({ phase }) => phase.startsWith(from));
      const last = lines.findIndex(({ phase }, index) => index > first && phase.startsWith(to));
      const [begin, end] = [lines[first], lines[last]];
      if (!begin || !end) throw new Error(`The progress does not tell when “${from}” was followed by “${to}”.`);
      return end.seconds - begin.seconds;
    },
  };
}
