using Routing.Mutants;
using Routing.Mutants.Running;

if (args is [Worker.Argument])
{
    await Worker.RunAsync();
    return 0;
}

return await MutationCommand.InvokeAsync(args);
