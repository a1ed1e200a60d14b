/** Takes back what a call set up. */
export type Undo = () => void;

/** Holds one state and changes it only through its reducer. */
export interface Store<State, Event> {
  get(): State;
  dispatch(event: Event): void;
  /** Hears of every change until the returned undo is called. */
  subscribe(listener: (now: State, before: State) => void): Undo;
}

export function createStore<State, Event>(
  first: State,
  reduce: (state: State, event: Event) => State,
): Store<State, Event> {
  let state = first;
  const listeners = new Set<(now: State, before: State) => void>();
  return {
    get: () => state,
    dispatch(event) {
      const before = state;
      state = reduce(before, event);
      if (state !== before) for (const listener of [...listeners]) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
