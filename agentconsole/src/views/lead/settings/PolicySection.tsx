import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSpoken } from "../../shared/language";
import type { PolicyGroup } from "../../texts/settings";
import { NumberField } from "./fields";
import { schemaAt, useOpenSettings } from "./SettingsContext";

const groups: readonly (readonly [group: PolicyGroup, last: string])[] = [
  ["line", "hardMaximumPerSlot"], ["clock", "coverAfterSeconds"], ["rings", "offerSeconds"],
  ["away", "stormSpreadMilliseconds"], ["closing", "longestHoldMinutes"], ["bounds", ""],
];

/** Every number of the rules with its unit, bounds and usual value. */
export function PolicySection() {
  const { texts: { settings: texts } } = useSpoken();
  const { document, schema } = useOpenSettings();
  const [filter, setFilter] = useState("");
  const [onlyChanged, setOnlyChanged] = useState(false);
  const sought = filter.trim().toLowerCase();
  const all = Object.keys(schemaAt(schema, "$.policy").properties ?? {});
  const shown = (name: string): boolean =>
    (!onlyChanged || document.policy?.[name] !== undefined)
    && (name.toLowerCase().includes(sought) || (texts.policy[name] ?? "").toLowerCase().includes(sought));
  let from = 0;
  return (
    <div className="setting-policy">
      <div className="setting-items-head">
        <TextInput
          size="xs" value={filter} placeholder={`${texts.words.filter}  /`} aria-label={texts.words.filter}
          data-testid="setting-filter" onChange={({ currentTarget }) => setFilter(currentTarget.value)}
        />
        <Checkbox
          size="xs" label={texts.words.onlyChanged} checked={onlyChanged}
          onChange={({ currentTarget }) => setOnlyChanged(currentTarget.checked)}
        />
        <span className="soft">{texts.words.policyHint}</span>
      </div>
      {groups.map(([group, last]) => {
        const to = last === "" ? all.length : all.indexOf(last) + 1;
        const names = all.slice(from, to).filter(shown);
        from = Math.max(from, to);
        return names.length > 0 && (
          <section key={group} aria-label={texts.policyGroup[group]}>
            <h2>{texts.policyGroup[group]}</h2>
            <div className="setting-grid">{names.map((name) => <PolicyNumber key={name} name={name} />)}</div>
          </section>
        );
      })}
    </div>
  );
}

/** One number: what it does in words, and back to usual with one press. */
export function PolicyNumber({ name }: { readonly name: string }) {
  const { texts: { settings: texts } } = useSpoken();
  const { document, schema, change } = useOpenSettings();
  const path = `$.policy.${name}`;
  const { unit = "", description = "" } = schemaAt(schema, path);
  const isOwn = document.policy?.[name] !== undefined;
  // The schema's sentence ends with unit and bounds, which stand in figures already.
  const meaning = texts.meaning(name, description.replace(/ In [^.]*\[\d+\]\.$/, ""));
  return (
    <div className={isOwn ? "setting-number own" : "setting-number"}>
      <NumberField path={path} label={`${texts.policy[name] ?? name} (${texts.unit(unit)})`} />
      <p className="soft">{meaning}</p>
      {isOwn && (
        <Button variant="subtle" size="compact-xs" onClick={() => change(["policy", name], undefined)}>
          {texts.words.reset}
        </Button>
      )}
    </div>
  );
}
