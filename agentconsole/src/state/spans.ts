/** Opening hours of a day as they are typed, `09:00-12:00, 14:00-18:00`, one string each; any dash, any parting. */
export const spansOf = (text: string): readonly string[] =>
  text.replace(/[–—~～至]/g, "-").replace(/：/g, ":").replace(/\s*-\s*/g, "-").split(/[,，、;；\s]+/)
    .filter((span) => span !== "").map((span) => span.split("-").map(padded).join("-"));

const padded = (time: string): string => (/^\d:\d\d$/.test(time) ? `0${time}` : time);

export const spansText = (spans: readonly string[]): string => spans.join(", ");
