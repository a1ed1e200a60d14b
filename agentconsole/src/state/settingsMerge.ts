import { byName, isMembers, isSame } from "./settingsPaths";

/** A place that two have changed, each otherwise. What I wrote stands until I take theirs. */
export interface Conflict {
  readonly path: string;
  /** The same place step by step: members, and items by their own names. */
  readonly at: readonly string[];
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged<T> {
  readonly document: T;
  readonly conflicts: readonly Conflict[];
}

type Place = Pick<Conflict, "path" | "at">;

const inside = ({ path, at }: Place, step: string, text: string): Place => ({ path: path + text, at: [...at, step] });

type Items = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** What I changed, on top of what others saved meanwhile. */
export function merge<T>(base: T, mine: T, theirs: T): Merged<T> {
  const conflicts: Conflict[] = [];
  return { document: join(base, mine, theirs, { path: "$", at: [] }, conflicts) as T, conflicts };
}

/** Both, when nobody knows any more what mine was made from: every difference is a conflict. */
export function mergeWithoutBase<T>(mine: T, theirs: T): Merged<T> {
  const conflicts: Conflict[] = [];
  return { document: differ(mine, theirs, { path: "$", at: [] }, conflicts) as T, conflicts };
}

const nameOf = ({ path, at }: Place): string => (path.endsWith("]") ? "" : at.at(-1) ?? "");

function differ(mine: unknown, theirs: unknown, place: Place, all: Conflict[]): unknown {
  if (isSame(mine, theirs)) return mine;
  const [my, their] = [byName(nameOf(place), mine), byName(nameOf(place), theirs)];
  if (my !== undefined && their !== undefined) {
    return [...new Set([...my.keys(), ...their.keys()])]
      .map((name) => differ(my.get(name), their.get(name), inside(place, name, `[${name}]`), all));
  }
  if (isMembers(mine) && isMembers(theirs)) {
    return Object.fromEntries([...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map((member) => [
      member, differ(mine[member], theirs[member], inside(place, member, `.${member}`), all),
    ]));
  }
  all.push({ ...place, mine, theirs });
  // What only they have stays until somebody takes it away on purpose.
  return mine ?? theirs;
}

function join(base: unknown, mine: unknown, theirs: unknown, place: Place, all: Conflict[]): unknown {
  const name = nameOf(place);
  if (isSame(base, mine)) return theirs;
  if (isSame(base, theirs) || isSame(mine, theirs)) return mine;
  const [old, my, their] = [byName(name, base), byName(name, mine), byName(name, theirs)];
  if (old !== undefined && my !== undefined && their !== undefined) return joinItems(old, my, their, place, all);
  if (isMembers(mine) && isMembers(theirs)) {
    const before = isMembers(base) ? base : {};
    const members = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map((member) => [
      member, join(before[member], mine[member], theirs[member], inside(place, member, `.${member}`), all),
    ] as const);
    return Object.fromEntries(members.filter(([, value]) => value !== undefined));
  }
  all.push({ ...place, mine, theirs });
  return mine;
}

function joinItems(base: Items, mine: Items, theirs: Items, place: Place, all: Conflict[]): unknown[] {
  const names = isSame([...base.keys()], [...mine.keys()]) ? [...theirs.keys()] : [...mine.keys()];
  const every = new Set([...names, ...mine.keys(), ...theirs.keys()]);
  return [...every].flatMap((name) => {
    const [old, my, their] = [base.get(name), mine.get(name), theirs.get(name)];
    const item = inside(place, name, `[${name}]`);
    if (my !== undefined && their !== undefined) return [join(old, my, their, item, all)];
    const left = my ?? their;
    if (old === undefined || left === undefined) return left === undefined ? [] : [left];
    // One of us took it away: it goes, unless the other changed it.
    if (isSame(old, left)) return [];
    all.push({ ...item, mine: my, theirs: their });
    return [left];
  });
}
