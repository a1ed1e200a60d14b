using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Explaining;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Feeds;

namespace Routing.Embedded;

// What is asked without changing anything: each question is answered in the actor's turn.
public sealed partial class EmbeddedEngine
{
    public ValueTask<SessionHead?> Look(ShopId shop, SessionId session, Audience audience) =>
        Look(ActorId.Of(shop, session), cell => SessionOf(cell)?.Head(audience));

    public async ValueTask<TranscriptPage?> ReadTranscript(
        ShopId shop, SessionId session, Audience audience, long after, int most)
    {
        var past = await Look(ActorId.Of(shop, session), cell => SessionOf(cell)?.Past(after, audience))
            .ConfigureAwait(false);
        return past is null
            ? null
            : await Asked(ActorId.Of(shop, session), past.ReadPage(Journal, most, stopped.Token))
                .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SessionId>> SessionsOf(ShopId shop, BuyerId buyer, int most) => Asked(
        ActorId.Of(shop, SessionId.Of(buyer, 1)), Journal.SessionsOf(shop, buyer, most, stopped.Token));

    public async ValueTask<Explanation?> Why(ShopId shop, SessionId session) =>
        await Standing(shop, session).ConfigureAwait(false) is { } standing
            ? await Explain(ActorId.Of(shop, standing.Host), standing).ConfigureAwait(false)
            : null;

    /// <summary>Where a session stands; null when there is none.</summary>
    public ValueTask<SessionStanding?> Standing(ShopId shop, SessionId session) =>
        Look(ActorId.Of(shop, session), cell => SessionOf(cell)?.Standing);

    /// <summary>Why a session is where it is, as its queue knows it.</summary>
    /// <param name="queue">The queue that has it; the shop may have it no longer.</param>
    public async ValueTask<Explanation> Explain(ActorId queue, SessionStanding standing)
    {
        var policy = Policies.Find(queue.Shop) ?? throw new EngineUnavailableException(Refusal.UnknownShop);
        return await Look(queue, cell => (cell as QueueCell)?.Feed.Explain(standing, policy, cell.Now))
            .ConfigureAwait(false) ?? Explanation.Of(standing, QueueState.Initial(queue), policy, Clock.Now);
    }

    // Who asks is told what he can understand: that it may go well the next time.
    private async ValueTask<T> Asked<T>(ActorId about, ValueTask<T> question)
    {
        try
        {
            return await question.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the journal could not do: it is logged, and refused as what it is.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ReadFailed(log, exception, about);
            throw new EngineUnavailableException(isStopping ? Refusal.Stopping : Refusal.Unavailable);
        }
    }

    private static SessionFeed? SessionOf(ActorCell cell) => (cell as SessionCell)?.Feed;

    private async ValueTask<T?> Look<T>(ActorId actor, Func<ActorCell, T?> look)
        where T : class
    {
        switch (Refused(actor))
        {
            case Refusal.None:
                var item = new LookItem<T>(look, Work);
                Put(actor, item);
                return await item.Answer.ConfigureAwait(false);
            case Refusal.UnknownShop or Refusal.UnknownSession or Refusal.UnknownQueue:
                return null;
            case var refusal:
                throw new EngineUnavailableException(refusal);
        }
    }
}
