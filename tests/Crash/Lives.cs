namespace Routing.Crash.Tests;

/// <summary>
/// Buyers and agents who work while something goes wrong, until all is well again and everybody is quiet.
/// </summary>
internal sealed class Lives(Scene scene)
{
    /// <summary>Plays until the trouble is over and everybody has gone on for a while afterwards.</summary>
    /// <param name="trouble">What goes wrong meanwhile.</param>
    public async Task Play(Func<Task> trouble)
    {
        // Fourteen buyers: ten for the eight slots of pre-sale, so that some always wait.
        Task[] lives =
        [
            .. Enumerable.Range(0, 10).Select(i => LifeOf(i, "pre-sale")),
            .. Enumerable.Range(10, 4).Select(i => LifeOf(i, "after-sale")),
            new PresenceLife(scene, scene.RandomOf(99)).Live(),
        ];
        var troubling = trouble();
        try
        {
            // Whoever ends before the last trouble has failed.
            await await Task.WhenAny([troubling, .. lives]);
            await troubling;
            await scene.Await(scene.Moments.After(Moment.Acknowledged, 100), "100 messages after the last trouble");
            await scene.BeQuiet();
            await scene.Await(Task.WhenAll(lives), "everybody finishes what he is at");
            await Task.WhenAll(scene.Visits.Where(visit => !visit.IsOver).Select(visit => SayLastWords(visit)));
        }
        catch
        {
            await scene.GiveUp([troubling, .. lives]);
            throw;
        }
    }

    private Task LifeOf(int buyer, string queue) =>
        new BuyerLife(scene, $"buyer{buyer}", queue, scene.RandomOf(buyer)).Live();

    // What comes after it has been seen by everybody who follows the session; so has all that came before.
    private async Task SayLastWords(Visit visit)
    {
        const string text = "last words";
        var said = scene.Note(visit.Session, visit.Pass.Buyer, "buyer", text, visit.Buyer.Say(text));
        await scene.Await(said.Number, $"{said} is acknowledged");
        await scene.Await(visit.Buyer.Log.SeenAsync(said.Id), $"the buyer sees {said}");
        foreach (var agent in scene.Agents.All.Where(agent => scene.Agents.Has(agent, visit.Session)))
        {
            await scene.Await(scene.Agents.SeenBy(agent, visit.Session).SeenAsync(said.Id), $"{agent.Id} sees {said}");
        }
    }
}
