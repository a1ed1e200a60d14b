import { Button, Rating, Textarea } from "@mantine/core";
import { useState } from "react";
import type { BuyerConsole } from "../../actions/buyer";
import type { SessionHead } from "../../protocol/session";
import { useTexts } from "../shared/language";
import { Refused } from "../shared/Refused";
import { useAction } from "../shared/useAction";

interface FarewellProps {
  readonly head: SessionHead;
  readonly buyer: BuyerConsole;
}

/** After the end: stars for who has been served, thanks, and the way into a new chat. */
export function Farewell({ head, buyer }: FarewellProps) {
  const { buyer: texts } = useTexts();
  const isRated = head.stars != null;
  return (
    <section className="farewell" aria-label={texts.closed}>
      {isRated ? (
        <div className="thanks" data-testid="buyer-rated" data-stars={head.stars}>
          <Rating value={head.stars ?? 0} readOnly />
          <p>{texts.rateThanks}</p>
        </div>
      ) : <RatingForm session={head.session} buyer={buyer} />}
      <Button
        variant={isRated ? "filled" : "subtle"} fullWidth data-testid="buyer-again"
        onClick={() => buyer.leave(head.session)}
      >
        {texts.another}
      </Button>
    </section>
  );
}

function RatingForm({ session, buyer }: { readonly session: string; readonly buyer: BuyerConsole }) {
  const texts = useTexts();
  const { busy, refused, run } = useAction();
  const [stars, setStars] = useState(0);
  const [comment, setComment] = useState("");
  return (
    <>
      <h2>{texts.buyer.rateTitle}</h2>
      <Rating
        size="xl" value={stars} onChange={setStars} data-testid="buyer-rating"
        getSymbolLabel={(value) => texts.buyer.stars(value)}
      />
      {stars > 0 && (
        <>
          <Textarea
            aria-label={texts.buyer.rateComment} placeholder={texts.buyer.rateComment} value={comment} autosize
            minRows={2} maxRows={4} maxLength={1000} data-testid="buyer-rating-comment"
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Refused sentence={refused} />
          <Button
            fullWidth loading={busy} data-testid="buyer-rating-send"
            onClick={() => run(() => buyer.rate(session, stars, comment.trim()))}
          >
            {texts.buyer.rateSend}
          </Button>
        </>
      )}
    </>
  );
}
