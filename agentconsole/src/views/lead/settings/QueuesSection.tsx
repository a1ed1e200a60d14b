import { Button, TagsInput } from "@mantine/core";
import { useMemo } from "react";
import { helpScopes, rankings } from "../../../protocol/settings";
import type { QueueSetting, ShopDocument } from "../../../protocol/settings";
import { useSpoken, useTexts } from "../../shared/language";
import { ChoiceField, ManyField, TextField } from "./fields";
import { ItemList } from "./ItemList";
import { useOpenSettings } from "./SettingsContext";
import { useItems } from "./useItems";

const newQueue = (document: ShopDocument): QueueSetting =>
  ({ id: "", name: Object.fromEntries(document.languages.map((language) => [language, ""])) });

/** The agent queues: names, skills, who helps whom, and who among the free gets a chat. */
export function QueuesSection({ chosen, onChoose }: { readonly chosen: number; onChoose(index: number): void }) {
  const { language, texts: { settings: texts } } = useSpoken();
  const { document } = useOpenSettings();
  const items = useItems("queues", document.queues, ({ id, name }) => [name[language] || id, id]);
  const { add, remove } = items.edit(newQueue(document), onChoose);
  const queue = document.queues[chosen];
  return (
    <div className="setting-columns">
      <ItemList
        items={items.list} chosen={chosen} label={texts.section.queues} onChoose={onChoose} onAdd={add}
      />
      {queue === undefined ? <ShopSkills /> : (
        <div className="setting-form" key={chosen} data-testid="setting-form">
          <QueueForm at={`$.queues[${chosen}]`} queue={queue} />
          <div className="setting-foot">
            <Button
              variant="subtle" color="red" size="compact-sm" disabled={document.queues.length < 2}
              data-testid="setting-remove" onClick={() => remove(chosen)}
            >
              {texts.words.remove}
            </Button>
          </div>
          <ShopSkills />
        </div>
      )}
    </div>
  );
}

function QueueForm({ at, queue }: { readonly at: string; readonly queue: QueueSetting }) {
  const { language, texts: { settings: { member, words } } } = useSpoken();
  const { document } = useOpenSettings();
  const others = useMemo(
    () => document.queues.filter(({ id }) => id !== queue.id && id !== "")
      .map(({ id, name }) => [id, name[language] || id] as const),
    [document.queues, queue.id, language]);
  return (
    <>
      <div className="setting-pair">
        {document.languages.map((one) => (
          <TextField key={one} path={`${at}.name.${one}`} label={`${member["name"]} · ${member[one]}`} />
        ))}
      </div>
      <TextField path={`${at}.id`} label={member["queueId"] ?? "id"} />
      <RulesFields at={at} others={others} />
      <ManyField
        path={`${at}.skills`} label={member["skills"] ?? ""} hint={words.skillsHint}
        choices={(document.skills ?? []).map((skill) => [skill, skill])}
      />
    </>
  );
}

interface RulesFieldsProps {
  readonly at: string;
  readonly others: readonly (readonly [queue: string, name: string])[];
}

/** Who among the free gets a chat, and who is asked when nobody is. */
export function RulesFields({ at, others }: RulesFieldsProps) {
  const { settings: { member, words, ranking, asks } } = useTexts();
  return (
    <>
      <ChoiceField
        path={`${at}.ranking`} label={member["ranking"] ?? ""} usual="leastLoaded"
        choices={rankings.map((one) => [one, ranking[one]])}
      />
      <ManyField
        path={`${at}.neighbours`} label={member["neighbours"] ?? ""} hint={words.neighboursHint} choices={others}
      />
      <ChoiceField
        path={`${at}.asks`} label={member["asks"] ?? ""} usual="everybody"
        choices={helpScopes.map((one) => [one, asks[one]])}
      />
    </>
  );
}

function ShopSkills() {
  const { settings: { words } } = useTexts();
  const { document, change } = useOpenSettings();
  return (
    <TagsInput
      label={words.shopSkills} description={words.skillsHint} value={[...(document.skills ?? [])]} data-path="$.skills"
      splitChars={[",", " ", "，"]} onChange={(next) => change(["skills"], next.length === 0 ? undefined : next)}
    />
  );
}
