using System.Globalization;
using Routing.Core;

namespace Routing.Testing;

/// <summary>Seats as they are written: site/floor/row/desk.</summary>
public static class Seats
{
    public static Seat Parse(string path)
    {
        var parts = path.Split('/');
        return new(parts[0], Number(parts[1]), Number(parts[2]), Number(parts[3]));
    }

    private static int Number(string part) => int.Parse(part, CultureInfo.InvariantCulture);
}
