using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Routing.LoadTest.InProcess;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Move;

/// <summary>Two queues with their agents and chats, and the lead who moves the first one's there and back.</summary>
internal sealed class MoveStage(EngineStage stage, MoveOptions options)
{
    private const int Queues = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly AgentRef Lead = new(new("lead"), "Lead");

    private readonly HashSet<string> _moving =
        [.. Enumerable.Range(0, options.Agents).Select(i => StageShop.Agent(stage.Shop.Queues[0], i).Id.Value)];

    private int _at;

    /// <summary>The chats of both queues.</summary>
    public ImmutableArray<MovedChat> Chats { get; } =
        [.. Enumerable.Range(0, options.Chats * Queues).Select(i => new MovedChat(SessionCrowd.Session(i)))];

    /// <summary>Opens the chats, and waits until each has its agent.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        var arrived = Arrival(Chats);
        await Parallel.ForAsync(0, Chats.Length, cancel, async (i, _) =>
        {
            var opening = new SessionCommand.Open(StageShop.Buyer(i), stage.Shop.QueueOf(i), SkillSet.None, null);
            EngineStage.Check((await SubmitAsync(Chats[i], opening)).Refused, $"Opening {Chats[i].Session}");
            var stream = StreamAddress.Session(StageShop.Id, Chats[i].Session);
            var watching = await stage.Engine.Watch(stream, Audience.Staff, 0, Chats[i]);
            EngineStage.Check(watching.Refused, $"Watching {stream.Name}");
        });
        await arrived.WaitAsync(Patience, cancel);
        await stage.QuietAsync(cancel);
    }

    /// <summary>Something is said in a chat.</summary>
    public ValueTask<Receipt> SubmitAsync(MovedChat chat, SessionCommand command) =>
        stage.Engine.Submit(ActorId.Of(StageShop.Id, chat.Session), command);

    /// <summary>Moves them all to the other queue, and waits until the last of their chats is there.</summary>
    /// <returns>Nanoseconds until the last receipt, and until the last chat.</returns>
    public async Task<(long Answered, long Done)> MoveAsync(CancellationToken cancel)
    {
        var (from, to) = (ActorId.Of(StageShop.Id, stage.Shop.Queues[_at]), stage.Shop.Queues[1 - _at]);
        var arrived = Arrival([.. Chats.Where(IsMoving)]);
        var began = Clock.Now;
        var asked = _moving.Select(agent => stage.Engine.Submit(
            from, new QueueCommand.MoveAgent(new(agent), to, WithChats: true, Lead)).AsTask()).ToList();
        foreach (var receipt in await Task.WhenAll(asked))
        {
            EngineStage.Check(receipt.Refused, "Moving an agent");
        }

        var answered = Clock.Now - began;
        await arrived.WaitAsync(Patience, cancel);
        _at = 1 - _at;
        return (answered, Clock.Now - began);
    }

    /// <summary>What is not as it must be after a move, once all is quiet: a sentence each.</summary>
    public async Task<IReadOnlyList<string>> WrongAsync(CancellationToken cancel)
    {
        await stage.QuietAsync(cancel);
        var wrong = new List<string>();
        for (var number = 0; number < Queues; number++)
        {
            var times = _at == 0 ? 1 : number * Queues;
            var board = await BoardAsync(stage.Shop.Queues[number], cancel);
            var expected = (times * options.Agents, times * options.Chats);
            var found = (board.Agents.Count, board.Agents.Sum(agent => agent.Live + agent.Idle));
            if (found != expected)
            {
                wrong.Add($"{stage.Shop.Queues[number]} has {found} agents and chats, not {expected}");
            }
        }

        var here = stage.Shop.Queues[_at].Value;
        wrong.AddRange(Chats.Where(IsMoving).Where(chat => HostOf(chat) != here)
            .Select(chat => $"{chat.Session} is in {HostOf(chat)}, not in {here}"));
        wrong.AddRange(Chats.Where(chat => chat.Head?.Agent is null).Select(chat => $"{chat.Session} has no agent"));
        return wrong;
    }

    private static string? HostOf(MovedChat chat) => chat.Head?.HelpedBy ?? chat.Head?.Queue;

    private static Task Arrival(IReadOnlyCollection<MovedChat> chats)
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var missing = chats.Count;
        foreach (var chat in chats)
        {
            chat.Joined = () =>
            {
                chat.Joined = null;
                if (Interlocked.Decrement(ref missing) == 0)
                {
                    all.SetResult();
                }
            };
        }

        return all.Task;
    }

    private bool IsMoving(MovedChat chat) => chat.Head?.Agent is { } agent && _moving.Contains(agent.Id);

    private async Task<StreamItem.BoardSnapshot> BoardAsync(QueueId queue, CancellationToken cancel)
    {
        var sink = new FirstBoard();
        var watching = await stage.Engine.Watch(StreamAddress.Board(StageShop.Id, queue), Audience.Staff, 0, sink);
        EngineStage.Check(watching.Refused, $"Watching the board of {queue}");
        using (watching.Subscription)
        {
            return await sink.Snapshot.WaitAsync(Patience, cancel);
        }
    }

    private sealed class FirstBoard : IUpdateSink
    {
        private readonly TaskCompletionSource<StreamItem.BoardSnapshot> _first =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<StreamItem.BoardSnapshot> Snapshot => _first.Task;

        public bool Deliver(Delivery delivery)
        {
            if (delivery.Item is StreamItem.BoardSnapshot snapshot)
            {
                _first.TrySetResult(snapshot);
            }

            return false;
        }

        public void Ended() => _first.TrySetCanceled();
    }
}
