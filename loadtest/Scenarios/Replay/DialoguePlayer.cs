using Routing.LoadTest.Actors;

namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>Plays one copy of one dialogue: each turn is said when the other side has seen the one before.</summary>
public sealed class DialoguePlayer(ReplayStage stage, Recording recording, int copy)
{
    private const double SecondsPerCharacter = 0.04;
    private const double SecondsOfThinking = 0.8;

    /// <summary>Plays, then compares; returns the first difference in words, or null.</summary>
    public async Task<string?> PlayAsync(CancellationToken cancel)
    {
        var name = $"dialogue {recording.Id}, copy {copy}";
        try
        {
            var place = stage.NextBuyersPlace();
            var pass = await place.Api.NewBuyerAsync($"Replay {recording.Id}", cancel);
            await using var buyer = new BuyerActor(place.Server, pass, stage.Options.Queue, stage.Heartbeat);
            await buyer.ConnectAsync(cancel);
            name += $", session {buyer.Session}";
            await PlayTurnsAsync(buyer, cancel);
            var difference = await CompareAsync(place, buyer, pass, cancel);
            await buyer.CloseAsync(cancel);
            stage.Count(buyer);
            return difference is null ? null : $"{name}: {difference}";
        }
        catch (Exception error) when (ActorFailure.Is(error))
        {
            return $"{name}: {error.Message}";
        }
        finally
        {
            stage.Progress.Dialogue();
        }
    }

    private async Task PlayTurnsAsync(BuyerActor buyer, CancellationToken cancel)
    {
        var agentsLog = stage.Board.Log(buyer.Session);
        for (var i = 0; i < recording.Turns.Count; i++)
        {
            var turn = recording.Turns[i];
            await PauseAsync(turn, cancel);
            var where = $"turn {i + 1} of {recording.Turns.Count} ({turn.Speaker}: \"{turn.Text}\")";
            var agent = await stage.Progress.AwaitAsync(
                stage.Board.AgentAsync(buyer.Session), $"{where}: no agent of ours has the chat", cancel);
            var (id, number) = turn.Speaker == Turn.Buyer ? buyer.Say(turn.Text) : agent.Say(buyer.Session, turn.Text);
            try
            {
                await stage.Progress.AwaitAsync(number, $"{where} was not acknowledged", cancel);
            }
            catch (HubRefusedException refused) when (refused.Code == "NotYourSession" && turn.Speaker == Turn.Agent)
            {
                // The chat went to a colleague in this moment: he says it.
                i--;
                continue;
            }

            await SeenAsync(buyer.Log, id, $"{where} was not seen by the buyer", cancel);
            await SeenAsync(agentsLog, id, $"{where} was not seen by the agent", cancel);
            stage.Progress.Turn();
        }
    }

    private Task<bool> SeenAsync(TranscriptLog log, string id, string what, CancellationToken cancel)
    {
        return stage.Progress.AwaitAsync(TrueAfter(log.SeenAsync(id)), what, cancel);

        static async Task<bool> TrueAfter(Task seen)
        {
            await seen;
            return true;
        }
    }

    private async Task<string?> CompareAsync(
        ReplayPlace place, BuyerActor buyer, BuyerPass pass, CancellationToken cancel)
    {
        var kept = await place.Api.TranscriptAsync(pass, buyer.Session, cancel);
        return Compare("the kept transcript", kept)
            ?? Compare("what the buyer saw", buyer.Log.Messages)
            ?? Compare("what the agent saw", stage.Board.Log(buyer.Session).Messages);

        string? Compare(string where, IEnumerable<Entry> entries) =>
            TranscriptComparison.FirstDifference(recording.Turns, entries) is { } difference
                ? $"{where}: {difference}"
                : null;
    }

    private Task PauseAsync(Turn turn, CancellationToken cancel)
    {
        var seconds = SecondsOfThinking + (turn.Text.Length * SecondsPerCharacter);
        return stage.Options.Speed <= 0
            ? Task.CompletedTask
            : Task.Delay(TimeSpan.FromSeconds(seconds / stage.Options.Speed), cancel);
    }
}
