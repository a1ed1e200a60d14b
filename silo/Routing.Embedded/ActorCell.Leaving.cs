using Routing.Core;

namespace Routing.Embedded;

// How an actor leaves memory: because nobody uses it, or because it will live elsewhere.
internal abstract partial class ActorCell
{
    /// <summary>The actor leaves: what is on its way to the journal is waited for, and nothing else is taken.</summary>
    public void Release(TaskCompletionSource done)
    {
        if (released is not null)
        {
            _ = released.Task.ContinueWith(_ => done.SetResult(), TaskScheduler.Default);
            return;
        }

        released = done;
        Engine.Wakes.Set(Actor, null);
        EndWatching();
        foreach (var item in TakeWaiting())
        {
            item.Refuse(Refusal.Unavailable);
        }

        RetireWhenReleased();
    }

    /// <summary>
    /// Called now and then: gives up on a journal that does not answer, and rests an actor nobody uses.
    /// </summary>
    public void Sweep()
    {
        if (oldestAppend is { } since && Now - since > TimeSpan.FromSeconds(Engine.Options.AppendDeadlineSeconds))
        {
            oldestAppend = null;
            Runner?.GiveUp();
        }

        if (!IsIdle || isLoading || Runner is { IsQuiet: false } || !CanRest)
        {
            return;
        }

        if (Runner is not null)
        {
            Runner = null;
            Rest();
            Engine.Metrics.Passivations.Add(1);
        }

        if (!IsWatched)
        {
            isRetired = true;
            Engine.Retire(this);
        }
    }

    private void RetireWhenReleased()
    {
        if (released is null || isLoading || Runner is { HasPendingAppends: true })
        {
            return;
        }

        Runner = null;
        isRetired = true;
        Engine.Retire(this);
        released.SetResult();
    }
}
