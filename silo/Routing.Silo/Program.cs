using Routing.Hosting;
using Routing.Silo;

return await Serving.Run(() => SiloHosting.Build(args), refused: 2);
