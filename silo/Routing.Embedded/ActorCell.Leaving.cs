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
        lookAt = null;
        if (oldestAppend is { } since && Now > GiveUpAt(since))
        {
            oldestAppend = null;
            Runner?.GiveUp();
        }

        if (Now > IdleAt && !isLoading && Runner is not { IsQuiet: false } && CanRest)
        {
            RestOrRetire();
        }

        if (!isRetired)
        {
            LookAgain();
        }
    }

    private Instant GiveUpAt(Instant since) => since + TimeSpan.FromSeconds(Engine.Options.AppendDeadlineSeconds);

    private void RestOrRetire()
    {
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

    // Who rests already but is watched is looked at now and then; who is idle but has something under way, soon.
    private void LookAgain()
    {
        var later = Now + TimeSpan.FromSeconds(Engine.Options.PassivateAfterSeconds);
        var next = Now <= IdleAt ? IdleAt
            : Runner is null ? later
            : Now + TimeSpan.FromSeconds(1);
        LookAt(oldestAppend is { } since && GiveUpAt(since) < next ? GiveUpAt(since) : next);
    }

    private void LookAt(Instant at)
    {
        if (!(lookAt <= at))
        {
            lookAt = at;
            Engine.Sweeps.Add(this, at);
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
