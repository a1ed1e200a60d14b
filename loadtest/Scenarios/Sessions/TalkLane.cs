using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Engine;
using Routing.LoadTest.InProcess;

namespace Routing.LoadTest.Scenarios.Sessions;

/// <summary>
/// Goes from session to session of its own: the buyer says something and his agent answers, each as soon as the page
/// has shown the message before.
/// </summary>
/// <param name="stage">Where it runs.</param>
/// <param name="pages">Its sessions.</param>
public sealed class TalkLane(EngineStage stage, IReadOnlyList<BuyerPage> pages) : IThreadPoolWorkItem, IReceiptSink
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;
    private bool _isAnswer;
    private long _most;
    private long _heard;
    private volatile string _awaited = "";
    private volatile bool _isStopping;

    /// <summary>Messages that were shown.</summary>
    public long Heard => Volatile.Read(ref _heard);

    /// <summary>Ends when the last message was shown, or one was refused.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Whether a message was refused.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Begins.</summary>
    /// <param name="most">How many messages it says; it ends earlier when it is stopped.</param>
    public void Begin(long most)
    {
        _most = most;
        foreach (var page in pages)
        {
            page.Heard = Hear;
            page.Faulted = Fail;
        }

        Next();
    }

    /// <summary>It ends with the message under way.</summary>
    public void Stop() => _isStopping = true;

    /// <inheritdoc/>
    public void Take(Receipt receipt)
    {
        if (receipt.IsRefused)
        {
            Fail();
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        var page = pages[_next];
        var id = Guid.NewGuid();
        _awaited = id.ToString();
        SessionCommand command = _isAnswer
            ? new SessionCommand.SayAsAgent(page.Agent!.Value, new(id), "It is, and it ships today.")
            : new SessionCommand.SayAsBuyer(page.Session.Buyer, new(id), "Is the blue one in stock?");
        _next = _isAnswer ? (_next + 1) % pages.Count : _next;
        _isAnswer = !_isAnswer;
        stage.Engine.Submit(ActorId.Of(StageShop.Id, page.Session), command, this);
    }

    private void Hear(string id)
    {
        if (id != _awaited)
        {
            return;
        }

        Volatile.Write(ref _heard, _heard + 1);
        if (_isStopping || _heard >= _most)
        {
            _ended.TrySetResult();
        }
        else
        {
            Next();
        }
    }

    private void Fail()
    {
        HasFailed = true;
        _ended.TrySetResult();
    }

    private void Next() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
}
