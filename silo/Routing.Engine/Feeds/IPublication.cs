namespace Routing.Engine.Feeds;

/// <summary>What a decision means for those who watch.</summary>
public interface IPublication
{
    /// <summary>Shows it: the events are durable.</summary>
    void Publish();
}
