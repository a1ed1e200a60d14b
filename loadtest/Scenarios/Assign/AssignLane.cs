using System.Globalization;
using Routing.Core;
using Routing.Engine;
using Routing.LoadTest.InProcess;

namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>
/// One of the sessions under way: it is submitted, shown, ended, and followed by the next of the same buyer. Its steps
/// come from actors' turns; what it does next it does on a thread of its own, as a connection would.
/// </summary>
public abstract class AssignLane : IThreadPoolWorkItem
{
    private readonly AssignMeter _meter;
    private readonly CancellationToken _stop;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _index;
    private long _number;

    /// <param name="stage">Where it runs.</param>
    /// <param name="meter">Where it accounts for itself.</param>
    /// <param name="index">Its number among the lanes.</param>
    /// <param name="stop">After this it does not begin again.</param>
    protected AssignLane(EngineStage stage, AssignMeter meter, int index, CancellationToken stop)
    {
        (Stage, _meter, _index, _stop) = (stage, meter, index, stop);
        Buyer = StageShop.Buyer(index);
        Queue = stage.Shop.QueueOf(index);
    }

    /// <summary>Ends when it does not begin again.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Where it runs.</summary>
    protected EngineStage Stage { get; }

    /// <summary>Its buyer.</summary>
    protected Buyer Buyer { get; }

    /// <summary>Its queue.</summary>
    protected QueueId Queue { get; }

    /// <summary>The session under way.</summary>
    protected SessionId Session { get; private set; }

    /// <summary>Which lane a session's name belongs to, and its number there.</summary>
    public static (int Lane, int Number) Read(string session)
    {
        var middle = session.IndexOf(SessionId.Separator, StringComparison.Ordinal);
        return (
            int.Parse(session.AsSpan(1, middle - 1), NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(session.AsSpan(middle + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Begins the next session, on another thread.</summary>
    public void Begin() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    /// <summary>A desk shows a session of this lane.</summary>
    public void Shown(int number)
    {
        if (_meter.Shown(_index, number) && number == _number)
        {
            OnShown();
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (_stop.IsCancellationRequested)
        {
            _ended.TrySetResult();
            return;
        }

        _number = _meter.Submit(_index);
        Session = SessionId.Of(Buyer.Id, (int)_number);
        Submit();
    }

    /// <summary>Submits the session.</summary>
    protected abstract void Submit();

    /// <summary>A desk shows the session; in the queue's turn.</summary>
    protected abstract void OnShown();

    /// <summary>Something was not as it must be.</summary>
    protected void Fault() => _meter.Fault();

    /// <summary>Goes on when the command was accepted; a refusal is a fault, and the end of the lane.</summary>
    protected void Submit(ActorId actor, ICommand command, Action accepted) =>
        Stage.Engine.Submit(actor, command, new Step(this, accepted));

    private sealed class Step(AssignLane lane, Action accepted) : IReceiptSink
    {
        public void Take(Receipt receipt)
        {
            if (receipt.IsRefused)
            {
                lane.Fault();
                lane._ended.TrySetResult();
            }
            else
            {
                accepted();
            }
        }
    }
}
