import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { readKept, writeKept } from "../../actions/keep";
import type { Language } from "../../protocol/session";
import { en } from "../texts/en";
import type { Texts } from "../texts/texts";
import { zh } from "../texts/zh";

export const tables: Readonly<Record<Language, Texts>> = { en, zh };

interface Spoken {
  readonly language: Language;
  readonly texts: Texts;
  switchTo(language: Language): void;
}

const SpokenContext = createContext<Spoken>({ language: "en", texts: en, switchTo: () => undefined });

/** The language asked for in the address, else the one chosen before, else the browser's. */
export function firstLanguage(search: string, kept: unknown, browser: string): Language {
  const asked = new URLSearchParams(search).get("lang")?.slice(0, 2) ?? kept;
  if (asked === "zh" || asked === "en") return asked;
  return browser.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() =>
    firstLanguage(location.search, readKept("language"), navigator.language));
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const spoken = useMemo<Spoken>(() => ({
    language,
    texts: tables[language],
    switchTo(next) {
      writeKept("language", next);
      setLanguage(next);
    },
  }), [language]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

export const useSpoken = (): Spoken => useContext(SpokenContext);
export const useTexts = (): Texts => useContext(SpokenContext).texts;
