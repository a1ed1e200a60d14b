import { createContext, useContext, useEffect, useState } from "react";
import { filePath, isImage, readFile } from "../../actions/files";
import type { Attachment } from "../../actions/files";
import { FileIcon } from "./icons";
import { useTexts } from "./language";

/** Where the files of a transcript lie, and with which token they are read (staff is known by its cookie). */
export interface FilePlace {
  readonly shop: string;
  readonly session: string;
  readonly token?: string | undefined;
}

export const FilePlaceContext = createContext<FilePlace | undefined>(undefined);

/** A picture or a document in a conversation. */
export function AttachmentView({ attachment }: { readonly attachment: Attachment }) {
  const { desk } = useTexts();
  const address = useFile(attachment);
  const words = desk.fileOf(attachment.name, Math.max(1, Math.round(attachment.size / 1024)));
  if (isImage(attachment) && address !== undefined) {
    return (
      <a className="picture" href={address} target="_blank" rel="noopener noreferrer" data-testid="picture">
        <img src={address} alt={attachment.name} loading="lazy" />
      </a>
    );
  }
  return (
    <span className="document" data-testid="document">
      <FileIcon size={18} />
      {address === undefined ? words : <a href={address} download={attachment.name}>{words}</a>}
    </span>
  );
}

function useFile({ file }: Attachment): string | undefined {
  const place = useContext(FilePlaceContext);
  const [address, setAddress] = useState<string>();
  const { shop, session, token } = place ?? {};
  useEffect(() => {
    if (shop === undefined || session === undefined) return undefined;
    if (token === undefined) {
      setAddress(filePath(shop, session, file));
      return undefined;
    }
    let made: string | undefined;
    let isGone = false;
    readFile(shop, session, file, token).then((blob) => {
      if (isGone) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    }, () => undefined);
    return () => {
      isGone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [shop, session, token, file]);
  return address;
}
