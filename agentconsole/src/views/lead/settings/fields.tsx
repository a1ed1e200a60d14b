import { MultiSelect, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { getIn, pathOf } from "../../../state/settingsPaths";
import { useTexts } from "../../shared/language";
import { schemaAt, useOpenSettings } from "./SettingsContext";

interface FieldProps {
  /** As the server writes it: `$.queues[0].name.zh`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export function useField(path: string) {
  const { document, schema, mistakes, change } = useOpenSettings();
  const place = pathOf(path);
  return {
    value: getIn(document, place),
    schema: schemaAt(schema, path),
    wrong: mistakes.find((one) => one.path === path || one.path.startsWith(`${path}[`))?.sentence,
    set: (value: unknown): void => change(place, value),
  };
}

interface TextFieldProps extends FieldProps {
  /** What happens instead of a plain change. */
  onText?(text: string): void;
}

export function TextField({ path, label, hint, onText }: TextFieldProps) {
  const { value, schema, wrong, set } = useField(path);
  return (
    <TextInput
      label={label} description={hint} value={String(value ?? "")} error={wrong} maxLength={schema.maxLength}
      data-path={path} spellCheck={false} autoComplete="off"
      onChange={({ currentTarget }) => (onText ?? set)(currentTarget.value)}
    />
  );
}

export function WordsField({ path, label, hint }: FieldProps) {
  const { value, schema, wrong, set } = useField(path);
  return (
    <Textarea
      label={label} description={hint} value={String(value ?? "")} error={wrong} maxLength={schema.maxLength}
      data-path={path} autosize minRows={2} maxRows={8} onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

export function NumberField({ path, label, hint }: FieldProps) {
  const { settings: texts } = useTexts();
  const { value, schema, wrong, set } = useField(path);
  const { minimum = 0, maximum = 0, default: usual } = schema;
  return (
    <NumberInput
      label={label} error={wrong} data-path={path}
      description={[hint, texts.range(minimum, maximum, usual)].filter(Boolean).join(" ")}
      value={typeof value === "number" ? value : usual ?? ""} allowDecimal={false} min={minimum} max={maximum}
      clampBehavior="none" onChange={(next) => set(next === usual ? undefined : next === "" ? null : Number(next))}
    />
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly (readonly [value: string, name: string])[];
  /** What is meant when nothing stands there; choosing it takes the member away. */
  readonly usual?: string;
}

export function ChoiceField({ path, label, hint, choices, usual }: ChoiceFieldProps) {
  const { value, wrong, set } = useField(path);
  return (
    <NativeSelect
      label={label} description={hint} error={wrong} data-path={path} value={String(value ?? usual ?? "")}
      data={choices.map(([one, name]) => ({ value: one, label: name }))}
      onChange={({ currentTarget }) => set(currentTarget.value === usual ? undefined : currentTarget.value)}
    />
  );
}

interface ManyFieldProps extends FieldProps {
  readonly choices: readonly (readonly [value: string, name: string])[];
}

/** Several of a list, in the order in which they were chosen. */
export function ManyField({ path, label, hint, choices }: ManyFieldProps) {
  const { value, wrong, set } = useField(path);
  const { settings: { words } } = useTexts();
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const known = new Set(choices.map(([one]) => one));
  const all = [...choices, ...chosen.filter((one) => !known.has(one)).map((one) => [one, one] as const)];
  return (
    <MultiSelect
      label={label} description={hint} error={wrong} data-path={path} value={chosen} clearable={false}
      placeholder={chosen.length === 0 ? words.none : undefined} searchable hidePickedOptions
      data={all.map(([one, name]) => ({ value: one, label: name }))}
      onChange={(next) => set(next.length === 0 ? undefined : next)}
    />
  );
}
