import { createStore } from "../state/store";
import type { Store, Undo } from "../state/store";
import type { Timers } from "../connection/timers";

/** Something done or about to be done, that can still be taken back. */
export interface Undoable {
  readonly id: number;
  /** What it is: a key of the texts, and whom it is about. */
  readonly what: UndoableKind;
  readonly session: string;
  readonly name: string;
  /** Why it could not be done or taken back. */
  readonly failure?: unknown;
}

export type UndoableKind = "close" | "hold" | "resume" | "flag" | "unflag" | "tags";

export interface UndoList {
  readonly store: Store<readonly Undoable[], UndoEvent>;
  /** Does it when the time to take it back has passed. */
  later(what: UndoableKind, session: string, name: string, act: () => Promise<unknown>): void;
  /** It has been done; `back` takes it back. */
  done(what: UndoableKind, session: string, name: string, back: () => Promise<unknown>): void;
  undo(id: number): void;
  dismiss(id: number): void;
  /** What waits is not done: the buyer has written again. */
  drop(session: string): void;
  /** Does what waits at once: the page is about to go. */
  flush(): void;
}

type UndoEvent =
  | { readonly type: "added"; readonly one: Undoable }
  | { readonly type: "gone"; readonly id: number }
  | { readonly type: "failed"; readonly id: number; readonly failure: unknown };

export const undoMs = 5_000;
const failureMs = 10_000;

const reduce = (list: readonly Undoable[], event: UndoEvent): readonly Undoable[] => {
  switch (event.type) {
    case "added": return [...list, event.one];
    case "gone": return list.filter(({ id }) => id !== event.id);
    case "failed": return list.map((one) => (one.id === event.id ? { ...one, failure: event.failure } : one));
  }
};

interface Open {
  readonly stop: Undo;
  readonly session: string;
  /** Absent when it is done already. */
  readonly act?: (() => Promise<unknown>) | undefined;
  readonly back?: (() => Promise<unknown>) | undefined;
}

export function createUndoList(timers: Timers): UndoList {
  const store = createStore<readonly Undoable[], UndoEvent>([], reduce);
  const open = new Map<number, Open>();
  let last = 0;
  const gone = (id: number): void => {
    open.get(id)?.stop();
    open.delete(id);
    store.dispatch({ type: "gone", id });
  };
  const run = (id: number, work: (() => Promise<unknown>) | undefined): void => {
    open.get(id)?.stop();
    open.delete(id);
    (work?.() ?? Promise.resolve()).then(() => gone(id), (failure: unknown) => {
      store.dispatch({ type: "failed", id, failure });
      timers.after(failureMs, () => gone(id));
    });
  };
  const add = (one: Omit<Undoable, "id">, rest: Pick<Open, "act" | "back">): void => {
    const id = ++last;
    store.dispatch({ type: "added", one: { id, ...one } });
    const stop = timers.after(undoMs, () => run(id, rest.act));
    open.set(id, { stop, session: one.session, ...rest });
  };
  return {
    store,
    later: (what, session, name, act) => add({ what, session, name }, { act }),
    done: (what, session, name, back) => add({ what, session, name }, { back }),
    undo: (id) => run(id, open.get(id)?.back),
    dismiss: gone,
    drop(session) {
      for (const [id, one] of [...open]) if (one.session === session && one.act !== undefined) gone(id);
    },
    flush() {
      for (const [id, { act }] of [...open]) if (act !== undefined) run(id, act);
    },
  };
}
