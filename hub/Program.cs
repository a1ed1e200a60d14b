using Routing.Hosting;
using Routing.Hub.Composition;
using Routing.Hub.Shop;

return ShopCommands.Run(args)
    ?? await JournalCommands.Run(args)
    ?? await Serving.Run(() => WebApplication.CreateBuilder(args).AddHub().Build().UseHub(), refused: 1);
