import { pinyin } from "pinyin-pro";

/** The Chinese letters of a text as pinyin: their first letters (`kysxf`), and in full (`kuaiyun`). */
export function spell(text: string): readonly [initials: string, full: string] {
  const sounds = pinyin(text, { toneType: "none", type: "array", nonZh: "removed", v: true });
  return [sounds.map((sound) => sound[0] ?? "").join(""), sounds.join("")];
}
