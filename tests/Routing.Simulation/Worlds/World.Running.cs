using Routing.Simulation.Checks;
using Routing.Simulation.Clients;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Servers;

namespace Routing.Simulation.Worlds;

// How a run goes: from the first start of the server to the rest after the last fault.
internal sealed partial class World
{
    private readonly List<Line> open = [];
    private bool isStarting;

    /// <summary>Runs to the end, or to the first thing that does not hold.</summary>
    public void Run()
    {
        RunDay();
        if (Violation is null)
        {
            ComeToRest();
        }

        Host?.Die();
    }

    /// <summary>Runs as long as buyers come.</summary>
    public void RunDay()
    {
        StartServer();
        foreach (var agent in Agents)
        {
            agent.Start();
        }

        Lead.Start();
        foreach (var (number, at) in Plan.MovesAll.Index())
        {
            Agenda.After(at, () => MoveAll(number));
        }

        Director.Start();
        new Arrivals(this, settings.Absent).Start();
        GoTo(settings.Length);
    }

    /// <summary>The process dies this moment, and is started again.</summary>
    public void CrashNow()
    {
        if (Host is not { } dying)
        {
            return;
        }

        Note("server", "dies");
        dying.Die();
        Host = null;
        open.RemoveAll(line => line.IsCut);
        foreach (var line in open.Where(line => line.Host == dying))
        {
            line.Cut(isByPage: false);
        }

        StartSoon();
    }

    public void ServerFailed() => CrashNow();

    /// <summary>Cuts connections; as many as that part of all.</summary>
    public void CutLines(Dice dice, double part)
    {
        open.RemoveAll(line => line.IsCut);
        foreach (var line in open.Where(_ => dice.Chance(part)).ToList())
        {
            line.Cut(isByPage: false);
        }
    }

    public void Add(BuyerClient buyer)
    {
        buyers.Add(buyer);
        BuyerCount++;
        buyer.Arrive();
    }

    // The lead moves all at once; in the middle of it the process may die.
    private void MoveAll(int number)
    {
        var (from, to) = number % 2 == 0 ? (0, 1) : (1, 0);
        Lead.MoveAll(Plan.QueueName(from), Plan.QueueName(to));
        if (Plan.DiesAfterMove is { } dies)
        {
            Agenda.After(dies, CrashNow);
        }
    }

    private void StartServer()
    {
        isStarting = false;
        Host = new(this, ++lives);
        Note("server", "starts");
        Host.Start();
    }

    private void StartSoon()
    {
        if (!isStarting)
        {
            isStarting = true;
            Agenda.After(Dice.Of(Seed, "starting", lives).Seconds(0.5, 8), StartServer);
        }
    }

    private void GoTo(TimeSpan end)
    {
        while (Violation is null && Agenda.Step(end))
        {
        }
    }

    private void ComeToRest()
    {
        Note("world", "faults stop");
        IsRunning = false;
        Faults.Stop();
        GoTo(settings.Length + TimeSpan.FromSeconds(30));
        Serve(ShopBuilding.AtRest(Plan));
        Lead.SendHome();
        foreach (var agent in Agents)
        {
            agent.Stay();
        }

        var end = settings.Length;
        IReadOnlyList<string> broken;
        do
        {
            GoTo(end += settings.Rest);
            broken = Violation is null ? new RestChecks(this).Broken() : [];
        }
        while (broken.Count > 0 && end < settings.Length + settings.LongestRest);
        if (broken.Count > 0)
        {
            Violated($"at rest\n  {string.Join("\n  ", broken)}");
        }

        // What was not marked as acknowledged while the disk failed is sent once more after the next start.
        CrashNow();
        GoTo(end + TimeSpan.FromMinutes(1));
        if (Violation is null && RestChecks.Owing(this).FirstOrDefault() is { } owing)
        {
            Violated($"after another start\n  {owing}");
        }
    }
}
