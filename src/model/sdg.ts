import { z } from 'zod';

export const GOAL_COUNT = 17;

const targetCode = z.string().regex(/^\d{1,2}\.(\d{1,2}|[a-d])$/, 'Write the code of a target, such as 8.7 or 3.c.');

export const goalSchema = z.strictObject({
  number: z.int().min(1).max(GOAL_COUNT),
  /** The official short title. */
  title: z.string().min(1),
  /** Codes of its targets, in official order. */
  targets: z.array(targetCode).min(1),
});

export const sdgSchema = z.strictObject({
  source: z.string().min(1),
  goals: z.array(goalSchema).length(GOAL_COUNT),
  /** What targets are about, in a few words of our own, by code. */
  topics: z.record(z.string(), z.string().min(1)),
  indicators: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{1,2}\.(\d{1,2}|[a-d])\.\d{1,2}$/, 'Write the code of an indicator, such as 10.7.2.'),
      topic: z.string().min(1),
    }),
  ),
});

/** The Sustainable Development Goals: 17 goals, 169 targets, and the indicators that the editions name. */
export type Sdg = z.infer<typeof sdgSchema>;

/** One goal, target or indicator. `topic` says what it is about: a goal's short title, or a few words of our own. */
export interface SdgEntry {
  code: string;
  kind: 'goal' | 'target' | 'indicator';
  goal: number;
  topic: string | undefined;
}

const entries = new WeakMap<Sdg, ReadonlyMap<string, SdgEntry>>();

/** Every goal, target and indicator by its code ("8", "8.7", "10.7.2"), in official order. */
export function sdgEntries(sdg: Sdg): ReadonlyMap<string, SdgEntry> {
  const made = entries.get(sdg) ?? new Map(sdg.goals.flatMap((goal) => entriesOfGoal(goal, sdg)));
  entries.set(sdg, made);
  return made;
}

function entriesOfGoal({ number, title, targets }: Sdg['goals'][number], sdg: Sdg): [string, SdgEntry][] {
  const goal = String(number);
  const target = (code: string): [string, SdgEntry][] => [
    [code, { code, kind: 'target', goal: number, topic: sdg.topics[code] }],
    ...sdg.indicators
      .filter((indicator) => indicator.code.startsWith(`${code}.`))
      .map((indicator): [string, SdgEntry] => [indicator.code, { ...indicator, kind: 'indicator', goal: number }]),
  ];
  return [[goal, { code: goal, kind: 'goal', goal: number, topic: title }], ...targets.flatMap(target)];
}

/** The fragment of an entry on the index of goals: "goal-8", "target-8-7", "indicator-10-7-2". */
export function sdgAnchor({ kind, code }: SdgEntry): string {
  return `${kind}-${code.replaceAll('.', '-')}`;
}

/** The codes in a list such as "3, 10.7", each once; all goals for "all". */
export function sdgCodes(text: string): string[] {
  if (text.trim().toLowerCase() === 'all') return Array.from({ length: GOAL_COUNT }, (_, index) => String(index + 1));
  return codesIn(text);
}

/** What stands between the commas of a list of numbers such as "1–6, 8 and 10", each once; ranges are filled in. */
export function codesIn(text: string): string[] {
  const parts = text.split(/[,;\s\u00a0]+|\band\b/).filter(Boolean);
  return [...new Set(parts.flatMap(fillRange))];
}

function fillRange(part: string): string[] {
  const [, from, to] = /^(\d{1,2})[-–](\d{1,2})$/.exec(part) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (from === undefined || last <= first) return [part];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Objectives of the Global Compact for Safe, Orderly and Regular Migration (General Assembly resolution 73/195). */
export const COMPACT_OBJECTIVES = 23;
