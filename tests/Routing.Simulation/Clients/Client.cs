using Routing.Core.Views;
using Routing.Engine;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Servers;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Clients;

/// <summary>A page, and who sits before it. It connects, and connects again when the line was cut.</summary>
internal abstract class Client(World world, Dice dice, string name) : ILineOwner
{
    private int tries;

    public string Name => name;

    /// <summary>The line, once the hub has answered; null while there is none.</summary>
    public Line? Line { get; private set; }

    public bool IsGone { get; private set; }

    protected World World => world;

    protected Dice Dice => dice;

    public void Take(IReadOnlyList<object> items)
    {
        foreach (var item in items)
        {
            if (item is Delivery delivery)
            {
                Take(delivery.Item);
            }
            else
            {
                TakeReceipt(ReceiptItem.Read((byte[])item));
            }
        }
    }

    public bool ToleratesOvertaking(IReadOnlyList<object> items) => items.All(item =>
        item is not Delivery delivery || delivery.Item is StreamItem.SessionUpdate or StreamItem.DeskUpdate);

    public void LineCut(Line line)
    {
        if (!ReferenceEquals(Line, line))
        {
            return;
        }

        Line = null;
        if (!IsGone)
        {
            World.Note(Name, "loses the connection");
            After(dice.Seconds(0.1, Math.Min(20, 1 << Math.Min(tries, 4))), Connect);
        }
    }

    /// <summary>Connects, until the hub answers.</summary>
    public void Connect()
    {
        if (IsGone || Line is not null)
        {
            return;
        }

        if (World.Host is not { IsOpen: true } host)
        {
            tries++;
            After(dice.Seconds(0.5, Math.Min(20, 1 << Math.Min(tries, 4))), Connect);
            return;
        }

        tries = 0;
        Line = World.NewLine(host, this);
        Connected(Line);
    }

    /// <summary>Closes the page.</summary>
    public void Leave()
    {
        IsGone = true;
        Line?.Cut(isByPage: true);
        Line = null;
    }

    protected void Return() => IsGone = false;

    protected void After(TimeSpan pause, Action action) => World.Agenda.After(pause, action);

    /// <summary>Does something later if the same line still holds.</summary>
    protected void AfterOnLine(TimeSpan pause, Action action)
    {
        var line = Line;
        World.Agenda.After(pause, () =>
        {
            if (line is { IsCut: false } && ReferenceEquals(Line, line))
            {
                action();
            }
        });
    }

    protected void Reconnect() => Line?.Cut(isByPage: false);

    protected abstract void Connected(Line line);

    protected abstract void Take(StreamItem item);

    protected virtual void TakeReceipt(ReceiptItem receipt)
    {
    }
}
