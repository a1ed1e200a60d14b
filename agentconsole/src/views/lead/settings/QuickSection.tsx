import { Button } from "@mantine/core";
import { fill } from "../../../actions/quickReplies";
import type { QuickReplySetting } from "../../../protocol/settings";
import { tables, useSpoken } from "../../shared/language";
import { TextField, WordsField } from "./fields";
import { ItemList } from "./ItemList";
import { schemaAt, useOpenSettings } from "./SettingsContext";
import { useItems } from "./useItems";

const none: readonly QuickReplySetting[] = [];

/** The prepared words that every agent of the shop has. */
export function QuickSection({ chosen, onChoose }: { readonly chosen: number; onChoose(index: number): void }) {
  const { language, texts: { settings: texts } } = useSpoken();
  const { document, schema } = useOpenSettings();
  const shared = document.quickReplies?.shared ?? none;
  const items = useItems("quick", shared, (one) => [one.key, one[language] ?? ""]);
  const fresh: QuickReplySetting = { key: "", ...Object.fromEntries(document.languages.map((one) => [one, ""])) };
  const { add, remove } = items.edit(fresh, onChoose);
  const at = `$.quickReplies.shared[${chosen}]`;
  const known = schemaAt(schema, `${at}.zh`).placeholders ?? [];
  return (
    <div className="setting-columns">
      <ItemList items={items.list} chosen={chosen} label={texts.section.quick} onChoose={onChoose} onAdd={add} />
      {shared[chosen] !== undefined && (
        <div className="setting-form" key={chosen} data-testid="setting-form">
          <TextField path={`${at}.key`} label={texts.member["key"] ?? ""} hint={texts.words.quickHint} />
          {document.languages.map((one) => (
            <div key={one}>
              <WordsField
                path={`${at}.${one}`} label={texts.member[one] ?? one} hint={texts.mayHold(known)}
              />
              <p className="setting-preview" lang={one}>
                {fill(shared[chosen]?.[one] ?? "", { ...tables[one].settings.sample, shop: document.name[one] })}
              </p>
            </div>
          ))}
          <div className="setting-foot">
            <Button
              variant="subtle" color="red" size="compact-sm" data-testid="setting-remove"
              onClick={() => remove(chosen)}
            >
              {texts.words.remove}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
