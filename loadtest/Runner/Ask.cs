using System.CommandLine;
using System.CommandLine.Parsing;
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

    /// <summary>Addresses of servers, each a different one; after the option as many as follow.</summary>
    public static Option<Uri[]?> Addresses(string name, string description) => new(name)
    {
        Description = description,
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => ParseAddresses(name, result),
    };

    /// <summary>One address.</summary>
    public static Option<Uri?> Address(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => ParseAddresses(name, result).FirstOrDefault(),
    };

    /// <summary>The same without an option before it.</summary>
    public static Argument<Uri?> AddressArgument(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => ParseAddresses(name, result).FirstOrDefault(),
    };

    private static Uri[] ParseAddresses(string name, ArgumentResult result)
    {
        var addresses = new List<Uri>();
        foreach (var word in result.Tokens.Select(token => token.Value))
        {
            if (!Uri.TryCreate(word, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                result.AddError($"{name} is \"{word}\"; right would be an address such as http://127.0.0.1:5080.");
            }
            else if (addresses.Contains(address))
            {
                result.AddError($"{name} has {word} twice; each server is named once.");
            }
            else
            {
                addresses.Add(address);
            }
        }

        return [.. addresses];
    }

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
