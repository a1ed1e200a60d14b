/** The sentence of a refusal, read out at once; nothing when there is none. */
export function Refused({ sentence }: { readonly sentence: string | undefined }) {
  if (sentence === undefined) return null;
  return <p className="dialog-refused" role="alert" data-testid="refused">{sentence}</p>;
}
