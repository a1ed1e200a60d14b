namespace Routing.Grains.Contracts;

/// <summary>The grain of a shop's rota.</summary>
[Alias("Routing.IRotaGrain")]
public interface IRotaGrain : IActorGrain;
