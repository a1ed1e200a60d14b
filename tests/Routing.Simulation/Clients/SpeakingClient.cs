using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Hub.Realtime;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Faults;
using Routing.Simulation.Servers;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Clients;

/// <summary>Somebody who says things, and sends them again until he knows what became of them.</summary>
internal abstract class SpeakingClient : Client
{
    private static readonly TimeSpan ResendAfter = TimeSpan.FromSeconds(5);

    private SpeakingConnection? connection;
    private Line? speaking;

    protected SpeakingClient(World world, Dice dice, string name, bool isAgent)
        : base(world, dice, name) => Sayings = new(world, name, isAgent);

    public Sayings Sayings { get; }

    protected void Say(string session, string text)
    {
        var saying = Sayings.Say(session, Dice.Name(), text);
        World.Note(Name, () => $"says {saying.Id:N} \"{text}\" in {session}");
        Send(saying);
    }

    /// <summary>Speaks over this line from now on, and says again what is not acknowledged.</summary>
    protected void SpeakOver(Line line, SpeakingConnection over)
    {
        (speaking, connection) = (line, over);
        foreach (var saying in Sayings.Open.ToList())
        {
            Send(saying);
        }
    }

    protected void NoteShown(string session, Entry? entry)
    {
        if (Sayings.IdOf(entry) is { } id && Sayings.Acknowledge(session, id, entry!.Number!.Value))
        {
            Acknowledged(session);
        }
    }

    protected override void TakeReceipt(ReceiptItem receipt)
    {
        if (receipt.Refused == Refusal.None)
        {
            if (Sayings.Acknowledge(receipt.Session, receipt.Id, receipt.Number))
            {
                Acknowledged(receipt.Session);
            }

            return;
        }

        var answer = new Receipt(receipt.Refused);
        World.Note(Name, () => $"is refused {receipt.Id:N}: {receipt.Refused}");
        if (answer.IsRetryable || receipt.Refused == Refusal.TooFast)
        {
            return;
        }

        Sayings.GiveUp(receipt.Id);
        Refused(receipt);
    }

    protected virtual void Acknowledged(string session)
    {
    }

    protected abstract void Refused(ReceiptItem receipt);

    private void Send(Saying saying)
    {
        if (speaking is not { IsCut: false } line || !ReferenceEquals(line, Line))
        {
            return;
        }

        var over = connection!;
        Pass(line, over, saying);
        if (Dice.Chance(World.Faults.Of(Fault.Resend)))
        {
            AfterOnLine(Dice.Seconds(0.001, 2), () => Pass(line, over, saying));
        }

        saying.Tries++;
        AfterOnLine(ResendAfter, () => SendAgain(saying));
    }

    private static void Pass(Line line, SpeakingConnection over, Saying saying) => line.Send(
        () => _ = over.Say(new(saying.Session), new(saying.Id.ToString()), new(saying.Text)), mayDouble: true);

    private void SendAgain(Saying saying)
    {
        if (!Sayings.Open.Contains(saying))
        {
            return;
        }

        if (saying.Tries % 3 == 0)
        {
            Reconnect();
        }
        else
        {
            Send(saying);
        }
    }
}
