import { useSpoken } from "../../shared/language";
import { WordsField } from "./fields";
import { schemaAt, useOpenSettings } from "./SettingsContext";
import { fill } from "../../../actions/quickReplies";
import { tables } from "../../shared/language";

/** Every automatic reply in the shop's languages, each as a buyer will read it. */
export function TextsSection() {
  const { texts: { settings: texts } } = useSpoken();
  const { document, schema } = useOpenSettings();
  const kinds = Object.keys(schemaAt(schema, "$.texts.zh").properties ?? {});
  return (
    <div className="setting-texts">
      {kinds.map((kind) => {
        const [name, when] = texts.automatic[kind] ?? [kind, ""];
        const known = schemaAt(schema, `$.texts.zh.${kind}`).placeholders ?? [];
        return (
          <section key={kind} aria-label={name}>
            <h2>{name} <small className="soft">{when} · {texts.mayHold(known)}</small></h2>
            <div className="setting-pair">
              {document.languages.map((language) => {
                const text = document.texts[language]?.[kind] ?? "";
                return (
                  <div key={language}>
                    <WordsField path={`$.texts.${language}.${kind}`} label={texts.member[language] ?? language} />
                    <p className="setting-preview" lang={language} title={texts.words.preview}>
                      {fill(text, { ...tables[language].settings.sample, shop: document.name[language] })}
                    </p>
                  </div>
                );
              })}
            </div>
          </section>
        );
      })}
    </div>
  );
}
