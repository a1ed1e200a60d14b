namespace Routing.Engine;

/// <summary>The bounds of an options record, checked at start.</summary>
/// <param name="Options">The record's name, for the message.</param>
public readonly record struct OptionBounds(string Options)
{
    /// <exception cref="ArgumentException">The value is out of its bounds; the message names the option.</exception>
    public void Check(string name, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentException($"{Options}.{name} is {value}; it must be {least} to {most}");
        }
    }
}
