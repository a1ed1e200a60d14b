import { useState } from "react";
import { attachmentText, fileTypes, maxFileBytes, storeFile } from "../../actions/files";
import { failureText } from "./failure";
import { useTexts } from "./language";

interface Upload {
  readonly uploading: boolean;
  readonly refused: string | undefined;
  upload(files: readonly File[]): void;
}

/** Stores files one after the other and says each in the conversation once it is stored. */
export function useUpload(
  shop: string,
  session: string,
  token: string | undefined,
  say: (text: string) => void,
): Upload {
  const texts = useTexts();
  const [uploading, setUploading] = useState(false);
  const [refused, setRefused] = useState<string>();
  const upload = (files: readonly File[]): void => {
    const bad = files.find((file) => file.size > maxFileBytes || !fileTypes.includes(file.type));
    if (bad !== undefined) {
      return setRefused(bad.size > maxFileBytes ? texts.desk.tooLarge(bad.name) : texts.desk.badType(bad.name));
    }
    setRefused(undefined);
    setUploading(true);
    const all = async (): Promise<void> => {
      for (const file of files) say(attachmentText(await storeFile(shop, session, file, token)));
    };
    all().catch((failure: unknown) => setRefused(failureText(failure, texts))).finally(() => setUploading(false));
  };
  return { uploading, refused, upload };
}
