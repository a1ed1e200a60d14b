import { Fragment } from "react";
import type { ReactNode } from "react";

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

interface RichTextProps {
  readonly text: string;
  /** What is searched for; it stands out. */
  readonly sought?: string | undefined;
}

/** A message's text: line breaks stay, web addresses can be followed, nothing else is more than text. */
export function RichText({ text, sought }: RichTextProps) {
  return (
    <>
      {pieces(text).map((piece, index) => (piece.href === undefined
        ? <Fragment key={index}>{marked(piece.text, sought)}</Fragment>
        : (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {marked(piece.text, sought)}
          </a>
        )))}
    </>
  );
}

function marked(text: string, sought: string | undefined): ReactNode {
  if (!sought) return text;
  const parts: ReactNode[] = [];
  const low = text.toLowerCase();
  let from = 0;
  for (let at = low.indexOf(sought); at >= 0; at = low.indexOf(sought, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + sought.length)}</mark>);
    from = at + sought.length;
  }
  return parts.length === 0 ? text : [...parts, text.slice(from)];
}
