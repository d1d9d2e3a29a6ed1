using Batch;

// "dotnet run" is the demonstration; it starts this program twice more as a worker.
return args is ["worker", var queue, var address] ? await Worker.RunAsync(queue, new Uri(address)) : await Demonstration.RunAsync();
