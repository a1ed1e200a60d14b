using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Engine.Feeds;
using Routing.Engine.Running;

namespace Routing.Embedded;

/// <summary>The place of a buyer session.</summary>
internal sealed class SessionCell(EmbeddedEngine engine, ActorId actor) : ActorCell(engine, actor)
{
    public SessionFeed Feed { get; } = new(actor);

    protected override bool IsWatched => Feed.IsWatched;

    protected override bool CanRest => true;

    protected override void EndWatching() => Feed.EndAll();

    protected override void Rest() => Feed.Rest();

    protected override async ValueTask<Func<IActorRunner>> Load(CancellationToken cancellation)
    {
        var loaded = await ActorLoader.Load(Engine.Models.Session, Engine.Journal, Actor, cancellation)
            .ConfigureAwait(false);
        return () => MakeRunner(loaded);
    }

    private ActorRunner<SessionState, SessionCommand, SessionEvent> MakeRunner(LoadedActor<SessionState> loaded) =>
        new(Actor, Engine.Models.Session, loaded, this, Feed);
}
