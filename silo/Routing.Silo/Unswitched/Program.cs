// What the default build makes of the silo: it has none of the cluster's packages.
Console.Error.WriteLine(
    "This silo was built without the cluster's packages; start it with: "
    + "dotnet run --project silo/Routing.Silo -p:Orleans=true -- --instance 0");
return 2;
