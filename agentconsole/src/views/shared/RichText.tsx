import { Fragment } from "react";

interface Piece {
  readonly text: string;
  readonly href?: string;
}

const address = /https?:\/\/[^\s<>"'，。；！？、（）《》【】]+/g;

/** Splits a text into plain pieces and web addresses; punctuation that ends a sentence is not part of an address. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const href = match[0].replace(/[.,;:!?)\]}]+$/, "");
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    found.push({ text: href, href });
    from = match.index + href.length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

/** A message's text: line breaks stay, web addresses can be followed, nothing else is more than text. */
export function RichText({ text }: { readonly text: string }) {
  return (
    <>
      {pieces(text).map((piece, index) => (piece.href === undefined
        ? <Fragment key={index}>{piece.text}</Fragment>
        : <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">{piece.text}</a>))}
    </>
  );
}
