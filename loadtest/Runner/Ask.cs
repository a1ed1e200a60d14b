using System.CommandLine;
using System.Numerics;

namespace Routing.LoadTest.Runner;

/// <summary>Options of the command line with their bounds; what is outside is refused with the bounds.</summary>
public static class Ask
{
    /// <summary>A whole number.</summary>
    public static Option<int?> Count(string name, string description, int least, int most, int? usual = null) =>
        Bounded(name, description, least, most, usual);

    /// <summary>A number.</summary>
    public static Option<double?> Number(
        string name, string description, double least, double most, double? usual = null) =>
        Bounded(name, description, least, most, usual);

    private static Option<T?> Bounded<T>(string name, string description, T least, T most, T? usual)
        where T : struct, INumber<T>
    {
        var option = new Option<T?>(name) { Description = $"{description} [{least}..{most}]" };
        if (usual is not null)
        {
            option.DefaultValueFactory = _ => usual;
        }

        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T?>() is { } value && (value < least || value > most))
            {
                result.AddError($"{name} must be from {least} to {most}; it is {value}.");
            }
        });
        return option;
    }
}
