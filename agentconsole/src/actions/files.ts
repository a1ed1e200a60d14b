import type { StoredFile } from "../protocol/rest";
import { refusalIn, shopPath } from "./rest";

/** The largest file the server takes, in bytes. */
export const maxFileBytes = 5 * 1024 * 1024;

export const fileTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain"];

/** A file that a message carries, as its text says. */
export type Attachment = StoredFile;

const line = /^\[file:([0-9a-f]{16,64})\|([a-z]+\/[a-z]+)\|(\d{1,8})\|([^\]|\n]{1,120})\]$/;

/** The file that a message's text stands for; undefined for words. */
export function attachmentIn(text: string): Attachment | undefined {
  const [, file, type, size, name] = line.exec(text) ?? [];
  if (file === undefined || type === undefined || name === undefined) return undefined;
  return { file, type, size: Number(size), name };
}

/** The text of a message that carries a file. */
export const attachmentText = ({ file, type, size, name }: StoredFile): string =>
  `[file:${file}|${type}|${size}|${name.replace(/[\]|\n\r]/g, " ").slice(0, 120)}]`;

export const isImage = ({ type }: Pick<Attachment, "type">): boolean => type.startsWith("image/");

const filesPath = (shop: string, session: string): string =>
  `${shopPath(shop)}/sessions/${encodeURIComponent(session)}/files`;

export const filePath = (shop: string, session: string, file: string): string =>
  `${filesPath(shop, session)}/${encodeURIComponent(file)}`;

const bearer = (token: string | undefined): Record<string, string> =>
  (token === undefined ? {} : { Authorization: `Bearer ${token}` });

export async function storeFile(shop: string, session: string, file: File, token?: string): Promise<StoredFile> {
  const answer = await fetch(`${filesPath(shop, session)}?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { ...bearer(token), "Content-Type": file.type || "application/octet-stream" },
    body: file,
  });
  if (!answer.ok) throw await refusalIn(answer);
  return (await answer.json()) as StoredFile;
}

/** Reads a file as a page may show it: a buyer's token cannot stand in the address of an image. */
export async function readFile(shop: string, session: string, file: string, token?: string): Promise<Blob> {
  const answer = await fetch(filePath(shop, session, file), { headers: bearer(token), credentials: "same-origin" });
  if (!answer.ok) throw await refusalIn(answer);
  return await answer.blob();
}
