import { Button, TextInput } from "@mantine/core";
import { weekdays } from "../../../protocol/settings";
import type { ShiftSetting } from "../../../protocol/settings";
import { useTexts } from "../../shared/language";
import { useOpenSettings } from "./SettingsContext";

const usual: ShiftSetting = { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "18:00" };

/** The shifts that come again every week. */
export function ShiftFields({ at, shifts }: { readonly at: number; readonly shifts: readonly ShiftSetting[] }) {
  const { settings: texts } = useTexts();
  const { change } = useOpenSettings();
  const { words } = texts;
  const set = (next: readonly ShiftSetting[]): void =>
    change(["agents", at, "shifts"], next.length === 0 ? undefined : next);
  return (
    <fieldset className="setting-shifts" data-path={`$.agents[${at}].shifts`}>
      <legend>{words.shifts}</legend>
      {shifts.length === 0 && <p className="soft">{words.noShifts}</p>}
      {shifts.map((shift, i) => (
        <ShiftLine
          // Shifts have no name of their own.
          key={i} path={`$.agents[${at}].shifts[${i}]`} shift={shift}
          onChange={(next) => set(shifts.map((one, j) => (j === i ? next : one)))}
          onRemove={() => set(shifts.filter((_, j) => j !== i))}
        />
      ))}
      <Button size="compact-sm" variant="light" data-testid="add-shift" onClick={() => set([...shifts, usual])}>
        {words.addShift}
      </Button>
    </fieldset>
  );
}

interface ShiftLineProps {
  readonly path: string;
  readonly shift: ShiftSetting;
  onChange(shift: ShiftSetting): void;
  onRemove(): void;
}

function ShiftLine({ path, shift, onChange, onRemove }: ShiftLineProps) {
  const { settings: { day, member, words } } = useTexts();
  const { mistakes } = useOpenSettings();
  const wrong = mistakes.find((one) => one.path.startsWith(path))?.sentence;
  return (
    <div className="setting-shift" data-path={path}>
      {weekdays.map((one) => (
        <label key={one} className={shift.days.includes(one) ? "chosen" : undefined}>
          <input
            type="checkbox" checked={shift.days.includes(one)}
            onChange={() => onChange({
              ...shift, days: weekdays.filter((each) => shift.days.includes(each) !== (each === one)),
            })}
          />
          {day[one]}
        </label>
      ))}
      {(["from", "until"] as const).map((end) => (
        <TextInput
          key={end} type="time" size="xs" aria-label={member[end]} value={shift[end]} data-path={`${path}.${end}`}
          onChange={({ currentTarget }) => onChange({ ...shift, [end]: currentTarget.value })}
        />
      ))}
      <Button size="compact-xs" variant="subtle" color="red" onClick={onRemove}>{words.remove}</Button>
      {wrong !== undefined && <p role="alert" className="setting-wrong">{wrong}</p>}
    </div>
  );
}
