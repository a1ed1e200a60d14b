import { Button, Loader } from "@mantine/core";
import { handsToken } from "../../actions/host";
import { dropIdentity } from "../../actions/identity";
import type { BuyerConsole } from "../../actions/buyer";
import type { ShopFace } from "../../protocol/rest";
import { ConnectionBanner } from "../shared/ConnectionBanner";
import { useSelected, useTitle } from "../shared/hooks";
import { useSpoken, useTexts } from "../shared/language";
import { ChooseQueue } from "./ChooseQueue";
import { Conversation } from "./Conversation";
import { Header } from "./Header";
import { useBuyer } from "./useBuyer";

/** The buyer's chat page: choose a topic, talk, rate. */
export function BuyerPage({ shop }: { readonly shop: string }) {
  const { language, texts } = useSpoken();
  const { face, buyer, trouble } = useBuyer(shop);
  useTitle(face === undefined ? texts.buyer.choose : texts.buyer.title(face.name[language]));
  return (
    <div className="buyer-page">
      {face !== undefined && buyer !== undefined
        ? <Chat face={face} buyer={buyer} />
        : <Blank text={trouble === undefined ? undefined : texts.buyer[trouble]} busy={trouble !== "unknownShop"} />}
    </div>
  );
}

function Blank({ text, busy }: { readonly text: string | undefined; readonly busy: boolean }) {
  return (
    <div className="buyer-blank" data-testid="buyer-blank" role="status">
      {busy && <Loader size="sm" />}
      {text !== undefined && <p>{text}</p>}
    </div>
  );
}

function Chat({ face, buyer }: { readonly face: ShopFace; readonly buyer: BuyerConsole }) {
  const session = useSelected(buyer.store, ({ selected, sessions }) =>
    (selected === undefined ? undefined : sessions[selected]));
  const status = useSelected(buyer.store, ({ link }) => link.status);
  return (
    <>
      <Header face={face} session={session} buyer={buyer} />
      <ConnectionBanner store={buyer.store} />
      {status === "signedOut" ? <Expired shop={face.shop} />
        : session === undefined ? <ChooseQueue face={face} buyer={buyer} online={status === "online"} />
        : session.head === undefined ? <Blank text={undefined} busy />
        : <Conversation key={session.session} session={session} head={session.head} buyer={buyer} />}
    </>
  );
}

function Expired({ shop }: { readonly shop: string }) {
  const { buyer } = useTexts();
  const anew = (): void => {
    // The page around hands a new token over; the chat goes on with it.
    if (!handsToken()) dropIdentity(shop);
    location.reload();
  };
  return (
    <div className="buyer-blank" role="alert">
      <p>{buyer.expired}</p>
      <Button onClick={anew}>{handsToken() ? buyer.refresh : buyer.startAnew}</Button>
    </div>
  );
}
