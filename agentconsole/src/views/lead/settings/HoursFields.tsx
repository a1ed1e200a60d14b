import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { dayNames } from "../../../protocol/settings";
import type { HoursSetting, SpecialDaySetting } from "../../../protocol/settings";
import { spansOf, spansText } from "../../../state/spans";
import { isSame } from "../../../state/settingsPaths";
import { useTexts } from "../../shared/language";
import { useField } from "./fields";
import { useOpenSettings } from "./SettingsContext";

const usual: HoursSetting = {
  weekly: Object.fromEntries(dayNames.map(([name]) => [name, ["09:00-24:00"]])),
};

/** When the shop is open: every week, and on days that have hours of their own. */
export function HoursFields() {
  const { settings: { general, member, day } } = useTexts();
  const { document, change } = useOpenSettings();
  const { hours } = document;
  return (
    <fieldset className="setting-group" data-path="$.hours">
      <legend>{member["hours"]}</legend>
      {hours === undefined ? (
        <>
          <p className="soft">{general.always}</p>
          <Button
            size="compact-sm" variant="light" data-testid="hours-set" onClick={() => change(["hours"], usual)}
          >
            {general.setHours}
          </Button>
        </>
      ) : (
        <>
          <p className="soft">{general.hoursHint(document.timeZone)}</p>
          <div className="setting-week">
            {dayNames.map(([name, short]) => (
              <SpansField key={name} path={`$.hours.weekly.${name}`} label={day[short]} />
            ))}
          </div>
          <SpecialDays days={hours.special ?? []} />
          <Button
            size="compact-sm" variant="subtle" data-testid="hours-none" onClick={() => change(["hours"], undefined)}
          >
            {general.openAlways}
          </Button>
        </>
      )}
    </fieldset>
  );
}

function SpecialDays({ days }: { readonly days: readonly SpecialDaySetting[] }) {
  const { settings: { general, member, words } } = useTexts();
  const { change } = useOpenSettings();
  const set = (next: readonly SpecialDaySetting[]): void =>
    change(["hours", "special"], next.length === 0 ? undefined : next);
  return (
    <div className="setting-special" data-path="$.hours.special">
      <h2>{member["special"]}</h2>
      {days.map((one, i) => (
        // Two may bear the same date while they are typed.
        <div className="setting-line" key={i}>
          <DateField path={`$.hours.special[${i}].date`} label={member["date"] ?? ""} />
          <SpansField path={`$.hours.special[${i}].spans`} label={general.spans} isNeeded />
          <NoteField path={`$.hours.special[${i}].note`} label={member["note"] ?? ""} />
          <Button
            size="compact-xs" variant="subtle" color="red" aria-label={general.removeDay(one.date)}
            onClick={() => set(days.filter((_, j) => j !== i))}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <Button
        size="compact-sm" variant="light" data-testid="add-special"
        onClick={() => set([...days, { date: dayBehind(days), spans: [] }])}
      >
        {general.addDay}
      </Button>
    </div>
  );
}

// The day behind the last one, or tomorrow: what stands there is always a date.
function dayBehind(days: readonly SpecialDaySetting[]): string {
  const known = days.map(({ date }) => Date.parse(`${date}T00:00:00Z`)).filter((at) => !Number.isNaN(at));
  const last = known.length === 0 ? Date.now() : Math.max(...known);
  return new Date(last + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

interface SpansFieldProps {
  readonly path: string;
  readonly label: string;
  /** Whether an empty list must stand there for closed. */
  readonly isNeeded?: boolean;
}

function SpansField({ path, label, isNeeded }: SpansFieldProps) {
  const { settings: { general } } = useTexts();
  const { value, wrong, set } = useField(path);
  const spans = Array.isArray(value) ? (value as string[]) : [];
  // What is being typed stays as it is while it means the same.
  const [typed, setTyped] = useState(() => spansText(spans));
  const shown = isSame(spansOf(typed), spans) ? typed : spansText(spans);
  return (
    <TextInput
      label={label} value={shown} error={wrong} placeholder={general.closed} data-path={path} spellCheck={false}
      autoComplete="off"
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const next = spansOf(currentTarget.value);
        set(next.length === 0 && isNeeded !== true ? undefined : next);
      }}
      onBlur={() => setTyped(spansText(spans))}
    />
  );
}

function DateField({ path, label }: { readonly path: string; readonly label: string }) {
  const { value, wrong, set } = useField(path);
  return (
    <TextInput
      type="date" label={label} value={String(value ?? "")} error={wrong} data-path={path}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

function NoteField({ path, label }: { readonly path: string; readonly label: string }) {
  const { value, schema, wrong, set } = useField(path);
  return (
    <TextInput
      label={label} value={String(value ?? "")} error={wrong} maxLength={schema.maxLength} data-path={path}
      onChange={({ currentTarget }) => set(currentTarget.value === "" ? undefined : currentTarget.value)}
    />
  );
}
