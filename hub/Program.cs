using Routing.Hub.Shop;

if (ShopCommands.Run(args) is { } exit)
{
    return exit;
}

await WebApplication.CreateBuilder(args).Build().RunAsync();
return 0;
