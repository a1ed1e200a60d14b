import { Button, TagsInput } from "@mantine/core";
import { useMemo } from "react";
import { readCloseReasons } from "../../../actions/rest";
import type { IntentSetting } from "../../../protocol/settings";
import { useSpoken, useTexts } from "../../shared/language";
import { ChoiceField, ManyField, NumberField, TextField, useField } from "./fields";
import { HoursFields } from "./HoursFields";
import { useOpenSettings } from "./SettingsContext";

/** The shop itself: its name, when it is open, what buyers come for, why chats are closed, and where its pages are. */
export function ShopSection() {
  const { settings: { general, member } } = useTexts();
  const { document } = useOpenSettings();
  return (
    <div className="setting-form" data-testid="setting-form">
      <div className="setting-pair">
        {document.languages.map((one) => (
          <TextField key={one} path={`$.name.${one}`} label={`${member["shopName"]} · ${member[one]}`} />
        ))}
      </div>
      <HoursFields />
      <Intents />
      <CloseReasons />
      <div className="setting-pair">
        <TextField path="$.timeZone" label={member["timeZone"] ?? ""} hint={general.zoneHint} />
        <NumberField path="$.keepTranscriptsDays" label={member["keepTranscriptsDays"] ?? ""} />
      </div>
      <Origins />
    </div>
  );
}

const noIntents: readonly IntentSetting[] = [];

function Intents() {
  const { language, texts: { settings: { general, member, words } } } = useSpoken();
  const { document, change } = useOpenSettings();
  const intents = document.intents ?? noIntents;
  const queues = useMemo(
    () => document.queues.map(({ id, name }) => [id, name[language] || id] as const), [document.queues, language]);
  const skills = useMemo(() => (document.skills ?? []).map((one) => [one, one] as const), [document.skills]);
  const set = (next: readonly IntentSetting[]): void => change(["intents"], next.length === 0 ? undefined : next);
  return (
    <fieldset className="setting-group" data-path="$.intents">
      <legend>{general.intents}</legend>
      <p className="soft">{general.intentsHint}</p>
      {intents.map((one, i) => (
        <div className="setting-line" key={i}>
          <TextField path={`$.intents[${i}].intent`} label={member["intent"] ?? ""} />
          <ChoiceField path={`$.intents[${i}].queue`} label={member["queue"] ?? ""} choices={queues} />
          <ManyField path={`$.intents[${i}].skills`} label={member["skills"] ?? ""} choices={skills} />
          <Button
            size="compact-xs" variant="subtle" color="red" aria-label={`${words.remove} ${one.intent}`}
            onClick={() => set(intents.filter((_, j) => j !== i))}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <Button
        size="compact-sm" variant="light" data-testid="add-intent"
        onClick={() => set([...intents, { intent: "", queue: document.queues[0]?.id ?? "" }])}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}

function CloseReasons() {
  const { settings: { general, member, words } } = useTexts();
  const { document, change } = useOpenSettings();
  const reasons = document.closeReasons;
  const fresh = Object.fromEntries(document.languages.map((one) => [one, ""]));
  return (
    <fieldset className="setting-group" data-path="$.closeReasons">
      <legend>{member["closeReasons"]}</legend>
      {reasons === undefined ? (
        <>
          <p className="soft">{general.usualReasons}</p>
          <Button
            size="compact-sm" variant="light" data-testid="own-reasons"
            onClick={() => void readCloseReasons(document.shop).then(
              (usual) => change(["closeReasons"], usual), () => change(["closeReasons"], [fresh]))}
          >
            {general.ownReasons}
          </Button>
        </>
      ) : (
        <>
          {reasons.length === 0 && <p className="soft">{general.noReasons}</p>}
          {reasons.map((_, i) => (
            <div className="setting-line" key={i}>
              {document.languages.map((one) => (
                <TextField key={one} path={`$.closeReasons[${i}].${one}`} label={member[one] ?? one} />
              ))}
              <Button
                size="compact-xs" variant="subtle" color="red" aria-label={`${words.remove} ${i + 1}`}
                onClick={() => change(["closeReasons"], reasons.filter((__, j) => j !== i))}
              >
                {words.remove}
              </Button>
            </div>
          ))}
          <div className="setting-foot">
            <Button
              size="compact-sm" variant="light" data-testid="add-reason"
              onClick={() => change(["closeReasons"], [...reasons, fresh])}
            >
              {words.add}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => change(["closeReasons"], undefined)}>
              {words.reset}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}

function Origins() {
  const { settings: { general, member } } = useTexts();
  const { value, wrong, set } = useField("$.allowedOrigins");
  return (
    <TagsInput
      label={member["allowedOrigins"]} description={general.originsHint} error={wrong} data-path="$.allowedOrigins"
      value={Array.isArray(value) ? (value as string[]) : []} splitChars={[",", " ", "，"]}
      onChange={(next) => set(next.length === 0 ? undefined : next)}
    />
  );
}
