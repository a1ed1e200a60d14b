using Routing.Simulation.Running;

return SimulationCommand.Invoke(args);
