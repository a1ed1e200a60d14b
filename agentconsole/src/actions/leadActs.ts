import { createStore } from "../state/store";
import type { Store } from "../state/store";
import { perform } from "./leadCommands";
import type { Act, LeadServer, NotDone, Outcome } from "./leadCommands";

/** `running`, `undoing`: under way. `kept`: nothing of it can be taken back, or nothing was done. */
export type ActStanding = "running" | "done" | "undoing" | "undone" | "kept";

export interface Done {
  readonly id: number;
  readonly act: Act;
  readonly at: number;
  readonly standing: ActStanding;
  /** How many it was done for. */
  readonly count: number;
  readonly notDone: readonly NotDone[];
  readonly notBack: readonly NotDone[];
  /** Counts what happened to the lead's acts: what happened last has the greatest. */
  readonly step: number;
}

export interface LeadActs {
  /** The last on top, no more than `mostKept`. */
  readonly store: Store<readonly Done[], ActEvent>;
  perform(act: Act): Promise<Done>;
  /** Takes back what was done last and can be, or what is named. */
  undo(id?: number): Promise<Done | undefined>;
}

export const mostKept = 20;

/** What happened to the lead's acts last. */
export const lastOf = (list: readonly Done[]): Done | undefined =>
  list.reduce<Done | undefined>((last, one) => (last === undefined || one.step > last.step ? one : last), undefined);

type ActEvent =
  | { readonly type: "began"; readonly done: Done }
  | { readonly type: "changed"; readonly id: number; readonly change: Partial<Done> };

const reduce = (list: readonly Done[], event: ActEvent): readonly Done[] =>
  (event.type === "began"
    ? [event.done, ...list].slice(0, mostKept)
    : list.map((one) => (one.id === event.id ? { ...one, ...event.change } : one)));

/** The lead's commands, and how each is taken back. */
export function createLeadActs(server: LeadServer): LeadActs {
  const store = createStore<readonly Done[], ActEvent>([], reduce);
  const backs = new Map<number, () => Promise<Outcome>>();
  let last = 0;
  let step = 0;
  const change = (id: number, to: Partial<Done>): Done => {
    store.dispatch({ type: "changed", id, change: { ...to, step: ++step } });
    return store.get().find((one) => one.id === id) as Done;
  };
  const run = async (act: Act): Promise<Done> => {
    const id = ++last;
    const begun: Done = {
      id, act, at: server.now(), standing: "running", count: 0, notDone: [], notBack: [], step: ++step,
    };
    store.dispatch({ type: "began", done: begun });
    const { count, notDone, back } = await perform(server, act);
    if (back !== undefined && count > 0) backs.set(id, back);
    for (const old of backs.keys()) if (!store.get().some((one) => one.id === old)) backs.delete(old);
    return { ...begun, ...change(id, { count, notDone, standing: backs.has(id) ? "done" : "kept" }) };
  };
  return {
    store,
    perform: run,
    async undo(id) {
      const open = store.get().find((one) => (id === undefined ? one.standing === "done" : one.id === id));
      const back = open === undefined ? undefined : backs.get(open.id);
      if (open === undefined || back === undefined || open.standing === "undoing") return undefined;
      change(open.id, { standing: "undoing", notBack: [] });
      const { count, notDone } = await back();
      if (count > 0) backs.delete(open.id);
      return change(open.id, { standing: count > 0 ? "undone" : "kept", notBack: notDone });
    },
  };
}
