using System.Globalization;
using Routing.CrashChild;

// Appends to a journal until it is killed, and prints what is acknowledged: JOURNAL STREAMS [BYTES], where BYTES
// bounds every file that the process writes until the first append has failed.
return await Appender.Run(
    journal: args[0],
    streams: int.Parse(args[1], CultureInfo.InvariantCulture),
    bytes: args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : null);
