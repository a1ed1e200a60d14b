import type { Language } from "../../protocol/session";

/** A length of time as `0:07`, `12:30` or `1:02:03`; never below zero. */
export function lengthText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (part: number): string => part.toString().padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

const options: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat("en-GB", options),
  zh: new Intl.DateTimeFormat("zh-CN", options),
};

/** The time of day, `09:05`, in the reader's time zone. */
export const timeOfDay = (at: number, language: Language): string => formats[language].format(at);

/** The time of day in another time zone, by its IANA name; in the reader's when there is no such zone here. */
export function timeOfDayIn(timeZone: string, at: number, language: Language): string {
  try {
    return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { ...options, timeZone }).format(at);
  } catch {
    return timeOfDay(at, language);
  }
}

/** Whole seconds until a moment, none when it has passed. */
export const secondsUntil = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 1000));

const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat("en-GB", { ...options, day: "numeric", month: "short" }),
  zh: new Intl.DateTimeFormat("zh-CN", { ...options, day: "numeric", month: "numeric" }),
};

/** The day and the time, in the reader's time zone. */
export const dayAndTime = (at: number, language: Language): string => days[language].format(at);
