// The shop's settings as a hub would tell them: the demo shop, with opening hours.
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(`../../silo/Routing.Shops/${name}`, import.meta.url), "utf8"));
const savedAt = Date.UTC(2026, 10, 10, 16);

export const schema = read("shop.schema.json");

const { secret: _, ...shop } = read("shops/demo.json");
const version = { number: 3, at: savedAt, by: { agent: "lead1", name: "Lead One" }, hash: "h3", more: 0, changes: [
  { path: "$.queues[vip].ranking", kind: "Changed", before: '"longestIdle"', after: '"weighted"' },
  { path: "$.hours.special", kind: "Added", after: '[{"date":"2026-11-11","spans":["00:00-24:00"]}]' },
] };

export const settings = {
  version, mistakes: [], document: {
    ...shop,
    hours: {
      weekly: Object.fromEntries(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"].map((day) =>
        [day, day === "saturday" ? ["10:00-16:00"] : ["09:00-12:00", "13:00-24:00"]])),
      special: [{ date: "2026-11-11", spans: ["00:00-24:00"], note: "Double 11" }],
    },
  },
};

export const history = [version, { ...version, number: 2, backTo: 1 }, { ...version, number: 1, by: undefined }];
