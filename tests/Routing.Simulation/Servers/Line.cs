using Microsoft.AspNetCore.SignalR;
using Routing.Hub.Realtime;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Faults;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Servers;

/// <summary>
/// A connection between a page and the hub. It keeps the order of what the page sends, as a socket does; a lost message
/// breaks it, and each side learns of that in its own time.
/// </summary>
internal sealed class Line : IConsole
{
    private readonly World world;
    private readonly Dice dice;
    private readonly ILineOwner owner;
    private readonly Process process;
    private TimeSpan upFree;
    private TimeSpan downFree;
    private TimeSpan readsFrom;
    private bool isServerTold;
    private object? connection;
    private Action? ended;

    public Line(World world, ServerHost host, ILineOwner owner, long number)
    {
        (this.world, this.owner, Host, process) = (world, owner, host, host.Process);
        dice = Dice.Of(world.Seed, "line", number);
        Number = number;
    }

    public long Number { get; }

    public ServerHost Host { get; }

    public bool IsCut { get; private set; }

    /// <summary>
    /// The hub's end of this line and no other, once the hub has heard of it: a line that was cut may be heard of only
    /// after the next one.
    /// </summary>
    public T HubEnd<T>() => (T)connection!;

    /// <summary>The hub has heard of the line.</summary>
    /// <param name="hubEnd">What serves it.</param>
    /// <param name="onEnd">The hub hears that the page is gone.</param>
    public void Taken(object hubEnd, Action onEnd) => (connection, ended) = (hubEnd, onEnd);

    /// <summary>Calls the hub without an answer.</summary>
    public void Send(Action call, bool mayDouble = false)
    {
        if (IsLost(Fault.Drop))
        {
            return;
        }

        upFree = Max(upFree, world.Agenda.Now + Latency());
        ToHub(upFree, call);
        if (mayDouble && dice.Chance(world.Faults.Of(Fault.Double)))
        {
            upFree += dice.Seconds(0.001, 1);
            ToHub(upFree, call);
        }
    }

    /// <summary>Calls the hub; the answer comes while the line holds, or never.</summary>
    public void Invoke<T>(Func<Task<T>> call, Action<T> answered, Action<string> refused) =>
        Send(() => _ = Serve(call, answered, refused));

    public Task deliver(DeliveredItems items)
    {
        var all = items.All;
        if (!IsLost(Fault.Drop))
        {
            var at = Max(Max(world.Agenda.Now + Latency(), readsFrom), downFree);
            if (owner.ToleratesOvertaking(all) && dice.Chance(world.Faults.Of(Fault.Reorder)))
            {
                ToPage(at + dice.Seconds(0.05, 2), () => owner.Take(all));
            }
            else
            {
                downFree = at;
                ToPage(at, () => owner.Take(all));
            }

            if (owner.ToleratesOvertaking(all) && dice.Chance(world.Faults.Of(Fault.Double)))
            {
                ToPage(at + dice.Seconds(0.001, 1), () => owner.Take(all));
            }
        }

        return dice.Chance(world.Faults.Of(Fault.SlowConsumer)) ? ReadLater() : Task.CompletedTask;
    }

    /// <summary>The hub cuts it: the page notices soon.</summary>
    public void Abort() => Cut(isByPage: true);

    /// <summary>It breaks, or the page leaves.</summary>
    /// <param name="isByPage">Whether the hub is told at once; else it may find out late.</param>
    public void Cut(bool isByPage)
    {
        if (IsCut)
        {
            return;
        }

        IsCut = true;
        var late = !isByPage && dice.Chance(world.Faults.Of(Fault.HalfOpen)) ? dice.Seconds(5, 30) : Latency();
        world.Agenda.At(world.Agenda.Now + late, process, TellServer, isInContext: true);
        world.Agenda.After(dice.Seconds(0.01, 0.5), () => owner.LineCut(this));
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private TimeSpan Latency() => dice.Chance(world.Faults.Of(Fault.Delay))
        ? dice.Seconds(0.2, 5)
        : dice.Seconds(0.004, 0.03);

    private bool IsLost(Fault fault)
    {
        if (!IsCut && dice.Chance(world.Faults.Of(fault)))
        {
            Cut(isByPage: false);
        }

        return IsCut;
    }

    private void TellServer()
    {
        if (!isServerTold)
        {
            isServerTold = true;
            ended?.Invoke();
        }
    }

    private void ToHub(TimeSpan at, Action call) => world.Agenda.At(at, process, () =>
    {
        if (!isServerTold)
        {
            call();
        }
    }, isInContext: true);

    // What was on its way when the line broke is lost.
    private void ToPage(TimeSpan at, Action work) => world.Agenda.At(at, null, () =>
    {
        if (!IsCut)
        {
            work();
        }
    }, isInContext: false);

    private Task ReadLater()
    {
        var reads = new TaskCompletionSource();
        readsFrom = world.Agenda.Now + dice.Seconds(1, 20);
        world.Agenda.At(readsFrom, process, () => reads.TrySetResult(), isInContext: true);
        return reads.Task;
    }

    private async Task Serve<T>(Func<Task<T>> call, Action<T> answered, Action<string> refused)
    {
        Action answer;
        try
        {
            var value = await call();
            answer = () => answered(value);
        }
        catch (HubException exception)
        {
            answer = () => refused(exception.Message.Split(':')[0]);
        }
#pragma warning disable CA1031 // Whatever it is, the page would be told nothing that helps it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            world.Violated($"a call to the hub ended with {exception}");
            return;
        }

        if (!IsLost(Fault.Drop))
        {
            downFree = Max(downFree, world.Agenda.Now + Latency());
            ToPage(downFree, answer);
        }
    }
}

/// <summary>The page's end of a line.</summary>
internal interface ILineOwner
{
    void Take(IReadOnlyList<object> items);

    /// <summary>Whether these may come out of order or twice without a page going back in time.</summary>
    bool ToleratesOvertaking(IReadOnlyList<object> items);

    void LineCut(Line line);
}
