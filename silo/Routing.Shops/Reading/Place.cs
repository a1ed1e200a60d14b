namespace Routing.Shops.Reading;

/// <summary>Where in the file a reader stands, and the list that takes its mistakes.</summary>
internal readonly record struct Place(string Path, MistakeList Mistakes)
{
    public Place Field(string name) => this with { Path = $"{Path}.{name}" };

    public Place Item(int index) => this with { Path = $"{Path}[{index}]" };

    public void Wrong(string message) => Mistakes.Add(new(Path, message));
}
