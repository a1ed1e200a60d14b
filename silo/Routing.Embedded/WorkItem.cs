namespace Routing.Embedded;

/// <summary>Something to do in an actor's turn. It is its own link in the mailbox's list.</summary>
internal abstract class WorkItem
{
    internal WorkItem? Next { get; set; }

    /// <summary>Whether the actor must be loaded before this can run.</summary>
    public virtual bool NeedsActor => true;

    public abstract void Run(ActorCell cell);

    /// <summary>The actor could not be loaded, or the engine is stopping.</summary>
    public virtual void Refuse(Core.Refusal refusal)
    {
    }
}
