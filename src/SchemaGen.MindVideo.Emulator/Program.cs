using SchemaGen.MindVideo.Emulator;

await using MindVideoEmulator emulator = await MindVideoEmulator.StartAsync();
Console.WriteLine(emulator.BaseAddress);
await Task.Delay(Timeout.Infinite);
