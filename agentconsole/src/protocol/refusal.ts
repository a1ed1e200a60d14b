/** An expected "no" of the server: a documented code and a sentence for a person. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    sentence: string,
    /** What the refusal says besides its sentence. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence);
    this.name = "Refusal";
  }
}

// The SignalR client puts its own words and the exception's name before what the hub said.
const told = /(?:HubException: |^(?!HubException: ))([A-Z][A-Za-z]{1,63}): (.+)$/s;

/** Reads `Code: sentence` out of a failed invocation; undefined when the failure is not a refusal. */
export function refusalOf(failure: unknown): Refusal | undefined {
  if (failure instanceof Refusal) return failure;
  if (!(failure instanceof Error)) return undefined;
  const said = told.exec(failure.message);
  const [, code, sentence] = said ?? [];
  return code === undefined || sentence === undefined ? undefined : new Refusal(code, sentence);
}

/** Refusals that pass by themselves: what was refused is worth saying again. */
const passing: ReadonlySet<string> = new Set(["Busy", "Unavailable", "Stopping"]);

export const isPassing = (code: string | undefined): boolean => code !== undefined && passing.has(code);
